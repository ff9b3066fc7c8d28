"""The room of a judgment zone: its guide, its exit, its correction, and making it right."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import trigger_client_event

from rapport.guidance.models import Gesture
from rapport.inbox import actions, room_words
from rapport.inbox.actions import gestures, zones
from rapport.inbox.forms.zones import CorrectionForm, ExitForm
from rapport.inbox.models import Conversation
from rapport.inbox.queries import zones as queries
from rapport.inbox.queries.zones import Room
from rapport.inbox.views.answers import dialog, done, found
from rapport.practice.models import Role
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


def room_context(request: StaffRequest, row: Conversation) -> dict[str, Any]:
    """What the head, the guide and the reply box say of the zone; little in the swift lane.

    `room_mark` changes whenever one of them has to be drawn anew.
    """
    room, named = queries.room(row, staff=request.staff), queries.names()
    if room is None:
        return {"row": row, "room": None, "room_mark": "", "zone_names": named}
    here = {room.zone.key, *(zone.key for zone in room.also)}
    return {
        "row": row,
        "zone_names": [(key, name) for key, name in named if key not in here],
        "room": room,
        "room_mark": _mark(room),
        "room_why": room_words.because(room.stay),
        "room_different": room_words.different(room.zone.key),
        "leads": request.staff.role in LEADERS,
    }


def _mark(room: Room) -> str:
    version = room.guideline.version if room.guideline else 0
    return f"{room.zone.key}-{version}-{room.left}-{len(room.given)}-{len(room.memories)}"


@require_safe
@staff_only()
def guide(request: StaffRequest, pk: int) -> HttpResponse:
    """Guideline, what we remember, and authority; nothing in the swift lane."""
    return render(request, "inbox/guide.html", room_context(request, found(pk)))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def departure(request: StaffRequest, pk: int) -> HttpResponse:
    """The moment is over, or the conversation: a get asks what was learnt; it may be skipped."""
    row, at = found(pk), timezone.now()
    form = ExitForm(request.POST or None, initial={"close": "close" in request.GET})
    if not form.is_valid():
        shown = room_context(request, row) | {"form": form, "closes": "close" in request.GET}
        return dialog(request, "inbox/departure.html", shown)
    learnt = form.cleaned_data["learnt"]
    if form.cleaned_data["close"]:
        actions.close(row, by=request.staff, at=at, learnt=learnt)
        return done(request, row, say=_("Closed."), undo=reverse("inbox:reopening", args=[row.pk]))
    if stay := _foremost(row):
        zones.leave(stay, by=request.staff, at=at, memory_text=learnt)
    say = _("Remembered.") if learnt.strip() else _("Back to swift.")
    response = done(request, row, say=say)
    return trigger_client_event(response, f"rapport:client-{row.client_id}", {})


def _foremost(row: Conversation) -> Any:
    return queries.open_stays(row).filter(zone__key=row.zone).first()


@require_POST
@staff_only()
def correction(request: StaffRequest, pk: int) -> HttpResponse:
    """One click: this is, or is not, a moment of this kind."""
    row, form = found(pk), CorrectionForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=400)
    is_right = form.cleaned_data["is_right"]
    key, at = form.cleaned_data["zone"], timezone.now()
    zones.correct(row, key, is_right=is_right, by=request.staff, at=at)
    return done(request, row, say=_("Noted, and learnt from."))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def offers(request: StaffRequest, pk: int) -> HttpResponse:
    """Make it right: a get shows what this person may give here without asking, a post gives it."""
    row = found(pk)
    if request.method == "POST":
        return _give(request, row)
    shown = room_context(request, row)
    if shown["room"]:
        shown["offers"] = [
            (offer.gesture, str(room_words.REFUSED[offer.refusal]) if offer.refusal else "")
            for offer in shown["room"].offers
        ]
    return dialog(request, "inbox/offers.html", shown)


def _give(request: StaffRequest, row: Conversation) -> HttpResponse:
    number = request.POST.get("gesture", "")
    gesture = get_object_or_404(Gesture, pk=int(number) if number.isdecimal() else 0)
    gestures.make_right(row, gesture=gesture, by=request.staff, at=timezone.now())
    say = _("Given: %(what)s. Tell them in your own words; the owner is told.")
    return done(request, row, say=say % {"what": gesture.name})


@require_POST
@staff_only(Role.OWNER)
def gifts_seen(request: StaffRequest) -> HttpResponse:
    """The owner has read what was given, up to `up_to`."""
    number = request.POST.get("up_to", "")
    gestures.see_gifts(up_to=int(number) if number.isdecimal() else 0, at=timezone.now())
    return redirect("/today/")
