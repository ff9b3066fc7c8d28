"""Suggestions on the desk: a few quiet lines, and rarely one that interrupts."""

from datetime import datetime, timedelta

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import trigger_client_event

from rapport.core.alerts import Kind
from rapport.inbox.actions.suggesting import wave_off
from rapport.inbox.models import Suggestion
from rapport.inbox.queries.suggestions import mine
from rapport.practice.requests import StaffRequest, staff_only

FRESH = timedelta(seconds=30)  # an interruption that comes later only startles


@require_safe
@staff_only()
def suggestions(request: StaffRequest) -> HttpResponse:
    """The weightiest few; the browser is told of the one that may interrupt."""
    at = timezone.now()
    shown = [(suggestion, sentence(suggestion)) for suggestion in mine(request.staff)]
    response = render(request, "inbox/suggestions.html", {"suggestions": shown})
    for suggestion, words in shown:
        if _interrupts(suggestion, at):
            href = reverse("inbox:conversation", args=[suggestion.conversation_id])
            told = {"id": suggestion.pk, "text": words, "href": href}
            trigger_client_event(response, "rapport:suggested", told)
    return response


def _interrupts(suggestion: Suggestion, at: datetime) -> bool:
    told = suggestion.interrupted_at
    return told is not None and timedelta(0) <= at - told <= FRESH


def sentence(suggestion: Suggestion) -> str:
    """What it says."""
    name = suggestion.conversation.client.display_name
    match suggestion.kind:
        case Kind.ZONE_BEGAN:
            return _("%(name)s needs a person now: you.") % {"name": name}
        case Kind.HELP_WANTED:
            return _("A colleague asks you to look at %(name)s.") % {"name": name}
        case Kind.STILL_WAITS:
            return _("%(name)s still waits for you.") % {"name": name}
    return _("Worth a look: %(name)s.") % {"name": name}


@require_POST
@staff_only()
def dismissal(request: StaffRequest, pk: int) -> HttpResponse:
    """Not now."""
    suggestion = get_object_or_404(Suggestion, pk=pk, staff=request.staff)
    wave_off(suggestion, at=timezone.now())
    return suggestions_after(request)


def suggestions_after(request: StaffRequest) -> HttpResponse:
    """What is left, as a fragment."""
    shown = [(suggestion, sentence(suggestion)) for suggestion in mine(request.staff)]
    return render(request, "inbox/suggestions.html", {"suggestions": shown})
