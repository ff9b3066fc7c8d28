"""Who has a hand in what matters, and who learns beside whom."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.coaching import words
from rapport.coaching.actions import trainees as actions
from rapport.coaching.forms.growing import TraineeForm
from rapport.coaching.queries import chances as queries
from rapport.practice.forms.fields import done
from rapport.practice.models import Traineeship
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only()
def chances(request: StaffRequest) -> HttpResponse:
    """My own; how they are spread, naming nobody; and for leaders everybody's."""
    return _page(request, TraineeForm())


@require_POST
@staff_only(*LEADERS)
def trainees(request: StaffRequest) -> HttpResponse:
    """Somebody begins to learn beside a coach."""
    form = TraineeForm(request.POST)
    if form.is_valid() and done(
        form,
        lambda: actions.begin_traineeship(**form.cleaned_data, by=request.staff, at=timezone.now()),
    ):
        messages.success(request, _("From the next one on."))
        return redirect("coaching:chances")
    return _page(request, form, status=422)


@require_POST
@staff_only(*LEADERS)
def trainee_ending(request: StaffRequest, pk: int) -> HttpResponse:
    """Learned."""
    row = get_object_or_404(Traineeship, pk=pk)
    actions.end_traineeship(row, by=request.staff, at=timezone.now())
    return redirect("coaching:chances")


def _page(request: StaffRequest, form: TraineeForm, status: int = 200) -> HttpResponse:
    at, leads = timezone.now(), request.staff.runs_the_practice
    found = queries.ledger(at=at)
    spread = [
        (_("Conversations in judgment zones"), found.zones),
        (_("Rehearsals led"), found.led),
        (_("Guidelines owned"), found.owned),
    ]
    shown = {
        "mine": found.of(request.staff),
        "rows": found.rows if leads else (),
        "spread": [(name, words.concentrated(each), each.is_uneven) for name, each in spread],
        "trainees": _trainees(request, at),
        "form": form,
    }
    return render(request, "coaching/chances.html", shown, status=status)


def _trainees(request: StaffRequest, at: datetime) -> list[tuple[Traineeship, Any]]:
    """All for leaders; for others those in which they learn or coach."""
    return [
        (row, queries.had(row, at=at))
        for row in queries.traineeships()
        if request.staff.runs_the_practice or request.staff in (row.trainee, row.coach)
    ]
