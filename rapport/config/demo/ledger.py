"""The demo's assignments, events and facts: the kinds and sources that the live inbox writes."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from rapport.config.demo.telling import Told, World
from rapport.core.routing import Code
from rapport.facts.models import Fact
from rapport.inbox.actions.ledger import event_row, fact_row, log, record
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Assignment, Conversation, Event, Inquiry
from rapport.science.demo.history import Thread
from rapport.science.demo.hours import Hours

CHUNK = 400


def keep(told: list[Told], world: World) -> None:
    """Write who had each conversation and why, what happened, and what can be counted."""
    hours = Hours(world.location)
    met: dict[str, int] = {}
    assignments = []
    for each in told:
        if each.owner:
            assignments.append(_assignment(each, world, hours, met.get(each.thread.client, 0)))
        met[each.thread.client] = met.get(each.thread.client, 0) + 1
    Assignment.objects.bulk_create(assignments)
    by_conversation = {a.conversation_id: a for a in assignments}
    events = [e for t in told for e in _events(t, by_conversation.get(t.conversation.pk))]
    for chunk in _chunks(sorted(events, key=lambda row: row["at"])):
        log(*chunk)
    facts = [f for t in told for f in _facts(t, world, by_conversation.get(t.conversation.pk))]
    for chunk in _chunks(sorted(facts, key=lambda row: row["at"])):
        record(*chunk)


def _chunks(rows: list[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while chunk := list(islice(left, CHUNK)):
        yield chunk


def _assignment(told: Told, world: World, hours: Hours, conversations: int) -> Assignment:
    thread, first = told.thread, told.inquiries[0]
    at = max(first.received_at, first.starts_at) if thread.assigned_to else first.due_at
    at = min(at, first.answered_at or at)
    is_over = told.conversation.status == Conversation.Status.CLOSED
    return Assignment(
        practice=world.place.practice,
        conversation=told.conversation,
        staff=told.owner,
        reasons=[_reason(thread, conversations)],
        candidates=_candidates(told, world, hours, at),
        at=at,
        accepted_at=first.answered_at or at,
        ended_at=told.conversation.closed_at if is_over else None,
        ended_why=Assignment.Ended.CLOSED if is_over else "",
    )


def _document(code: Code, **params: object) -> Row:
    return {"code": code.value, "params": params}


def _reason(thread: Thread, conversations: int) -> Row:
    """Why it was theirs, in the codes that routing stores."""
    match thread.reason:
        case "language":
            return _document(Code.SPEAKS_LANGUAGE, language=thread.language)
        case "qualified":
            return _document(Code.QUALIFIED, skills=thread.zone or "")
        case "knows_client" if conversations:
            return _document(Code.KNOWS_CLIENT, conversations=conversations)
        case "knows_client":
            return _document(Code.LAST_PERSON)
        case "on_shift":
            return _document(Code.ON_SHIFT)
    return _document(Code.LAST_RUNG)


def _candidates(told: Told, world: World, hours: Hours, at: datetime) -> list[Row]:
    """Everybody who was considered: those on shift, and those who were not."""
    found: list[Row] = []
    for person in world.people:
        staff, here = world.team[person.key], hours.is_on_shift(person, at)
        found.append(
            {
                "staff": staff.pk,
                "score": int(here) + int(staff == told.owner),
                "reasons": [_document(Code.ON_SHIFT)] if here else [],
                "ruled_out": None if here else _document(Code.OFF_SHIFT),
            }
        )
    return sorted(found, key=lambda place: str(place["score"]), reverse=True)


def _events(told: Told, assignment: Assignment | None) -> Iterable[Row]:
    where: Row = {
        "practice_id": told.conversation.practice_id,
        "conversation_id": told.conversation.pk,
    }
    for said, message in zip(told.thread.messages, told.messages, strict=True):
        if said.direction == "in":
            about: Row = where | {"at": said.at, "message_id": message.pk}
            yield event_row(Event.Kind.RECEIVED, **about, rule=message.matched_by or "new")
        elif not said.is_automatic:
            about = where | {"at": said.at, "message_id": message.pk}
            yield event_row(Event.Kind.REPLY_ACCEPTED, **about)
    for inquiry in told.inquiries:
        yield from _clock_events(where | {"inquiry_id": inquiry.pk}, inquiry)
    if assignment:
        gave: Row = {"at": assignment.at, "staff": assignment.staff_id}
        yield event_row(Event.Kind.ASSIGNED, **where, **gave)
    if told.conversation.closed_at and assignment:
        closed: Row = {"at": told.conversation.closed_at, "actor_id": assignment.staff_id}
        yield event_row(Event.Kind.CLOSED, **where, **closed)


def _clock_events(where: Row, inquiry: Inquiry) -> Iterable[Row]:
    due = inquiry.due_at.isoformat()
    yield event_row(Event.Kind.INQUIRY_OPENED, **where, at=inquiry.received_at, due=due)
    for kind, at in (
        (Event.Kind.ACKNOWLEDGED, inquiry.acknowledged_at),
        (Event.Kind.WARNED, inquiry.warned_at),
        (Event.Kind.WENT_LATE, inquiry.late_at),
    ):
        if at:
            yield event_row(kind, **where, at=at)
    if inquiry.answered_at:
        by: Row = {"at": inquiry.answered_at, "actor_id": inquiry.answered_by_id}
        yield event_row(Event.Kind.ANSWERED, **where, **by)


def _facts(told: Told, world: World, assignment: Assignment | None) -> Iterable[Row]:
    about: Row = {
        "practice_id": told.conversation.practice_id,
        "zone": world.place.location.zone,
        "location_id": world.place.location.pk,
        "channel_kind": told.conversation.channel.kind,
        "client_id": told.conversation.client_id,
        "conversation_id": told.conversation.pk,
        "is_simulated": True,
    }
    source = f"conversation:{told.conversation.pk}"
    rows = [row for inquiry in told.inquiries for row in _clock_facts(about, inquiry)]
    if assignment:
        rows.append(_assigned(about, assignment))
    if assignment and (closed_at := told.conversation.closed_at):
        by: Row = {"at": closed_at, "staff_id": assignment.staff_id}
        once = f"{source}:{closed_at.isoformat()}"
        rows.append(fact_row(Fact.Kind.CLOSED, **about, **by, source=once))
    if told.thread.starts_clock and told.thread.needed_person:
        first: Row = {"at": told.thread.received_at, "source": source}
        rows.append(fact_row(Fact.Kind.NEEDED_PERSON, **about, **first))
        if told.thread.got_right_person:
            rows.append(fact_row(Fact.Kind.RIGHT_PERSON, **about, **first))
    # `zone` is the time zone above; a fact's own zone is the judgment zone.
    return [row | {"zone": told.thread.zone or ""} for row in rows]


def _assigned(about: Row, assignment: Assignment) -> Row:
    when = assignment.at.isoformat()
    source = f"conversation:{assignment.conversation_id}:{assignment.staff_id}:{when}"
    by: Row = {"at": assignment.at, "staff_id": assignment.staff_id, "source": source}
    return fact_row(Fact.Kind.ASSIGNED, **about, **by)


def _clock_facts(about: Row, inquiry: Inquiry) -> Iterator[Row]:
    about = about | {
        "source": f"inquiry:{inquiry.pk}",
        "inquiry_id": inquiry.pk,
        "policy_version": inquiry.policy_version,
        "is_after_hours": inquiry.is_after_hours,
    }
    yield fact_row(Fact.Kind.INQUIRY_RECEIVED, **about, at=inquiry.received_at)
    if inquiry.promised_at and inquiry.acknowledged_at:
        yield fact_row(Fact.Kind.PROMISE_MADE, **about, at=inquiry.acknowledged_at)
    if inquiry.late_at:
        yield fact_row(Fact.Kind.WENT_LATE, **about, at=inquiry.late_at, value=0)
    if inquiry.answered_at:
        by: Row = {"at": inquiry.answered_at, "staff_id": inquiry.answered_by_id}
        spent: Row = {"value": inquiry.wall_seconds or 0.0, "open_value": inquiry.open_seconds}
        yield fact_row(Fact.Kind.FIRST_RESPONSE, **about, **by, **spent)
        if inquiry.promised_at:
            kept = inquiry.answered_at <= inquiry.promised_at
            kind = Fact.Kind.PROMISE_KEPT if kept else Fact.Kind.PROMISE_MISSED
            yield fact_row(kind, **about, **by)
