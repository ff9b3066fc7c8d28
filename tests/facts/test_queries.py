"""Counting from facts: weeks by the wall clock, waiting times by Kaplan-Meier."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from lifelines import KaplanMeierFitter

from rapport.core.opening_hours import open_seconds
from rapport.database.scope import practice_scope
from rapport.facts import queries as facts
from rapport.facts.definitions import DEFINITIONS, Metric
from rapport.facts.models import Fact
from rapport.facts.queries.pulse import OpenWaits
from rapport.inbox.actions.ledger import fact_row, record
from rapport.practice.models import Location

CHICAGO = ZoneInfo("America/Chicago")


@pytest.fixture
def told(db, month) -> facts.Pulse:
    with practice_scope(month.practice_id):
        places = Location.objects.prefetch_related("spans", "closures")
        return facts.pulse(
            practice_id=month.practice_id,
            monday=date(2026, 11, 16),
            weeks=4,
            calendars={place.pk: place.calendar for place in places},
            at=month.at,
        )


@pytest.mark.parametrize("clock", ["wall", "open"])
def test_the_demo_month_agrees_with_lifelines(told, month, clock):
    measured = getattr(told.now, clock)
    waits = [getattr(i, clock) for i in told.now.inquiries]
    with practice_scope(month.practice_id):
        places = {p.pk: p.calendar for p in Location.objects.prefetch_related("spans", "closures")}
    until_now = {
        "wall": lambda i: (month.at - i.at).total_seconds(),
        "open": lambda i: open_seconds(places[i.location_id], i.at, month.at),
    }[clock]
    durations = [
        until_now(i) if wait is None else wait
        for i, wait in zip(told.now.inquiries, waits, strict=True)
    ]
    fitted = KaplanMeierFitter().fit(durations, [wait is not None for wait in waits])
    assert measured.in_time.value == pytest.approx(1 - fitted.predict(300))
    assert measured.median == pytest.approx(fitted.median_survival_time_)
    band = fitted.confidence_interval_.loc[:300].iloc[-1]
    assert measured.in_time.low == pytest.approx(1 - band.iloc[1], abs=1e-6)
    assert measured.in_time.high == pytest.approx(1 - band.iloc[0], abs=1e-6)


def test_open_waits_by_days_equal_one_walk_through_the_calendar(month, told):
    with practice_scope(month.practice_id):
        places = {p.pk: p.calendar for p in Location.objects.prefetch_related("spans", "closures")}
    waits = OpenWaits(places, month.at)
    for inquiry in told.now.inquiries:
        calendar = places[inquiry.location_id]
        assert waits.of(inquiry) == pytest.approx(open_seconds(calendar, inquiry.at, month.at))


def test_whoever_has_no_answer_is_counted_as_waiting(told):
    assert told.now.wall.unanswered == sum(i.wall is None for i in told.now.inquiries) > 0


def receive(cast, inquiry: int, at: datetime, answered: float | None = None, client: int = 1):
    about = {
        "practice_id": cast.id,
        "zone": "America/Chicago",
        "location_id": cast.location.pk,
        "channel_kind": "email",
        "client_id": client,
        "conversation_id": inquiry,
        "inquiry_id": inquiry,
        "source": f"inquiry:{inquiry}",
    }
    record(fact_row(Fact.Kind.INQUIRY_RECEIVED, **about, at=at))
    if answered is not None:
        spent = {"value": answered, "open_value": answered, "at": at + timedelta(seconds=answered)}
        record(fact_row(Fact.Kind.FIRST_RESPONSE, **about, **spent))


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=CHICAGO).astimezone(UTC)


@pytest.mark.parametrize(
    ("monday", "hours"),
    [(date(2026, 3, 2), 167), (date(2026, 10, 26), 169), (date(2026, 11, 2), 168)],
)
def test_weeks_in_which_the_clocks_change_hold_their_own_days_only(scoped, monday, hours):
    """2026: clocks go forward in the night to 8 March, back in the night to 1 November."""
    start = local(monday.year, monday.month, monday.day, 0)
    next_monday = monday + facts.WEEK
    end = local(next_monday.year, next_monday.month, next_monday.day, 0)
    assert (end - start) == timedelta(hours=hours)
    second = timedelta(seconds=1)
    for number, at in enumerate((start - second, start, end - second, end), start=1):
        receive(scoped, number, at, client=number)
    found = facts.today(practice_id=scoped.id, monday=monday)
    assert [row.client_id for row in found.rows[Metric.WROTE]] == [2, 3]


def test_a_person_counts_once_and_by_their_first_inquiry(scoped):
    receive(scoped, 1, local(2026, 3, 3, 10), answered=600)
    receive(scoped, 2, local(2026, 3, 3, 15), answered=20)
    found = facts.today(practice_id=scoped.id, monday=date(2026, 3, 2))
    assert found.number(Metric.WROTE) == 1
    assert found.number(Metric.IN_TIME) == 0
    assert found.number(Metric.NEVER_ANSWERED) == 0


def test_exactly_five_minutes_are_in_time(scoped):
    receive(scoped, 1, local(2026, 3, 3, 10), answered=300, client=1)
    receive(scoped, 2, local(2026, 3, 3, 10), answered=300.1, client=2)
    found = facts.today(practice_id=scoped.id, monday=date(2026, 3, 2))
    assert [row.client_id for row in found.rows[Metric.IN_TIME]] == [1]


def test_one_answer_to_any_of_their_inquiries_is_an_answer(scoped):
    receive(scoped, 1, local(2026, 3, 3, 10))
    receive(scoped, 2, local(2026, 3, 4, 10), answered=60)
    found = facts.today(practice_id=scoped.id, monday=date(2026, 3, 2))
    assert found.number(Metric.NEVER_ANSWERED) == 0


def test_another_practice_counts_none_of_ours(cast, outsiders):
    with practice_scope(cast.id):
        receive(cast, 1, local(2026, 3, 3, 10))
    with practice_scope(outsiders.id):
        found = facts.today(practice_id=outsiders.id, monday=date(2026, 3, 2))
        assert found.number(Metric.WROTE) == 0
        # Not even by asking for it: row-level security stands below the query.
        assert facts.today(practice_id=cast.id, monday=date(2026, 3, 2)).number(Metric.WROTE) == 0


def test_nobody_wrote_is_no_figure(scoped):
    at = datetime(2026, 3, 4, 16, tzinfo=UTC)
    told = facts.pulse(
        practice_id=scoped.id, monday=date(2026, 2, 23), weeks=4, calendars={}, at=at
    )
    assert told.now.wall.is_thin
    assert told.now.wall.count == 0
    assert told.now.wall.median is None


def test_queries_stay_two_whatever_there_is(scoped, django_assert_num_queries):
    for number in range(40):
        day = local(2026, 3, 2 + number % 7, 9 + number % 8)
        answered = (None, 40.0, 400.0)[number % 3]
        receive(scoped, number, day, answered=answered, client=number)
    with django_assert_num_queries(2):
        facts.today(practice_id=scoped.id, monday=date(2026, 3, 2))
    with django_assert_num_queries(2):
        facts.pulse(
            practice_id=scoped.id,
            monday=date(2026, 3, 2),
            weeks=4,
            calendars={},
            at=datetime(2026, 3, 12, tzinfo=UTC),
        )


def test_every_metric_is_defined_in_words():
    assert set(DEFINITIONS) == set(Metric)
    for definition in DEFINITIONS.values():
        assert len(str(definition.sentence)) > 40
        assert definition.formula
        for kind in definition.source.split(", "):
            assert kind in Fact.Kind.values
