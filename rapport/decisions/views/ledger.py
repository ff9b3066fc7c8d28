"""The ledger, a new decision, and one with its history."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rapport.coaching.queries.days import today
from rapport.decisions import words
from rapport.decisions.actions import deciding as actions
from rapport.decisions.forms.terms import TermsForm
from rapport.decisions.measures import MEASURES
from rapport.decisions.models import Decision
from rapport.decisions.queries import asks
from rapport.decisions.queries import ledger as queries
from rapport.decisions.queries.findings import finding
from rapport.decisions.terms import Finding
from rapport.decisions.views.pages import WEEKS_TO_LOOK, found, page
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only

TO_BEGIN = timedelta(weeks=2)


@require_safe
@staff_only()
def decisions(request: StaffRequest) -> HttpResponse:
    """Open, going, over; for staff what they were asked about, and what came of it."""
    if not request.staff.runs_the_practice:
        return _mine(request)
    shown = {"ledger": queries.ledger(today=today(timezone.now()))}
    return render(request, "decisions/decisions.html", shown)


def _mine(request: StaffRequest) -> HttpResponse:
    asked = [
        (each, words.outcome(list(each.ask.decision.steps.all())[-1]))
        for each in asks.asked_of(request.staff)
    ]
    return render(request, "decisions/mine.html", {"asked": asked})


@staff_only(*LEADERS)
def new(request: StaffRequest) -> HttpResponse:
    """A question is written down, from a finding of the month or in free words."""
    at = timezone.now()
    rests = _finding(request, at)
    form = TermsForm(request.POST or None, initial=_initial(rests, at))
    made: list[Decision] = []

    def write() -> None:
        terms = form.terms()
        made.append(actions.open_decision(terms=terms, finding=rests, by=request.staff, at=at))

    if form.is_valid() and done(form, write):
        messages.success(request, _("Written down. Now ask those it concerns, or decide."))
        return redirect("decisions:decision", made[0].pk)
    shown = {
        "form": form,
        "measures": MEASURES.values(),
        "finding": words.rests_on(rests) if rests else "",
    }
    return render(request, "decisions/new.html", shown, status=422 if form.errors else 200)


def _finding(request: StaffRequest, at: datetime) -> Finding | None:
    key, back = request.GET.get("finding", ""), request.GET.get("back", "0")
    if not key:
        return None
    rests = finding(key, back=int(back) if back.isdecimal() else 0, at=at)
    if rests is None:
        raise Http404
    return rests


def _initial(rests: Finding | None, at: datetime) -> dict[str, Any]:
    starts_on = today(at) + TO_BEGIN
    initial: dict[str, Any] = {
        "starts_on": starts_on,
        "look_again_on": starts_on + WEEKS_TO_LOOK,
    }
    if rests:
        suggested = words.SUGGESTED[rests.key]
        initial |= {
            "question": words.QUESTIONS[rests.key],
            "area": "care",
            "measure": suggested,
        }
    return initial


@require_safe
@staff_only(*LEADERS)
def decision(request: StaffRequest, pk: int) -> HttpResponse:
    """One decision: what it rests on, what is expected, who said what, and its history."""
    return page(request, found(pk), at=timezone.now())
