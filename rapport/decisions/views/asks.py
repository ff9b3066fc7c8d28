"""Asking those concerned, answering, and what waits for a person."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.coaching.queries.days import today
from rapport.decisions import words
from rapport.decisions.actions import asking as actions
from rapport.decisions.forms.asks import AnswerForm, AskForm
from rapport.decisions.models import Asked
from rapport.decisions.queries import asks as queries
from rapport.decisions.queries import ledger
from rapport.decisions.views.pages import found, page
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_POST
@staff_only(*LEADERS)
def asks(request: StaffRequest, pk: int) -> HttpResponse:
    """Those concerned are asked."""
    row, at = found(pk), timezone.now()
    form = AskForm(request.POST, concerned=queries.concerned(row))

    def ask_them() -> None:
        actions.ask(row, people=form.chosen(), by=request.staff, at=at)

    if not (form.is_valid() and done(form, ask_them)):
        return page(request, row, at=at, status=422, ask_form=form)
    messages.success(request, _("Asked. It stands on their own screens."))
    return redirect("decisions:decision", pk)


@require_POST
@staff_only(*LEADERS)
def closure(request: StaffRequest, pk: int) -> HttpResponse:
    """The ask is closed, and what was written can be read."""
    actions.close_ask(found(pk), by=request.staff, at=timezone.now())
    messages.success(request, _("Closed. What people wrote stands below."))
    return redirect("decisions:decision", pk)


@staff_only()
def ask(request: StaffRequest, pk: int) -> HttpResponse:
    """My own answer, in a minute; and what came of it."""
    mine = queries.asked_of(request.staff).filter(ask__decision_id=pk).first()
    if mine is None:
        raise Http404
    form = AnswerForm(request.POST or None, initial=_said(mine))
    if request.method == "POST" and "skip" in request.POST:
        actions.skip(mine, at=timezone.now())
        messages.success(request, _("Skipped. You can still answer until it is closed."))
        return redirect("decisions:decisions")
    if form.is_valid():
        actions.answer(mine, **form.cleaned_data, at=timezone.now())
        messages.success(request, _("Thank you. You can change it until the ask is closed."))
        return redirect("decisions:decisions")
    shown = {
        "mine": mine,
        "form": form,
        "outcome": words.outcome(list(mine.ask.decision.steps.all())[-1]),
    }
    return render(request, "decisions/ask.html", shown, status=422 if form.errors else 200)


def _said(mine: Asked) -> dict[str, object]:
    return {"view": mine.view, "words": mine.words, "may_be_named": mine.may_be_named}


@require_safe
@staff_only()
def waiting(request: StaffRequest) -> HttpResponse:
    """What waits for me: questions, and for leaders what is to be looked at again."""
    is_leader = request.staff.runs_the_practice
    shown = {
        "asked": queries.waiting(request.staff),
        "due": ledger.due(today=today(timezone.now())) if is_leader else [],
    }
    return render(request, "decisions/parts/waiting.html", shown)
