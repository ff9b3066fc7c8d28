"""From a question to the day it is looked at again; every move leaves a line that nobody can change."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from rapport.decisions.actions import asking, deciding, looking
from rapport.decisions.errors import NotNow
from rapport.decisions.models import Decision, Step
from rapport.decisions.queries import ledger
from tests.decisions.questions import saturdays

pytestmark = pytest.mark.django_db


def again(row):
    return ledger.decisions().get(pk=row.pk)


def history(row):
    return [step.move for step in again(row).steps.all()]


def going(row, cast, at, **changes):
    days = {"starts_on": at.date(), "look_again_on": at.date() + timedelta(weeks=6)} | changes
    terms = ledger.terms_of(again(row))
    deciding.go(row, why="Friday nights.", **days, terms=terms, by=cast.olive, at=at)
    return again(row)


def test_all_that_has_to_be_said_before_is_written_down(opened, scoped, at):
    [step] = again(opened).steps.all()
    assert (step.move, step.by, step.at) == ("open", scoped.mara, at - timedelta(days=7))
    assert step.terms["amount"] == "10.0"
    assert step.terms["expected"].startswith("Who writes on Friday night")
    assert "Kaplan-Meier" in step.terms["defined"], "the measure as it was defined then"


def test_go_keeps_its_reason_its_days_and_its_terms(opened, scoped, at):
    row = going(opened, scoped, at)
    last = list(row.steps.all())[-1]
    assert (row.state, last.why, last.by) == (Decision.State.GOING, "Friday nights.", scoped.olive)
    assert last.terms["starts_on"] == at.date().isoformat() == row.starts_on.isoformat()
    assert last.terms["measure"] == "answered-in-five"


def test_what_goes_can_not_be_changed(opened, scoped, at):
    row = going(opened, scoped, at)
    for move in (
        lambda: deciding.change(row, terms=saturdays(at.date()), why="", by=scoped.mara, at=at),
        lambda: deciding.drop(row, why="", by=scoped.mara, at=at),
        lambda: asking.ask(row, people=[scoped.dana], by=scoped.mara, at=at),
    ):
        with pytest.raises(NotNow, match="moved this decision on"):
            move()
    assert history(row) == ["open", "go"]


def test_it_can_be_taken_back_before_its_first_day(opened, scoped, at):
    row = going(opened, scoped, at, starts_on=at.date() + timedelta(days=3))
    deciding.drop(row, why="The lease.", by=scoped.olive, at=at)
    assert again(row).state == Decision.State.DROPPED


def test_a_change_says_why_and_ends_the_ask_about_the_old_question(opened, scoped, at):
    asking.ask(opened, people=[scoped.dana], by=scoped.mara, at=at)
    terms = saturdays(at.date(), question="Two Saturdays?", locations=(scoped.location,))
    deciding.change(opened, terms=terms, why="Twice a month first.", by=scoped.mara, at=at)
    row = again(opened)
    assert (row.question, list(row.locations.all())) == ("Two Saturdays?", [scoped.location])
    assert row.asks.get().closed_at == at
    assert row.asks.get().question == "Shall we open on Saturdays?"
    first, _ask, changed = row.steps.all()
    assert first.terms["question"] == "Shall we open on Saturdays?"
    assert changed.terms["question"] == "Two Saturdays?"
    assert changed.terms["locations"] == [scoped.location.pk]


@pytest.mark.parametrize(("begins", "lasts"), [(-1, 40), (3, 0)])
def test_days_that_can_not_be_honest_are_refused(opened, scoped, at, begins, lasts):
    starts_on = at.date() + timedelta(days=begins)
    days = {"starts_on": starts_on, "look_again_on": starts_on + timedelta(days=lasts)}
    with pytest.raises(NotNow, match="begins today or later"):
        going(opened, scoped, at, **days)
    with pytest.raises(NotNow):
        deciding.open_decision(terms=replace(saturdays(at.date()), **days), by=scoped.mara, at=at)
    assert again(opened).state == Decision.State.OPEN


def look(row, cast, at, next_on=None, verdict="improved"):
    why = "Fewer wait on Monday."
    looking.look(row, verdict=verdict, why=why, next_on=next_on, by=cast.olive, at=at)
    return again(row)


def test_on_its_day_it_is_looked_at_and_may_get_a_next_one(opened, scoped, at):
    row = going(opened, scoped, at)
    day = row.look_again_on
    assert ledger.due(today=day - timedelta(days=1)) == []
    assert ledger.due(today=day) == [row]
    later = at + timedelta(weeks=6)
    row = look(row, scoped, later, later.date() + timedelta(weeks=4), "cannot_tell")
    assert row.state == Decision.State.GOING
    assert ledger.due(today=later.date()) == []
    row = look(row, scoped, later + timedelta(weeks=4))
    assert (row.state, list(row.steps.all())[-1].verdict) == (Decision.State.ENDED, "improved")
    assert history(row) == ["open", "go", "look", "end"]


def test_the_next_look_is_still_to_come(opened, scoped, at):
    row = going(opened, scoped, at)
    with pytest.raises(NotNow, match="still to come"):
        look(row, scoped, at, at.date())


@pytest.mark.parametrize(
    "tamper", [lambda: Step.objects.update(why="x"), Step.objects.all().delete]
)
def test_the_history_can_only_grow(opened, tamper):
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        tamper()


def test_the_ledger_has_a_shelf_for_each(opened, scoped, at):
    terms = saturdays(at.date())
    rows = [deciding.open_decision(terms=terms, by=scoped.mara, at=at) for _ in range(2)]
    going(rows[0], scoped, at)
    deciding.drop(rows[1], why="No.", by=scoped.mara, at=at)
    found = ledger.ledger(today=at.date())
    assert [[each.row.pk for each in shelf] for shelf in (found.open, found.going, found.over)] == [
        [opened.pk],
        [rows[0].pk],
        [rows[1].pk],
    ]
    assert (found.going[0].days, found.over[0].last.why) == (42, "No.")
