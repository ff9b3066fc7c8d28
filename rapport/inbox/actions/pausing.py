"""Holding a clock while something outside is awaited, and letting it go on."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.core.response_clock import resume as resumed
from rapport.inbox.actions.answering import refresh_waiting
from rapport.inbox.actions.ledger import happened
from rapport.inbox.models import Conversation, Event, Inquiry
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Location, Staff


class WhyPaused(ExpectedError):
    """A clock is only paused for a reason that is written down."""


def pause(conversation: Conversation, *, by: Staff, why: str, at: datetime) -> None:
    """Hold the running clocks of the conversation. A late one is not held. Raises WhyPaused."""
    why = " ".join(why.split())
    if not why:
        raise WhyPaused(_("Say what is awaited: the client reads it as a wait all the same."))
    running = (Inquiry.State.RUNNING, Inquiry.State.CLOSED_HOURS)
    held = Inquiry.objects.filter(conversation=conversation, state__in=running)
    if held.update(
        state=Inquiry.State.PAUSED, paused_at=at, pause_reason=why[:120], next_timer_at=None
    ):
        happened(Event.Kind.PAUSED, conversation, at=at, by=by)


def resume(conversation: Conversation, *, by: Staff, at: datetime) -> None:
    """Let the clocks go on: what was left of each deadline when it was held is left of it again."""
    location = Location.objects.prefetch_related("spans", "closures").get(
        pk=conversation.location_id
    )
    paused = Inquiry.objects.select_for_update(no_key=True).filter(
        conversation=conversation, state=Inquiry.State.PAUSED
    )
    for inquiry in paused:
        _go_on(inquiry, location, at)
    if paused:
        refresh_waiting(conversation)
        happened(Event.Kind.RESUMED, conversation, at=at, by=by)


def _go_on(inquiry: Inquiry, location: Location, at: datetime) -> None:
    paused_at = inquiry.paused_at or at
    left = resumed(
        inquiry.deadlines, calendar=location.calendar, paused_at=paused_at, resumed_at=at
    )
    inquiry.pauses = [*inquiry.pauses, [paused_at.isoformat(), at.isoformat()]]
    inquiry.starts_at, inquiry.warn_at, inquiry.due_at = left.starts_at, left.warn_at, left.due_at
    inquiry.escalate_at = list(left.escalate_at)
    waits = left.starts_at > at
    inquiry.state = Inquiry.State.CLOSED_HOURS if waits else Inquiry.State.RUNNING
    inquiry.next_timer_at = max(at, left.starts_at if waits else left.warn_at)
    inquiry.paused_at, inquiry.pause_reason = None, ""
    inquiry.save()
