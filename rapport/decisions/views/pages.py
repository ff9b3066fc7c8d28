"""A decision's own page, with the forms that where it stands allows."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from rapport.coaching.queries.days import today
from rapport.core.decisions import Move, moves
from rapport.decisions import words
from rapport.decisions.forms.asks import AskForm
from rapport.decisions.forms.moves import ChoiceForm, LookForm, WithdrawalForm
from rapport.decisions.measures import MEASURES
from rapport.decisions.models import Decision
from rapport.decisions.queries import asks, ledger
from rapport.practice.requests import StaffRequest

WEEKS_TO_LOOK = timedelta(weeks=8)
WEEKS_BETWEEN = timedelta(weeks=4)


def found(pk: int) -> Decision:
    """The decision, or a 404."""
    return get_object_or_404(ledger.decisions(), pk=pk)


def page(
    request: StaffRequest, row: Decision, *, at: datetime, status: int = 200, **given: forms.Form
) -> HttpResponse:
    """All of a decision. `given`: a form that came back with mistakes, by its name here."""
    day = today(at)
    entry = ledger.entry(row, today=day)
    rests = words.finding_of(row)
    shown: dict[str, Any] = {
        "entry": entry,
        "row": row,
        "measure": MEASURES[row.measure],
        "expectation": words.expectation(row),
        "finding": words.rests_on(rests) if rests else "",
        "back": words.months_back(rests, at=at) if rests else 0,
        "tallies": asks.tallies(row),
        "steps": [(step, words.as_it_stood(step)) for step in row.steps.all()],
        "can": {move.value for move in moves(entry.standing)},
        **_forms(row, moves(entry.standing), day),
        **given,
    }
    return render(request, "decisions/decision.html", shown, status=status)


def _forms(row: Decision, can: frozenset[Move], day: date) -> dict[str, forms.Form]:
    """Empty ones, for what can be done now."""
    made: dict[str, forms.Form] = {}
    if Move.ASK in can:
        made["ask_form"] = AskForm(concerned=asks.concerned(row))
    if Move.GO in can:
        starts_on = max(row.starts_on, day)
        look_on = row.look_again_on
        days = (starts_on, look_on if look_on > starts_on else starts_on + WEEKS_TO_LOOK)
        made["choice_form"] = ChoiceForm(
            initial=dict(zip(("starts_on", "look_again_on"), days, strict=True))
        )
    elif Move.DROP in can:
        made["withdrawal_form"] = WithdrawalForm()
    if Move.LOOK in can:
        next_on = max(row.look_again_on, day + WEEKS_BETWEEN)
        made["look_form"] = LookForm(initial={"next_on": next_on})
    return made
