"""Pages after a rehearsal: for whoever played, and those they choose."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.core.rehearsal.talk import Turning
from rapport.practice.requests import StaffRequest, staff_only
from rapport.rehearsal.actions import afterwards, playing
from rapport.rehearsal.forms.playing import GoalForm, ReaderForm, RubricForm
from rapport.rehearsal.models import Goal, Player, Rehearsal
from rapport.rehearsal.queries import rehearsals as queries
from rapport.rehearsal.views.playing import mine
from rapport.rehearsal.words import MOVES

Part = Player.Part
IN_DAYS = 14


@require_safe
@staff_only()
def debrief(request: StaffRequest, pk: int) -> HttpResponse:
    """Signs with their words, the persona's inner view, what peers saw, and one thing to train."""
    me = mine(request, pk, Part.STAFF, Part.READER)
    return _page(request, me, GoalForm(initial={"due_on": _day()}))


@require_POST
@staff_only()
def goal(request: StaffRequest, pk: int) -> HttpResponse:
    """The one thing I train next."""
    me, form = mine(request, pk, Part.STAFF), GoalForm(request.POST)
    if not form.is_valid():
        return _page(request, me, form, status=422)
    afterwards.set_goal(
        owner=request.staff,
        weakness=form.cleaned_data["weakness"],
        due_on=form.cleaned_data["due_on"],
        rehearsal=me.rehearsal,
        by=request.staff,
        at=_now(),
    )
    messages.success(request, _("Written down. Only you see it."))
    return redirect("rehearsal:goals")


@require_POST
@staff_only()
def readers(request: StaffRequest, pk: int) -> HttpResponse:
    """Let somebody read my debrief."""
    me, form = mine(request, pk, Part.STAFF), ReaderForm(request.POST, me=request.staff)
    if form.is_valid():
        afterwards.let_read(me.rehearsal, reader=form.cleaned_data["reader"])
        messages.success(request, _("They may read it now."))
    return redirect("rehearsal:debrief", pk)


@staff_only()
def rubric(request: StaffRequest, pk: int) -> HttpResponse:
    """What I saw as somebody who took part or may read it."""
    me = mine(request, pk, Part.CLIENT, Part.OBSERVER, Part.READER)
    form = RubricForm(request.POST or None)
    if form.is_valid() and me.rehearsal.key_id:
        afterwards.write_rubric(
            me.rehearsal,
            points=form.points(),
            note=form.cleaned_data["note"],
            by=request.staff,
            at=_now(),
        )
        messages.success(request, _("Thank you. Only the person who played reads it."))
        return redirect("rehearsal:scenarios")
    shown = {"form": form, "rehearsal": me.rehearsal}
    return render(request, "rehearsal/rubric.html", shown)


@require_POST
@staff_only()
def forgetting(request: StaffRequest, pk: int) -> HttpResponse:
    """Forget what was said. That I played it stays."""
    playing.forget(mine(request, pk, Part.STAFF).rehearsal)
    messages.success(request, _("Forgotten. What was said can't be read any more."))
    return redirect("rehearsal:scenarios")


@require_POST
@staff_only()
def rating_consent(request: StaffRequest, pk: int) -> HttpResponse:
    """Whether colleagues may rate this talk, without names."""
    me = mine(request, pk, Part.STAFF)
    afterwards.permit_rating(me.rehearsal, at=_now() if request.POST.get("may") == "yes" else None)
    return redirect("rehearsal:debrief", pk)


@require_safe
@staff_only()
def goals(request: StaffRequest) -> HttpResponse:
    """What I train."""
    shown = {"goals": Goal.objects.filter(owner=request.staff).select_related("rehearsal")}
    return render(request, "rehearsal/goals.html", shown)


@require_POST
@staff_only()
def goal_done(request: StaffRequest, pk: int) -> HttpResponse:
    """Trained."""
    afterwards.finish_goal(get_object_or_404(Goal, pk=pk, owner=request.staff), at=_now())
    return redirect("rehearsal:goals")


def _page(request: StaffRequest, me: Player, form: GoalForm, status: int = 200) -> HttpResponse:
    rehearsal: Rehearsal = me.rehearsal
    said, people = queries.turns(rehearsal), queries.players(rehearsal)
    player = next(each.staff for each in people if each.part == Part.STAFF)
    found = queries.look(rehearsal, player=player, said=said)
    shown = {
        "rehearsal": rehearsal,
        "scenario": rehearsal.played,
        "turns": said,
        "signs": found.signs,
        "shared": found.shared,
        "talk": found.talk,
        "came_out": [(each, [MOVES[m] for m in each.after]) for each in _turning(found)],
        "peers": found.peers,
        "is_mine": me.part == Part.STAFF,
        "readers": [each.staff for each in people if each.part == Part.READER],
        "reader_form": ReaderForm(me=request.staff),
        "form": form,
        "staff_player": player,
    }
    return render(request, "rehearsal/debrief.html", shown, status=status)


def _turning(found: queries.Looked) -> list[Turning]:
    return list(found.talk.why) if found.talk else []


def _now() -> datetime:
    return timezone.now()


def _day() -> str:
    return (_now() + timedelta(days=IN_DAYS)).date().isoformat()
