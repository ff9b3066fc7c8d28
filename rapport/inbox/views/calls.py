"""The phone rings: cards on the desks of those on phone duty, and the list of who called."""

from datetime import datetime, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from rapport.audit.actions import record
from rapport.inbox import words
from rapport.inbox.actions import calling
from rapport.inbox.models import Call
from rapport.inbox.queries import calls as queries
from rapport.inbox.queries.calls import Ringing
from rapport.inbox.views.answers import is_fragment
from rapport.practice.queries.settings import first_location
from rapport.practice.requests import StaffRequest, staff_only

LISTED = timedelta(days=7)


@require_safe
@staff_only()
def calls(request: StaffRequest) -> HttpResponse:
    """What rings on this person's desk; nothing where nothing rings. Reading a client is audited."""
    at = timezone.now()
    cards = [_card(one, at) for one in queries.ringing(request.staff, at=at)]
    for card in cards:
        if card["call"].client_id:
            _note_reading(request, card["call"].client_id, at)
    return render(request, "inbox/calls.html", {"cards": cards})


def _card(one: Ringing, at: datetime) -> dict[str, Any]:
    visit = one.next_visit
    when = words.moment(visit.starts_at, zone=visit.location.zone, at=at) if visit else ""
    matters = [
        (row, words.moment(row.last_message_at, zone=row.location.zone, at=at))
        for row in one.matters
    ]
    return {"call": one.call, "last_said": one.last_said, "matters": matters, "visit": when}


def _note_reading(request: StaffRequest, client_id: int, at: datetime) -> None:
    record(
        practice_id=request.staff.practice_id,
        user_id=request.staff.user_id,
        verb="read",
        subject_kind="client",
        subject_id=client_id,
        at=at,
    )


@require_POST
@staff_only()
def ownership(request: StaffRequest, pk: int) -> HttpResponse:
    """I have them on the phone: what is said is written down in the conversation that opens."""
    call = get_object_or_404(Call, pk=pk)
    place = calling.pick_up(call, by=request.staff, at=timezone.now())
    response = redirect("inbox:conversation", place.conversation_id)
    return HttpResponseClientRedirect(response.url) if is_fragment(request) else response


@require_POST
@staff_only()
def silence(request: StaffRequest, pk: int) -> HttpResponse:
    """It rings for others; here it is quiet."""
    calling.silence(get_object_or_404(Call, pk=pk), by=request.staff)
    return redirect("inbox:calls") if is_fragment(request) else redirect("inbox:desk")


@require_safe
@staff_only()
def call_list(request: StaffRequest) -> HttpResponse:
    """Who called in the last week, who has it, and what nobody took."""
    at, place = timezone.now(), first_location()
    zone = place.zone if place else "UTC"
    rows = [
        (call, words.moment(call.rang_at, zone=zone, at=at))
        for call in queries.recent_calls(since=at - LISTED)
    ]
    return render(request, "inbox/call_list.html", {"rows": rows})
