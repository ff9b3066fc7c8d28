"""Stopping the clock."""

from datetime import datetime

from rapport.core.response_clock import elapsed
from rapport.facts.models import Fact
from rapport.inbox.actions.ledger import event_row, fact_row, log, record
from rapport.inbox.actions.qualified import note_right_person
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Conversation, Event, Inquiry, Message
from rapport.practice.models import Location


def answered(conversation: Conversation, *, message: Message, at: datetime) -> None:
    """A person's reply was accepted: every inquiry received before it was written is answered."""
    still_open = Inquiry.objects.select_for_update().filter(
        conversation=conversation,
        state__in=Inquiry.OPEN_STATES,
        received_at__lte=message.received_at,
    )
    if still_open:
        places = Location.objects.prefetch_related("spans", "closures")
        location = places.get(pk=conversation.location_id)
        for inquiry in still_open:
            _stop(inquiry, message, location, at)
            _record(inquiry, conversation, location, at)
        refresh_waiting(conversation)
    if conversation.zone:
        note_right_person(conversation, message=message, at=at)


def refresh_waiting(conversation: Conversation) -> None:
    """Bring the conversation's waiting columns in line with its open inquiries."""
    first = conversation.inquiries.filter(state__in=Inquiry.OPEN_STATES).order_by("due_at").first()
    Conversation.objects.filter(pk=conversation.pk).update(
        waiting_since=first.received_at if first else None, due_at=first.due_at if first else None
    )


def _stop(inquiry: Inquiry, message: Message, location: Location, at: datetime) -> None:
    waited = elapsed(
        location.calendar, received_at=inquiry.received_at, until=at, pauses=_pauses(inquiry, at)
    )
    in_time = at <= inquiry.due_at
    inquiry.state = Inquiry.State.MET if in_time else Inquiry.State.ANSWERED_LATE
    inquiry.answered_at, inquiry.answered_by_id = at, message.author_id
    inquiry.open_seconds, inquiry.wall_seconds = waited.open_seconds, waited.wall_seconds
    inquiry.next_timer_at = None
    inquiry.save()


def _pauses(inquiry: Inquiry, at: datetime) -> list[tuple[datetime, datetime]]:
    ended = [
        (datetime.fromisoformat(start), datetime.fromisoformat(end))
        for start, end in inquiry.pauses
    ]
    return [*ended, (inquiry.paused_at, at)] if inquiry.paused_at else ended


def _record(inquiry: Inquiry, conversation: Conversation, location: Location, at: datetime) -> None:
    where: Row = {
        "practice_id": inquiry.practice_id,
        "conversation_id": conversation.pk,
        "inquiry_id": inquiry.pk,
        "at": at,
    }
    log(event_row(Event.Kind.ANSWERED, **where, actor_id=inquiry.answered_by_id))
    about: Row = where | {
        "source": f"inquiry:{inquiry.pk}",
        "zone": location.zone,
        "location_id": location.pk,
        "channel_kind": conversation.channel.kind,
        "client_id": conversation.client_id,
        "staff_id": inquiry.answered_by_id,
        "policy_version": inquiry.policy_version,
        "is_after_hours": inquiry.is_after_hours,
        "is_simulated": inquiry.is_simulated,
    }
    spent: Row = {"value": inquiry.wall_seconds, "open_value": inquiry.open_seconds}
    record(fact_row(Fact.Kind.FIRST_RESPONSE, **about, **spent))
    if inquiry.promised_at:
        kept = at <= inquiry.promised_at
        record(fact_row(Fact.Kind.PROMISE_KEPT if kept else Fact.Kind.PROMISE_MISSED, **about))
