"""The pages: leaders decide, those concerned answer on their own screen and see what came of it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.decisions.actions import asking, deciding
from rapport.decisions.models import Asked, Decision
from rapport.decisions.queries import ledger
from rapport.decisions.urls import urlpatterns
from rapport.guidance.models import Misfit
from rapport.practice.furnishing import furnish
from rapport.practice.models import Location
from tests.cast import FOUNDED
from tests.decisions.questions import form, saturdays

pytestmark = pytest.mark.django_db
NAMES = [str(pattern.name) for pattern in urlpatterns]
FOR_ALL = {"decisions", "waiting", "ask"}
POSTS = {"asks", "ask_closure", "choice", "withdrawal", "looks"}


@pytest.fixture
def row(cast, at):
    """Opened, and put to Dana."""
    with practice_scope(cast.id):
        row = deciding.open_decision(terms=saturdays(at.date()), by=cast.mara, at=at)
        asking.ask(row, people=[cast.dana], by=cast.mara, at=at)
    return row


def address(name, row):
    return reverse(
        f"decisions:{name}", args=[] if name in {"decisions", "new", "waiting"} else [row.pk]
    )


def ask(client, name, row):
    return getattr(client, "post" if name in POSTS else "get")(address(name, row))


def test_nobody_gets_in_unsigned(row, client):
    for name in NAMES:
        assert ask(client, name, row).url.startswith("/accounts/")


def test_the_desk_finds_what_it_was_asked_and_nothing_else(row, cast, as_):
    for person, opens in ((cast.dana, 200), (cast.dan, 404)):
        client = as_(person)
        assert ask(client, "ask", row).status_code == opens
        for name in NAMES:
            assert (ask(client, name, row).status_code == 403) == (name not in FOR_ALL), name


def test_another_practice_finds_nothing(row, outsiders, as_):
    client = as_(outsiders.olive)
    for name in set(NAMES) - {"decisions", "new", "waiting"}:
        assert ask(client, name, row).status_code == 404, name
    assert b"Saturdays" not in ask(client, "decisions", row).content


def test_an_empty_ledger_teaches(cast, at, as_):
    assert "Open the first one" in as_(cast.mara).get("/decisions/").text
    assert "You were not asked anything yet" in as_(cast.dana).get("/decisions/").text


def test_a_question_is_written_down_on_a_page(cast, at, as_):
    with practice_scope(cast.id):
        Location.objects.create(practice_id=cast.id, name="Uptown", zone="UTC")
    client, posted = as_(cast.mara), form(saturdays(at.date()), locations=[cast.location.pk])
    answer = client.post("/decisions/new/", posted | {"amount": ""})
    assert answer.status_code == 422
    answer = client.post("/decisions/new/", posted | {"look_again_on": posted["starts_on"]})
    assert "looked at again after that" in answer.text
    client.post("/decisions/new/", posted)
    with practice_scope(cast.id):
        made = Decision.objects.get()
        assert ledger.terms_of(made) == saturdays(at.date(), locations=(cast.location,))
        assert (made.finding, made.counted) == ("", None)


def unfit(cast, at):
    """A guideline did not fit, twice."""
    from rapport.guidance.models import Guideline

    with practice_scope(cast.id):
        furnish(practice_id=cast.id, at=FOUNDED)
        guideline = Guideline.objects.filter(is_current=True).first()
        for days in (3, 4):
            Misfit.objects.create(
                practice_id=cast.id,
                guideline=guideline,
                line="It read like a form.",
                by=cast.dan,
                at=at - timedelta(days=days),
            )


def test_a_finding_is_kept_as_it_was_counted(cast, at, as_):
    unfit(cast, at)
    client, path = as_(cast.mara), "/decisions/new/?finding=unfit&amp;back=0"
    assert path in client.get("/coaching/review/").text
    path = path.replace("&amp;", "&")
    shown = client.get(path).text
    assert "1 guideline did not fit more than once" in shown
    assert "Shall we rewrite the guidelines that do not fit?" in shown
    client.post(path, form(saturdays(at.date()), counted=99))
    with practice_scope(cast.id):
        made = Decision.objects.get()
    assert (made.finding, made.counted, made.finding_until) == ("unfit", 1, at)
    assert made.finding_since == at - timedelta(days=30)
    assert client.get("/decisions/new/?finding=anything").status_code == 404


@pytest.mark.parametrize("key", ["pasted", "fast", "unread"])
def test_every_finding_of_the_month_leads_here(cast, at, as_, key):
    assert as_(cast.mara).get(f"/decisions/new/?finding={key}&back=2").status_code == 200


def test_the_desk_answers_and_hears_what_came_of_it(row, cast, at, as_):
    client = as_(cast.dana)
    waits = client.get("/decisions/waiting/").text
    assert "You are asked: Shall we open on Saturdays?" in waits
    page = f"/decisions/{row.pk}/ask/"
    assert "Who writes on Friday night is" not in client.get(page).text, "an expectation would lead"
    client.post(page, {"view": "better", "words": "They ask for it."})
    assert client.get("/decisions/waiting/").text.strip() == ""
    with practice_scope(cast.id):
        days = {"starts_on": at.date(), "look_again_on": at.date() + timedelta(weeks=6)}
        terms = ledger.terms_of(ledger.decisions().get())
        deciding.go(row, why="Fridays.", **days, terms=terms, by=cast.olive, at=at)
    for path in (page, "/decisions/"):
        assert "We go ahead from 4 Mar 2026. Fridays." in client.get(path).text


def test_it_can_be_skipped(row, cast, as_):
    client = as_(cast.dana)
    client.post(f"/decisions/{row.pk}/ask/", {"skip": "1"})
    with practice_scope(cast.id):
        assert Asked.objects.get().skipped_at
    assert "you skipped it" in client.get("/decisions/").text


def test_a_leader_asks_reads_and_goes(cast, at, as_):
    with practice_scope(cast.id):
        row = deciding.open_decision(terms=saturdays(at.date()), by=cast.mara, at=at)
    client, page = as_(cast.olive), f"/decisions/{row.pk}/"
    assert "Everybody at these locations (6)" in client.get(page).text
    assert client.post(f"{page}asks/", {"whom": "some"}).status_code == 422
    client.post(f"{page}asks/", {"whom": "some", "people": [cast.dan.pk]})
    assert "0 of 1 person answered" in client.get(page).text
    client.post(f"{page}asks/closure/")
    assert "Being asked now" not in client.get(page).text
    days = {"starts_on": at.date(), "look_again_on": at.date() + timedelta(days=30)}
    client.post(f"{page}choice/", {"move": "go", "why": "Fridays.", **days})
    assert "said by a person" not in client.get(page).text
    client.post(f"{page}looks/", {"verdict": "same", "why": "As before."})
    assert "said by a person" in client.get(page).text
    assert "judged by a person: the same" in client.get("/decisions/").text


def test_a_leader_changes_and_drops(row, cast, at, as_):
    client, page = as_(cast.mara), f"/decisions/{row.pk}/"
    posted = form(saturdays(at.date(), question="Two Saturdays?"), why="Twice first.")
    assert client.post(f"{page}terms/", posted | {"why": ""}).status_code == 422
    client.post(f"{page}terms/", posted)
    days = {name: posted[name] for name in ("starts_on", "look_again_on")}
    client.post(f"{page}choice/", {"move": "drop", "why": "Not this year.", **days})
    shown = client.get("/decisions/").text
    assert "Two Saturdays?" in shown
    assert "Not this year." in shown
    assert client.post(f"{page}choice/", {"move": "go", "why": "x", **days}).status_code == 422


def test_what_goes_is_taken_back_on_its_page(row, cast, at, as_):
    client, page = as_(cast.mara), f"/decisions/{row.pk}/"
    with practice_scope(cast.id):
        kept = ledger.terms_of(ledger.decisions().get())
        days = {"starts_on": kept.starts_on, "look_again_on": kept.look_again_on}
        deciding.go(row, why="Yes.", **days, terms=kept, by=cast.olive, at=at)
    assert client.post(f"{page}withdrawal/").status_code == 422
    client.post(f"{page}withdrawal/", {"why": "The lease."})
    assert "The lease." in client.get("/decisions/").text


def test_leaders_are_reminded_on_the_day(row, cast, at, as_, time_machine):
    client = as_(cast.olive)
    with practice_scope(cast.id):
        kept = ledger.terms_of(ledger.decisions().get())
        days = {"starts_on": at.date(), "look_again_on": at.date() + timedelta(days=1)}
        deciding.go(row, why="Yes.", **days, terms=kept, by=cast.olive, at=at)
    assert "Time to look again" not in client.get("/decisions/waiting/").text
    time_machine.move_to(at + timedelta(days=1), tick=False)
    client = as_(cast.olive)
    assert "Time to look again: Shall we" in client.get("/decisions/waiting/").text
    assert "time to look again" in client.get("/decisions/").text
    assert "Time to look again" not in as_(cast.dana).get("/decisions/waiting/").text


PAGES = {"decisions": 15, "decision": 20, "new": 13, "waiting": 14, "ask": 15}


def asked(client, name, row):
    with CaptureQueriesContext(connection) as queries:
        assert ask(client, name, row).status_code == 200
    return len(queries)


def test_a_page_asks_as_often_however_much_there_is(row, cast, at, as_):
    with practice_scope(cast.id):
        asking.answer(Asked.objects.get(), view="better", words="Yes.", may_be_named=True, at=at)
        asking.close_ask(row, by=cast.mara, at=at)
        asking.ask(row, people=[cast.mara], by=cast.mara, at=at)
    client = as_(cast.mara)
    ask(client, "decisions", row)
    before = {name: asked(client, name, row) for name in PAGES}
    assert {name: n for name, n in before.items() if n > PAGES[name]} == {}
    with practice_scope(cast.id):
        asking.close_ask(row, by=cast.mara, at=at)
        asking.ask(row, people=[cast.mara, cast.dan, cast.clio], by=cast.mara, at=at)
        for _ in range(4):
            more = deciding.open_decision(terms=saturdays(at.date()), by=cast.mara, at=at)
            asking.ask(more, people=[cast.mara], by=cast.mara, at=at)
    assert {name: asked(client, name, row) for name in PAGES} == before
