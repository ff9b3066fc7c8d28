"""Pulse: two dials, intervals everywhere, nothing invented, every figure opens its rows."""

import csv
import io
import re

import pytest
from django.utils import timezone

from rapport.core.intervals import kaplan_meier
from rapport.database.scope import practice_scope
from rapport.facts import queries as facts
from rapport.facts.definitions import THIN, Metric
from rapport.insight import chart, tables, words
from rapport.insight.queries import pulse as read
from rapport.insight.queries.locations import places


@pytest.fixture
def owner(db, month, client, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: month.at)
    client.force_login(month.user("owner"))
    return client


@pytest.fixture
def told(db, month) -> facts.Pulse:
    """The last four full weeks of the demo."""
    with practice_scope(month.practice_id):
        where = places()
        return facts.pulse(
            practice_id=month.practice_id,
            monday=facts.last_full_week(month.at, where.zone),
            weeks=4,
            calendars=where.calendars,
            at=month.at,
        )


def text_of(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def rows_of(response) -> int:
    return response.content.decode().count("data-line")


def csv_of(response) -> list[list[str]]:
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_two_dials_stand_side_by_side_with_as_many_figures_each(owner):
    page = owner.get("/pulse/").content.decode()
    dials = re.findall(r'class="sheet dial (\w+)"(.*?)</section>', page, re.S)
    assert [kind for kind, _ in dials] == ["efficiency", "connection"]
    assert [body.count('class="figure') for _, body in dials] == [4, 4]


def test_figures_have_intervals_and_the_median_is_by_kaplan_meier(owner, told):
    page = text_of(owner.get("/pulse/"))
    share = told.now.wall.in_time
    assert f"{words.percent(share.value)}" in page
    assert words.between(share) in page
    assert words.duration(told.now.wall.median) in page


def test_nothing_is_invented_for_what_is_not_measured(owner):
    page = text_of(owner.get("/pulse/"))
    assert "not asked yet" in page
    assert "not measured yet" in page


@pytest.mark.parametrize("metric", read.FIGURES)
def test_every_figure_opens_its_rows(owner, told, metric):
    behind = read.behind(told, metric)
    assert rows_of(owner.get(f"/pulse/{metric.value}/")) == len(behind.counted)
    assert rows_of(owner.get(f"/pulse/{metric.value}/?rest=1")) == len(behind.rest)


def test_the_numbers_on_the_dials_are_the_numbers_of_rows(told):
    assert told.now.wall.unanswered == len(read.behind(told, Metric.UNANSWERED).counted)
    in_five = len(read.behind(told, Metric.ANSWERED_IN_FIVE).counted)
    assert told.now.wall.in_time.value == pytest.approx(in_five / told.now.wall.count)
    assert len(told.judged.some) == len(read.behind(told, Metric.RIGHT_PERSON).counted)
    assert len(told.promises.some) == len(read.behind(told, Metric.PROMISES_KEPT).counted)


@pytest.mark.parametrize("table", read.TABLES)
def test_every_line_of_every_table_opens_as_many_rows_as_it_says(owner, told, table):
    for entry in read.TABLES[table](told):
        rows = rows_of(owner.get(f"/pulse/median-first-answer/?{entry.where}"))
        assert rows == entry.part.wall.count
        lost = rows_of(owner.get(f"/pulse/unanswered/?{entry.where}"))
        assert lost == entry.part.wall.unanswered


@pytest.mark.parametrize("table", read.TABLES)
def test_every_table_can_be_downloaded(owner, told, table):
    lines = csv_of(owner.get(f"/pulse/tables/{table}.csv"))
    assert len(lines) == 1 + len(read.TABLES[table](told))
    assert [int(line[1]) for line in lines[1:]] == [
        e.part.wall.count for e in read.TABLES[table](told)
    ]


def test_parts_add_up_to_the_whole(told):
    assert sum(s.wall.count for s in told.by_channel.values()) == told.now.wall.count
    assert sum(s.wall.count for s in told.by_hour.values()) == told.now.wall.count


def test_weeks_before_the_first_message_are_not_shown(told):
    assert next(iter(told.by_week.values())).wall.count > 0
    assert len(told.by_week) == 5


def test_the_chart_can_be_read_without_seeing_it(owner, told):
    page = owner.get("/pulse/").content.decode()
    label = re.search(r'<svg class="weeks"[^>]* aria-label="([^"]+)"', page)
    assert label
    for entry in read.by_week(told):
        assert entry.label in label[1]


def test_too_few_are_no_percentage_in_the_chart(told):
    drawn = chart.weekly(read.by_week(told))
    thin = [p for p, s in zip(drawn.points, told.by_week.values(), strict=True) if s.wall.is_thin]
    assert thin
    assert all(point.is_thin and "cannot tell yet" in point.said for point in thin)


def test_most_are_lost_after_hours_and_it_says_so(owner, told):
    night = read.night(told)
    assert night
    assert f"{night.some} of the {night.all} never answered" in text_of(owner.get("/pulse/"))


def test_the_number_of_queries_is_fixed(owner, django_assert_max_num_queries):
    owner.get("/pulse/")
    with django_assert_max_num_queries(22) as long:
        owner.get("/pulse/?weeks=4")
    with django_assert_max_num_queries(22) as short:
        owner.get("/pulse/?weeks=1&week=2026-11-02")
    assert len(long) == len(short)


def test_a_change_is_called_one_only_when_it_is_more_than_chance():
    def measured(fast: int, slow: int) -> facts.Measure:
        waits = [100.0] * fast + [900.0] * slow
        return facts.Measure(kaplan_meier(waits, [True] * len(waits)))

    assert words.change(measured(45, 5), measured(20, 30)) == "up from 40%, more than chance"
    assert words.change(measured(20, 30), measured(45, 5)) == "down from 90%, more than chance"
    assert "can be chance" in words.change(measured(24, 26), measured(20, 30))
    assert "nothing to compare with" in words.change(measured(40, 10), measured(THIN - 1, 0))


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0:00"), (299.6, "5:00"), (3599, "59:59"), (11100, "3 h 05"), (200000, "2 days")],
)
def test_durations_are_said_as_people_say_them(seconds, said):
    assert words.duration(seconds) == said


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])
def test_no_cell_of_a_download_is_a_formula(text):
    answer = tables.response("x", ["a"], [[text]])
    assert csv_of(answer)[1] == [f"'{text}"]


def test_ordinary_cells_stay_as_they_are():
    assert csv_of(tables.response("x", ["a"], [["Zoë, “really”"], [None], [3]]))[1:] == [
        ["Zoë, “really”"],
        [""],
        ["3"],
    ]


def test_a_client_named_like_a_formula_stays_a_name(owner, month):
    from rapport.clients.models import Client
    from rapport.inbox.models import Conversation

    with practice_scope(month.practice_id):
        lost = Conversation.objects.filter(story__contains="nervous first-timer").get()
        client = Client.objects.select_related("key").get(pk=lost.client_id)
        client.name = '=HYPERLINK("http://example.com")'
        client.called_sealed = None
        client.save()
    lines = csv_of(owner.get("/today/never-answered/?week=2026-11-16&as=csv"))
    assert any(line[0].startswith("'=HYPERLINK") for line in lines)


def test_outsiders_have_a_pulse_of_their_own(month, outsiders, client, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: month.at)
    client.force_login(outsiders.olive.user)
    page = text_of(client.get("/pulse/"))
    assert "cannot tell yet" in page
    assert rows_of(client.get("/pulse/median-first-answer/")) == 0
    assert client.get("/pulse/profit/").status_code == 404
    assert client.get("/pulse/tables/by-name.csv").status_code == 404
