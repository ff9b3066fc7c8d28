"""Stopping the clock."""

from datetime import datetime

from django.db.models import QuerySet

from rapport.core.opening_hours import Calendar
from rapport.core.response_clock import elapsed
from rapport.database.written import written
from rapport.facts.models import Fact
from rapport.inbox.actions.ledger import event_row, fact_row, log, record
from rapport.inbox.actions.qualified import note_right_person
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.models import Conversation, Event, Inquiry, Message
from rapport.practice.queries.hours import places

STOPPED = (
    "state", "answered_at", "answered_by_id", "open_seconds", "wall_seconds", "next_timer_at",
)  # fmt: skip


def answered(
    conversation: Conversation, *, message: Message, at: datetime, sheet: Sheet | None = None
) -> None:
    """A person's reply was accepted: every inquiry received before it was written is answered.

    sheet: written with everything else on it, by whoever brings it; else at once.
    """
    written_on = Sheet() if sheet is None else sheet
    _stop_clocks(conversation, message, at, written_on)
    if sheet is None:
        written_on.flush()


def _stop_clocks(conversation: Conversation, message: Message, at: datetime, sheet: Sheet) -> None:
    still_open = _open(conversation=conversation.pk)
    met = [inquiry for inquiry in still_open if inquiry.received_at <= message.received_at]
    if met:
        where = places()
        zone = where.locations[conversation.location_id].zone
        for inquiry in met:
            _stop(inquiry, message, where.calendars[conversation.location_id], at, sheet)
            _record(inquiry, conversation, zone, at, sheet)
        first = next((inquiry for inquiry in still_open if inquiry not in met), None)
        sheet.update(Conversation._meta.db_table, conversation.pk, _waiting(first))
    if conversation.zone:
        note_right_person(conversation, message=message, at=at)


@written(conversation=int)
def _open(conversation: int) -> QuerySet[Inquiry]:
    rows = Inquiry.objects.select_for_update(no_key=True).filter(state__in=Inquiry.OPEN_STATES)
    return rows.filter(conversation=conversation).order_by("due_at")


def _waiting(first: Inquiry | None) -> Row:
    """What the conversation shows of the open inquiry that is due first."""
    return {
        "waiting_since": first.received_at if first else None,
        "due_at": first.due_at if first else None,
    }


def refresh_waiting(conversation: Conversation) -> None:
    """Bring the conversation's waiting columns in line with its open inquiries."""
    first = conversation.inquiries.filter(state__in=Inquiry.OPEN_STATES).order_by("due_at").first()
    Conversation.objects.filter(pk=conversation.pk).update(**_waiting(first))


def _stop(
    inquiry: Inquiry, message: Message, calendar: Calendar, at: datetime, sheet: Sheet
) -> None:
    waited = elapsed(
        calendar, received_at=inquiry.received_at, until=at, pauses=_pauses(inquiry, at)
    )
    in_time = at <= inquiry.due_at
    inquiry.state = Inquiry.State.MET if in_time else Inquiry.State.ANSWERED_LATE
    inquiry.answered_at, inquiry.answered_by_id = at, message.author_id
    inquiry.open_seconds, inquiry.wall_seconds = waited.open_seconds, waited.wall_seconds
    inquiry.next_timer_at = None
    changed = {column: getattr(inquiry, column) for column in STOPPED}
    sheet.update(Inquiry._meta.db_table, inquiry.pk, changed)


def _pauses(inquiry: Inquiry, at: datetime) -> list[tuple[datetime, datetime]]:
    ended = [
        (datetime.fromisoformat(start), datetime.fromisoformat(end))
        for start, end in inquiry.pauses
    ]
    return [*ended, (inquiry.paused_at, at)] if inquiry.paused_at else ended


def _record(
    inquiry: Inquiry, conversation: Conversation, zone: str, at: datetime, sheet: Sheet
) -> None:
    where: Row = {
        "practice_id": inquiry.practice_id,
        "conversation_id": conversation.pk,
        "inquiry_id": inquiry.pk,
        "at": at,
    }
    log(event_row(Event.Kind.ANSWERED, **where, actor_id=inquiry.answered_by_id), sheet=sheet)
    about: Row = where | {
        "source": f"inquiry:{inquiry.pk}",
        "zone": zone,
        "location_id": conversation.location_id,
        "channel_kind": conversation.channel.kind,
        "client_id": conversation.client_id,
        "staff_id": inquiry.answered_by_id,
        "policy_version": inquiry.policy_version,
        "is_after_hours": inquiry.is_after_hours,
        "is_simulated": inquiry.is_simulated,
    }
    spent: Row = {"value": inquiry.wall_seconds, "open_value": inquiry.open_seconds}
    record(fact_row(Fact.Kind.FIRST_RESPONSE, **about, **spent), sheet=sheet)
    if inquiry.promised_at:
        kept = at <= inquiry.promised_at
        record(
            fact_row(Fact.Kind.PROMISE_KEPT if kept else Fact.Kind.PROMISE_MISSED, **about),
            sheet=sheet,
        )
