"""The sound of a rehearsal: asked for, agreed to, recorded in the browser, played, deleted."""

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rapport.practice.requests import StaffRequest, staff_only
from rapport.rehearsal.actions import recording as actions
from rapport.rehearsal.models import Player, Recording
from rapport.rehearsal.queries import recording as queries
from rapport.rehearsal.queries import rehearsals

HEARS = (Player.Part.STAFF, Player.Part.CLIENT, Player.Part.OBSERVER, Player.Part.READER)
MOST_DIGITS = 6  # of a part's number


@require_safe
@staff_only()
def panel(request: StaffRequest, pk: int) -> HttpResponse:
    """Where it stands, for one of those who are there."""
    return _panel(request, _mine(request, pk))


@require_POST
@staff_only()
def question(request: StaffRequest, pk: int) -> HttpResponse:
    """May this be recorded?"""
    me = _mine(request, pk)
    actions.ask(by=me, at=timezone.now())
    return _panel(request, me)


@require_POST
@staff_only()
def yes(request: StaffRequest, pk: int) -> HttpResponse:
    """I may be heard."""
    me = _mine(request, pk)
    actions.say_yes(_found(me), by=me, at=timezone.now())
    return _panel(request, me)


@require_POST
@staff_only()
def beginning(request: StaffRequest, pk: int) -> JsonResponse:
    """My microphone is open: where what it hears is sent, some seconds at a time."""
    me = _mine(request, pk)
    take = actions.begin(_found(me), by=me.staff, at=timezone.now())
    return JsonResponse({"parts": reverse("rehearsal:recording_parts", args=[pk, take])})


@require_POST
@staff_only()
def parts(request: StaffRequest, pk: int, take: int) -> HttpResponse:
    """Some seconds, with their number."""
    me, file = _mine(request, pk), request.FILES.get("sound")
    number = request.POST.get("number", "")
    if file is None or not number.isdecimal() or len(number) > MOST_DIGITS:
        raise Http404
    heard = file.read(actions.LARGEST_PART + 1)
    found, at = _found(me), timezone.now()
    actions.keep_part(found, take=take, number=int(number), sound=heard, by=me.staff, at=at)
    return HttpResponse(status=204)


@require_POST
@staff_only()
def end(request: StaffRequest, pk: int) -> HttpResponse:
    """That was all."""
    me = _mine(request, pk)
    actions.end(_found(me), by=me.staff, at=timezone.now())
    return _panel(request, me)


@require_safe
@staff_only()
def sound(request: StaffRequest, pk: int, take: int) -> HttpResponse:
    """To be played; for those who were there, and who may read."""
    found = _found(_mine(request, pk))
    heard = queries.opened(found, take) if found.ended_at else b""
    if not heard:
        raise Http404
    response = HttpResponse(heard, content_type=actions.kind_of(heard))
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
@staff_only()
def removal(request: StaffRequest, pk: int) -> HttpResponse:
    """No; or stop; or delete it: the same for everybody who is there."""
    me = _mine(request, pk)
    if me.part == Player.Part.READER:
        raise Http404
    actions.remove_sound(me.rehearsal)
    return _panel(request, me)


def _mine(request: StaffRequest, pk: int) -> Player:
    found = rehearsals.parts(request.staff).filter(rehearsal_id=pk, part__in=HEARS).first()
    if found is None:
        raise Http404
    found.staff = request.staff
    return found


def _found(me: Player) -> Recording:
    found = queries.recording_of(me.rehearsal)
    if found is None:
        raise Http404
    return found


def _panel(request: StaffRequest, me: Player) -> HttpResponse:
    shown = {"rehearsal": me.rehearsal, "me": me, **queries.sound(me)}
    return render(request, "rehearsal/parts/recording.html", shown)
