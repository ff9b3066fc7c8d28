"""What a message starts: the inquiry with its clock, the owner, the ledger and the facts."""

from collections.abc import Iterator
from datetime import timedelta

from psycopg.types.json import Jsonb

from rapport.facts.models import Fact
from rapport.inbox.actions import giving
from rapport.inbox.actions.ledger import event_row, fact_row
from rapport.inbox.actions.receiving.writing import Writing
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Assignment, Event, Inquiry


def write_inquiry(w: Writing) -> None:
    """Start the clock; an inquiry answered before learns that the client replied."""
    thread, clock = w.decision.thread, w.decision.clock
    table = Inquiry._meta.db_table
    if thread and thread.answered_inquiry_id and not w.message.automatic:
        replied = {"client_replied_at": w.message.received_at}
        w.sheet.update(table, thread.answered_inquiry_id, replied)
    if clock:
        w.sheet.insert(table, _new_inquiry(w))


def _new_inquiry(w: Writing) -> Row:
    clock = w.decision.clock
    assert clock  # noqa: S101 - only called with one
    times = clock.deadlines
    waits = times.starts_at - w.message.received_at > timedelta(seconds=1)
    return {
        "id": w.context.ids["inquiry"],
        "practice_id": w.message.practice_id,
        "conversation_id": w.place.conversation_id,
        "opened_by_id": w.place.message_id,
        "policy_id": clock.policy.pk,
        "policy_version": clock.policy.version,
        "state": "closed_hours" if waits else "running",
        "target_seconds": clock.policy.target_seconds,
        "received_at": w.message.received_at,
        "starts_at": times.starts_at,
        "warn_at": times.warn_at,
        "due_at": times.due_at,
        "promised_at": times.promised_at,
        "escalate_at": list(times.escalate_at),
        "is_wall_clock": times.is_wall_clock,
        "is_after_hours": times.is_after_hours,
        "pause_reason": "",
        "pauses": Jsonb([]),
        "ladder_step": 0,
        "next_timer_at": times.starts_at if waits else times.warn_at,
        "is_simulated": w.message.is_simulated,
    }


def write_assignment(w: Writing) -> None:
    """Give it to whoever was chosen, with every candidate and why."""
    choice = w.decision.choice
    if choice is None:
        return
    if w.decision.thread:
        Assignment.objects.filter(
            conversation_id=w.place.conversation_id, ended_at__isnull=True
        ).update(ended_at=w.floor.at, ended_why=_why_ended(w))
    clock = w.decision.clock
    until = None
    if clock:
        kept, location_id = clock.deadlines, w.decision.location_id
        until = giving.accept_until(kept, clock.policy, w.floor, location_id, w.floor.at)
    giving.give(
        w.sheet,
        practice_id=w.message.practice_id,
        conversation_id=w.place.conversation_id,
        location_id=w.decision.location_id,
        choice=choice,
        floor=w.floor,
        accept_until=until,
        is_simulated=w.message.is_simulated,
        is_zone=bool(w.decision.zone),
        at=w.floor.at,
    )


def _why_ended(w: Writing) -> Assignment.Ended:
    is_change = w.decision.flag or w.decision.zones
    return Assignment.Ended.HANDED_OVER if is_change else Assignment.Ended.LEFT


def events(w: Writing) -> Iterator[Row]:
    """What the ledger keeps of it."""
    where: Row = {
        "practice_id": w.message.practice_id,
        "conversation_id": w.place.conversation_id,
        "at": w.message.received_at,
        "message_id": w.place.message_id,
    }
    matched = w.decision.match
    yield event_row(Event.Kind.RECEIVED, **where, rule=matched.rule.value)
    if w.decision.clock:
        inquiry_id = w.place.inquiry_id
        due = w.decision.clock.deadlines.due_at.isoformat()
        yield event_row(Event.Kind.INQUIRY_OPENED, **where, inquiry_id=inquiry_id, due=due)


def facts(w: Writing) -> Iterator[Row]:
    """What can be counted of it."""
    if w.decision.clock is None:
        return
    channel = w.floor.channels[w.message.channel_id]
    location = w.floor.locations[w.decision.location_id]
    yield fact_row(
        Fact.Kind.INQUIRY_RECEIVED,
        practice_id=w.message.practice_id,
        source=f"inquiry:{w.place.inquiry_id}",
        at=w.message.received_at,
        zone=location.zone,
        location_id=location.pk,
        channel_kind=channel.kind,
        client_id=w.place.client_id,
        conversation_id=w.place.conversation_id,
        inquiry_id=w.place.inquiry_id,
        policy_version=w.decision.clock.policy.version,
        is_after_hours=w.decision.clock.deadlines.is_after_hours,
        is_simulated=w.message.is_simulated,
    )
