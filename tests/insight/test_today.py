"""The owner's first page: one sentence, and every number in it opens its rows."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from rapport.database.scope import practice_scope
from rapport.facts.models import Fact
from rapport.inbox.actions import flagging
from rapport.inbox.models import Inquiry
from rapport.science.demo import count
from tests.inbox.red_flags import on_call, worried

PLANTED = {
    "wrote": 47,
    "never-answered": 9,
    "within-five-minutes": 31,
    "needed-a-person": 6,
    "right-person": 4,
}
WEEK = "2026-11-16"


@pytest.fixture
def owner(db, month, client, monkeypatch):
    """The owner's browser, on the day the demo was made."""
    monkeypatch.setattr(timezone, "now", lambda: month.at)
    client.force_login(month.user("owner"))
    return client


def text_of(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", response.content.decode()).split())


def test_it_opens_with_the_sentence(owner):
    sentence = (
        "Last week 47 people wrote. 9 were never answered, 31 within five minutes; "
        "6 conversations needed a person, 4 got the right one."
    )
    assert sentence in text_of(owner.get("/today/")).replace(" ;", ";").replace(" .", ".")


def test_the_numbers_equal_an_independent_count_from_the_simulation(month):
    found = count(month.history.threads, month.history.week_start, month.history.week_end)
    assert list(PLANTED.values()) == [
        found.wrote,
        found.never_answered,
        found.within_five_minutes,
        found.conversations_needing_person,
        found.conversations_with_right_person,
    ]


@pytest.mark.usefixtures("db")
def test_the_numbers_equal_an_independent_count_from_the_inquiries(month):
    with practice_scope(month.practice_id):
        told = Inquiry.objects.filter(
            received_at__gte=month.history.week_start, received_at__lt=month.history.week_end
        ).select_related("conversation")
        by_person: dict[int, list[Inquiry]] = {}
        for inquiry in told.order_by("received_at"):
            by_person.setdefault(inquiry.conversation.client_id, []).append(inquiry)
    five = timedelta(minutes=5)
    firsts = [inquiries[0] for inquiries in by_person.values()]
    assert len(by_person) == PLANTED["wrote"]
    assert sum(all(i.answered_at is None for i in q) for q in by_person.values()) == 9
    assert sum(bool(f.answered_at and f.answered_at - f.received_at <= five) for f in firsts) == 31


@pytest.mark.parametrize(("number", "expected"), PLANTED.items())
def test_every_number_opens_exactly_that_many_rows(owner, number, expected):
    page = owner.get(f"/today/{number}/?week={WEEK}").content.decode()
    assert page.count("data-line") == expected


@pytest.mark.parametrize(("number", "expected"), PLANTED.items())
def test_every_number_downloads_exactly_that_many_rows(owner, number, expected):
    lines = owner.get(f"/today/{number}/?week={WEEK}&as=csv").content.decode().splitlines()
    assert len(lines) == 1 + expected


def test_rows_say_who_how_long_by_whom_and_why(owner):
    page = text_of(owner.get(f"/today/right-person/?week={WEEK}"))
    assert "Delphine Marchbank" in page
    assert "Ottilie Brambleton" in page
    assert "3:00" in page
    assert "is qualified for" in page


def test_the_unanswered_one_of_the_story_is_the_first_to_open(owner):
    page = text_of(owner.get("/today/"))
    assert page.index("Juniper Halloway") < page.index("Constance Bramwick")
    assert "demo story" in page


def test_every_row_leads_to_its_conversation(owner):
    page = owner.get(f"/today/never-answered/?week={WEEK}").content.decode()
    links = re.findall(r'data-line><th scope="row"><a href="(/inbox/\d+/)"', page)
    assert len(links) == 9
    assert owner.get(links[0]).status_code == 200


def test_the_week_before_can_be_looked_at(owner):
    page = text_of(owner.get("/today/?week=2026-11-09"))
    assert "In the week of 9 November" in page


def test_the_week_we_are_in_says_so(owner):
    page = text_of(owner.get("/today/?week=2026-11-23"))
    assert "This week so far" in page
    assert "no answer yet" in page


@pytest.mark.parametrize("nonsense", ["", "tomorrow", "2026-13-01", "99999-01-01", "'; drop"])
def test_a_week_that_is_none_shows_the_last_full_one(owner, nonsense):
    response = owner.get("/today/", {"week": nonsense})
    assert response.context["week"].monday == date(2026, 11, 16)


def test_a_week_that_lies_ahead_is_not_shown(owner):
    assert owner.get("/today/?week=2027-06-01").context["week"].monday == date(2026, 11, 23)


def test_the_manager_sees_it_and_the_desk_does_not(month, client, db):
    client.force_login(month.user("manager"))
    assert client.get("/today/").status_code == 200
    client.force_login(month.user("desk"))
    assert client.get("/today/").status_code == 403
    assert client.get("/pulse/").status_code == 403
    assert client.get(f"/today/wrote/?week={WEEK}&as=csv").status_code == 403


def test_nobody_sees_it_unsigned(client, db):
    for address in ("/today/", "/today/wrote/", "/pulse/", "/pulse/tables/by-week.csv"):
        assert client.get(address).status_code == 302


def test_outsiders_see_nothing_of_it(month, outsiders, client, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: month.at)
    client.force_login(outsiders.olive.user)
    page = text_of(client.get("/today/"))
    assert "Nobody wrote that week" in page
    assert "Juniper" not in page
    for number in PLANTED:
        rows = client.get(f"/today/{number}/?week={WEEK}").content.decode()
        assert "data-line" not in rows


def test_a_new_practice_is_taught_and_shown_where_to_start(outsiders, client):
    client.force_login(outsiders.olive.user)
    page = text_of(client.get("/today/"))
    assert "as soon as the first message arrives" in page
    assert "Start in 30 minutes" in page


def test_an_unknown_number_is_not_there(owner):
    assert owner.get("/today/profit/").status_code == 404


def test_the_number_of_queries_does_not_depend_on_the_rows(
    owner, month, django_assert_max_num_queries
):
    with practice_scope(month.practice_id):
        assert Fact.objects.count() > 500
    owner.get("/today/")
    with django_assert_max_num_queries(28) as full:
        owner.get("/today/")
    with django_assert_max_num_queries(28) as empty:
        owner.get("/today/?week=2025-01-06")
    # A week without rows asks for no conversations and no assignments.
    assert len(full) - len(empty) == 2


def test_rows_cost_a_fixed_number_of_queries(owner, django_assert_max_num_queries):
    owner.get("/today/")
    with django_assert_max_num_queries(20) as many:
        owner.get(f"/today/wrote/?week={WEEK}")
    with django_assert_max_num_queries(20) as few:
        owner.get(f"/today/right-person/?week={WEEK}")
    assert len(many) == len(few)


def test_open_red_flags_stand_before_everything_else(cast, client, now):
    with practice_scope(cast.id):
        on_call(cast, (cast.clio, 0))
        flag = worried(cast, at=now)
    client.force_login(cast.olive.user)
    page = text_of(client.get("/today/"))
    assert "1 open red flag" in page
    assert "nobody has it yet" in page
    with practice_scope(cast.id):
        flagging.acknowledge(flag, by=cast.clio, at=now)
    assert "Clio has it" in text_of(client.get("/today/"))
