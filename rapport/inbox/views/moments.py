"""Moments as people say them: on which calendar, and what was understood."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rapport.core.moments_said import Said, Unclear
from rapport.core.opening_hours import Calendar
from rapport.inbox.forms.moments import MomentForm
from rapport.inbox.models import Conversation
from rapport.inbox.moment_words import UNCLEAR, offered, required, understood
from rapport.inbox.queries.field_values import visit_ends
from rapport.inbox.views.answers import found
from rapport.practice.models import Location
from rapport.practice.requests import StaffRequest, staff_only


@require_POST
@staff_only()
def moment(request: StaffRequest, pk: int) -> HttpResponse:
    """What words mean, before anything is done with them; posted, since they are about a client."""
    row, at, form = found(pk), timezone.now(), MomentForm(request.POST)
    if not request.POST.get("said", "").strip():
        return HttpResponse()
    calendar = calendar_of(row)
    meant = _meant(form, row, calendar, at)
    shown: dict[str, Any] = {"is_said": isinstance(meant, Said)}
    if isinstance(meant, Said):
        shown["told"] = understood(meant, calendar=calendar, at=at)
    else:
        shown["told"] = UNCLEAR[meant]
    return render(request, "inbox/moment.html", shown)


def calendar_of(row: Conversation) -> Calendar:
    """The opening hours of the conversation's place."""
    place = Location.objects.prefetch_related("spans", "closures").get(pk=row.location_id)
    return place.calendar


def chosen_moment(form: MomentForm, row: Conversation, *, at: datetime) -> datetime:
    """The moment that a form names for a conversation. Raises NoMoment."""
    return required(_meant(form, row, calendar_of(row), at))


def moment_context(row: Conversation, *, at: datetime) -> dict[str, Any]:
    """What a question for a moment shows: choices, and by whose clock."""
    calendar = calendar_of(row)
    return {"row": row, "choices": offered(calendar, at=at), "zone": calendar.zone}


def _meant(form: MomentForm, row: Conversation, calendar: Calendar, at: datetime) -> Said | Unclear:
    ends = visit_ends(row.client_id, at=at) if form.data.get("said") else None
    return form.moment(calendar=calendar, at=at, visit_ends=ends)
