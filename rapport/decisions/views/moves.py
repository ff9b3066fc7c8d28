"""Changing, going, dropping, looking again: what leaders do with a decision."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.core.decisions import Move
from rapport.decisions.actions import deciding as actions
from rapport.decisions.actions import looking
from rapport.decisions.forms.moves import ChoiceForm, LookForm, WithdrawalForm
from rapport.decisions.forms.terms import ChangeForm
from rapport.decisions.measures import MEASURES
from rapport.decisions.models import Decision
from rapport.decisions.queries import ledger as queries
from rapport.decisions.views.pages import found, page
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def terms(request: StaffRequest, pk: int) -> HttpResponse:
    """The question is changed before it is decided, with a reason."""
    row, at = found(pk), timezone.now()
    stands = queries.terms_of(row)
    initial = stands.columns() | {"locations": [place.pk for place in stands.locations]}
    form = ChangeForm(request.POST or None, initial=initial)
    if form.is_valid() and done(form, lambda: _change(row, form, request, at)):
        messages.success(request, _("Changed. What it was before stands in its history."))
        return redirect("decisions:decision", pk)
    shown = {"form": form, "row": row, "measures": MEASURES.values()}
    return render(request, "decisions/change.html", shown, status=422 if form.errors else 200)


def _change(row: Decision, form: ChangeForm, request: StaffRequest, at: datetime) -> None:
    why = form.cleaned_data["why"]
    actions.change(row, terms=form.terms(), why=why, by=request.staff, at=at)


@require_POST
@staff_only(*LEADERS)
def choice(request: StaffRequest, pk: int) -> HttpResponse:
    """Go or drop, and why."""
    row, at, form = found(pk), timezone.now(), ChoiceForm(request.POST)
    if not (form.is_valid() and done(form, lambda: _choose(row, form, request, at))):
        return page(request, row, at=at, status=422, choice_form=form)
    messages.success(request, _("Decided. Those who were asked see what came of it."))
    return redirect("decisions:decision", pk)


def _choose(row: Decision, form: ChoiceForm, request: StaffRequest, at: datetime) -> None:
    given = dict(form.cleaned_data)
    if given.pop("move") == Move.GO:
        actions.go(row, **given, terms=queries.terms_of(row), by=request.staff, at=at)
    else:
        actions.drop(row, why=given["why"], by=request.staff, at=at)


@require_POST
@staff_only(*LEADERS)
def withdrawal(request: StaffRequest, pk: int) -> HttpResponse:
    """It is taken back before its first day."""
    row, at, form = found(pk), timezone.now(), WithdrawalForm(request.POST)
    if not form.is_valid():
        return page(request, row, at=at, status=422, withdrawal_form=form)
    actions.drop(row, why=form.cleaned_data["why"], by=request.staff, at=at)
    messages.success(request, _("Taken back."))
    return redirect("decisions:decision", pk)


@require_POST
@staff_only(*LEADERS)
def looks(request: StaffRequest, pk: int) -> HttpResponse:
    """A person's own verdict, and when to look again."""
    row, at, form = found(pk), timezone.now(), LookForm(request.POST)

    def look() -> None:
        looking.look(row, **form.cleaned_data, by=request.staff, at=at)

    if not (form.is_valid() and done(form, look)):
        return page(request, row, at=at, status=422, look_form=form)
    messages.success(request, _("Written down, as your own verdict."))
    return redirect("decisions:decision", pk)
