"""The team's screen: one round at a time, who has played what, and what is trained next."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.practice.requests import StaffRequest, staff_only
from rapport.rehearsal.actions import afterwards, meeting
from rapport.rehearsal.forms.meeting import ItemForm, RoundForm
from rapport.rehearsal.models import Goal, Rehearsal
from rapport.rehearsal.queries import rehearsals
from rapport.rehearsal.queries import team as queries


@require_safe
@staff_only()
def team(request: StaffRequest) -> HttpResponse:
    """The round that is running, or who plays next; the grid; what was noted."""
    return _page(request)


@require_POST
@staff_only()
def rounds(request: StaffRequest) -> HttpResponse:
    """Begin a round."""
    form = RoundForm(request.POST)
    if not form.is_valid():
        return _page(request, status=422, round_form=form)
    data = form.cleaned_data
    meeting.begin_round(
        data["scenario"],
        people=form.seats(data),
        seconds=data["minutes"] * 60,
        by=request.staff,
        at=_now(),
    )
    return redirect("rehearsal:team")


@require_POST
@staff_only()
def next_round(request: StaffRequest, pk: int) -> HttpResponse:
    """The same once more, with the parts passed on."""
    found = get_object_or_404(Rehearsal.objects.select_related("scenario"), pk=pk, mode="team")
    meeting.next_round(found, by=request.staff, at=_now())
    return redirect("rehearsal:team")


@require_POST
@staff_only()
def round_end(request: StaffRequest) -> HttpResponse:
    """Enough for today."""
    meeting.end_rounds(at=_now())
    return redirect("rehearsal:team")


@require_POST
@staff_only()
def items(request: StaffRequest) -> HttpResponse:
    """A weakness seen together becomes somebody's item, with a day."""
    form = ItemForm(request.POST)
    if not form.is_valid():
        return _page(request, status=422, item_form=form)
    data, running = form.cleaned_data, queries.running()
    item = meeting.note_item(
        owner=data["owner"],
        weakness=data["weakness"],
        due_on=data["due_on"],
        interaction=data["interaction"],
        rehearsal=running,
        by=request.staff,
        at=_now(),
    )
    messages.success(request, _("Written down for everybody here to see."))
    return redirect(f"{reverse('rehearsal:team')}?item={item.pk}#item-{item.pk}")


@require_POST
@staff_only()
def item_done(request: StaffRequest, pk: int) -> HttpResponse:
    """It is trained; the team says so together."""
    afterwards.finish_goal(get_object_or_404(Goal, pk=pk, is_shared=True), at=_now())
    return redirect("rehearsal:team")


def _page(request: StaffRequest, status: int = 200, **forms: Any) -> HttpResponse:
    running, everybody = queries.running(), list(queries.people())
    in_two_weeks = (_now() + timedelta(days=14)).date().isoformat()
    parts = rehearsals.players(running) if running else []
    shown = {
        "running": running,
        "scenario": running.played if running else None,
        "parts": parts,
        "is_in_it": any(player.staff_id == request.staff.pk for player in parts),
        "ends_at": _ends(running),
        "people": everybody,
        "grid": queries.grid(everybody),
        "items": queries.items(),
        "opened": request.GET.get("item", ""),
        "round_form": RoundForm(),
        "item_form": ItemForm(initial={"due_on": in_two_weeks}),
    }
    return render(request, "rehearsal/team.html", shown | forms, status=status)


def _ends(running: Rehearsal | None) -> datetime | None:
    if running is None or running.round_at is None:
        return None
    return running.round_at + timedelta(seconds=running.round_seconds)


def _now() -> datetime:
    return timezone.now()
