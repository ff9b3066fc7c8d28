"""Pages on which a rehearsal is played."""

import secrets
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.core.rehearsal.document import read
from rapport.core.rehearsal.lines import examples
from rapport.guidance.models import Interaction
from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.rehearsal.actions import playing
from rapport.rehearsal.forms.playing import PairForm
from rapport.rehearsal.models import Player, Rehearsal, Scenario
from rapport.rehearsal.queries import rehearsals as queries
from rapport.rehearsal.words import MANNERS, ZONES

Part, Mode = Player.Part, Rehearsal.Mode


@require_safe
@staff_only()
def scenarios(request: StaffRequest) -> HttpResponse:
    """Everything that can be played, by zone, and when I last did."""
    zones = [(ZONES.get(key, key), rows) for key, rows in queries.by_zone(request.staff)]
    shown = {
        "zones": zones,
        "open": queries.open_ones(request.staff),
        "leads": request.staff.role in LEADERS,
    }
    return render(request, "rehearsal/scenarios.html", shown)


@require_safe
@staff_only()
def scenario(request: StaffRequest, pk: int) -> HttpResponse:
    """What I know before, and how I want to play it."""
    row = get_object_or_404(Scenario, pk=pk)
    played = read(row.graph)
    shown = {
        "row": row,
        "scenario": played,
        "zone": ZONES.get(row.zone_key, row.zone_key),
        "manner": MANNERS[played.persona.manner],
        "pair": PairForm(me=request.staff),
        "leads": request.staff.role in LEADERS,
    }
    return render(request, "rehearsal/scenario.html", shown)


@require_safe
@staff_only()
def of_interaction(request: StaffRequest, pk: int) -> HttpResponse:
    """Beside a guideline: what can be played for it."""
    one = get_object_or_404(Interaction.objects.select_related("zone"), pk=pk)
    shown = {"scenarios": queries.for_interaction(one), "leads": request.staff.role in LEADERS}
    return render(request, "rehearsal/parts/of_interaction.html", shown)


@require_POST
@staff_only()
def start(request: StaffRequest, pk: int) -> HttpResponse:
    """Begin, alone against the program or with a colleague."""
    row = get_object_or_404(Scenario, pk=pk, is_on=True)
    form, partner = PairForm(request.POST, me=request.staff), None
    if request.POST.get("mode") == Mode.PAIR:
        if not form.is_valid():
            messages.error(request, _("Choose who plays the client."))
            return redirect("rehearsal:scenario", pk)
        partner = form.cleaned_data["partner"]
    begun = playing.start(
        row,
        mode=Mode.PAIR if partner else Mode.PERSONA,
        by=request.staff,
        at=_now(),
        seed=secrets.randbelow(2**31),
        partner=partner,
    )
    return redirect("rehearsal:talk", begun.pk)


@require_safe
@staff_only()
def talk(request: StaffRequest, pk: int) -> HttpResponse:
    """Where it is played."""
    me = mine(request, pk)
    return render(request, "rehearsal/talk.html", _stage(me))


@require_safe
@staff_only()
def stage(request: StaffRequest, pk: int) -> HttpResponse:
    """What was said so far, and whether it goes on: the part of the page that is live."""
    me = mine(request, pk)
    return render(request, "rehearsal/parts/stage.html", _stage(me))


@require_POST
@staff_only()
def turns(request: StaffRequest, pk: int) -> HttpResponse:
    """Say something."""
    me = mine(request, pk)
    playing.say(me.rehearsal, text=request.POST.get("text", ""), by=me, at=_now())
    return _after(request, pk)


@require_POST
@staff_only()
def program_turn(request: StaffRequest, pk: int) -> HttpResponse:
    """The language model takes too long: the program answers instead."""
    playing.answer_awaited(mine(request, pk, Part.STAFF).rehearsal, words="", at=_now())
    return redirect("rehearsal:talk", pk)


@require_POST
@staff_only()
def last_turn(request: StaffRequest, pk: int) -> HttpResponse:
    """Take back what I said last."""
    me = mine(request, pk)
    taken = playing.take_back(me.rehearsal, by=me)
    return _after(request, pk, taken=taken)


@require_POST
@staff_only()
def agreement(request: StaffRequest, pk: int) -> HttpResponse:
    """I agree that what I say is kept for the debrief."""
    playing.agree(mine(request, pk), at=_now())
    return redirect("rehearsal:talk", pk)


@require_POST
@staff_only()
def end(request: StaffRequest, pk: int) -> HttpResponse:
    """Stop here."""
    me = mine(request, pk)
    playing.stop(me.rehearsal, at=_now())
    return redirect("rehearsal:debrief" if me.part == Part.STAFF else "rehearsal:talk", pk)


def mine(request: StaffRequest, pk: int, *parts: str) -> Player:
    """My part in a rehearsal; who has none (of these) finds nothing."""
    allowed = parts or queries.TOOK_PART
    found = queries.parts(request.staff).filter(rehearsal_id=pk, part__in=allowed).first()
    if found is None:
        raise Http404
    found.staff = request.staff
    return found


def _after(request: StaffRequest, pk: int, *, taken: str = "") -> HttpResponse:
    """The stage, and an empty box; or one with the words that were taken back."""
    if not request.htmx:
        return redirect("rehearsal:talk", pk)
    shown = _stage(mine(request, pk)) | {"said_now": True, "taken": taken}
    return render(request, "rehearsal/parts/stage.html", shown)


def _stage(me: Player) -> dict[str, Any]:
    rehearsal, people = me.rehearsal, queries.players(me.rehearsal)
    said = queries.turns(rehearsal)
    by_part = {player.part: player.staff for player in people}
    lines, twists = examples(rehearsal.played)
    return {
        "rehearsal": rehearsal,
        "scenario": rehearsal.played,
        "lines": lines,
        "twists": twists,
        "me": me,
        "people": people,
        "turns": said,
        "staff_player": by_part.get(Part.STAFF),
        "client_player": by_part.get(Part.CLIENT),
        "has_agreed": queries.has_agreed(people),
        "speaks": _speaks(me),
        "can_take_back": any(not t.is_program and t.who == me.part for t in said)
        and rehearsal.ending != Rehearsal.End.STOPPED,
    }


def _speaks(me: Player) -> bool:
    is_typed = me.rehearsal.mode != Mode.TEAM and not me.rehearsal.ended_at
    return is_typed and me.part in (Part.STAFF, Part.CLIENT)


def _now() -> datetime:
    return timezone.now()
