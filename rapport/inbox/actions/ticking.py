"""The clock's own deeds: starting at opening, warning, going late, climbing the ladder."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rapport.core.response_clock import Rung
from rapport.facts.models import Fact
from rapport.inbox.actions.ledger import event_row, fact_row, log, record
from rapport.inbox.actions.routing import pass_on
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.models import Assignment, Conversation, Event, Inquiry
from rapport.inbox.queries.floor import Floor, load_floor

BATCH = 500
RUNGS = tuple(Rung)
CHANGED = ("state", "warned_at", "late_at", "ladder_step", "next_timer_at")


@dataclass(slots=True)
class Deeds:
    """What one sweep has to write, gathered so that thousands of deadlines cost a few statements."""

    events: list[Row] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)
    to_pass_on: list[Conversation] = field(default_factory=list)


def tick(practice_id: int, *, at: datetime) -> int:
    """Do what is due in the practice in scope; returns how many inquiries were touched.

    Rows are claimed with SKIP LOCKED, so several clocks can run; a row is due until its
    `next_timer_at` is moved in the same transaction as its events.
    """
    due = list(_claim(at))
    if not due:
        return 0
    floor = load_floor(practice_id, at)
    deeds = Deeds()
    for inquiry in due:
        _advance(inquiry, floor, deeds, at)
    _write(due, deeds)
    for conversation in deeds.to_pass_on:
        pass_on(conversation, why=Assignment.Ended.TIMED_OUT, floor=floor, at=at)
    return len(due)


def _write(due: list[Inquiry], deeds: Deeds) -> None:
    sheet = Sheet()
    for inquiry in due:
        changed = {column: getattr(inquiry, column) for column in CHANGED}
        sheet.update(Inquiry._meta.db_table, inquiry.pk, changed)
        where: Row = {"practice_id": inquiry.practice_id, "subject_id": inquiry.conversation_id}
        sheet.announce(topic="conversation", **where)
    log(*deeds.events, sheet=sheet)
    record(*deeds.facts, sheet=sheet)
    sheet.flush()


def _claim(at: datetime) -> Iterable[Inquiry]:
    return (
        Inquiry.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
        .filter(next_timer_at__lte=at)
        .select_related("conversation__channel")
        .order_by("next_timer_at")[:BATCH]
    )


def _advance(inquiry: Inquiry, floor: Floor, deeds: Deeds, at: datetime) -> None:
    """Everything that has come due by now, in order; then the next timer."""
    if inquiry.state == Inquiry.State.CLOSED_HOURS and inquiry.starts_at <= at:
        inquiry.state = Inquiry.State.RUNNING
    if inquiry.warned_at is None and inquiry.warn_at <= at:
        inquiry.warned_at = at
        deeds.events.append(_event(inquiry, Event.Kind.WARNED, at))
    if inquiry.late_at is None and inquiry.due_at <= at:
        _go_late(inquiry, floor, deeds, at)
    _climb(inquiry, floor, deeds, at)
    inquiry.next_timer_at = min(_ahead(inquiry), default=None)


def _go_late(inquiry: Inquiry, floor: Floor, deeds: Deeds, at: datetime) -> None:
    inquiry.late_at, inquiry.state = at, Inquiry.State.LATE
    deeds.events.append(_event(inquiry, Event.Kind.WENT_LATE, at))
    conversation = inquiry.conversation
    deeds.facts.append(
        fact_row(
            Fact.Kind.WENT_LATE,
            practice_id=inquiry.practice_id,
            source=f"inquiry:{inquiry.pk}",
            at=at,
            zone=floor.locations[conversation.location_id].zone,
            value=(at - inquiry.due_at).total_seconds(),
            location_id=conversation.location_id,
            channel_kind=conversation.channel.kind,
            client_id=conversation.client_id,
            conversation_id=conversation.pk,
            inquiry_id=inquiry.pk,
            staff_id=conversation.owner_id,
            is_simulated=inquiry.is_simulated,
        )
    )


def _climb(inquiry: Inquiry, floor: Floor, deeds: Deeds, at: datetime) -> None:
    while inquiry.ladder_step < len(inquiry.escalate_at):
        step = inquiry.ladder_step
        if inquiry.escalate_at[step] > at:
            return
        inquiry.ladder_step = step + 1
        told = _told(step, inquiry, floor)
        deeds.events.append(
            _event(inquiry, Event.Kind.ESCALATED, at, rung=RUNGS[step].value, staff=told)
        )
        if RUNGS[step] is Rung.NEXT_QUALIFIED:
            deeds.to_pass_on.append(inquiry.conversation)


def _told(step: int, inquiry: Inquiry, floor: Floor) -> int | None:
    """Who this rung reaches: the owner, the named lead or manager, else the last resort."""
    if RUNGS[step] is Rung.OWNER:
        return inquiry.conversation.owner_id
    named = floor.ladder[step].staff_id if step < len(floor.ladder) else None
    return named or (floor.last_resort[0] if floor.last_resort else None)


def _ahead(inquiry: Inquiry) -> Iterator[datetime]:
    if inquiry.state == Inquiry.State.CLOSED_HOURS:
        yield inquiry.starts_at
    if inquiry.warned_at is None:
        yield inquiry.warn_at
    if inquiry.late_at is None:
        yield inquiry.due_at
    yield from inquiry.escalate_at[inquiry.ladder_step :]


def _event(inquiry: Inquiry, kind: Event.Kind, at: datetime, **data: Any) -> Row:
    return event_row(
        kind,
        practice_id=inquiry.practice_id,
        conversation_id=inquiry.conversation_id,
        inquiry_id=inquiry.pk,
        at=at,
        **data,
    )
