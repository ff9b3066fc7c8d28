"""Giving a conversation to somebody, with every candidate and why."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from rapport.core.response_clock import Deadlines, accept_by
from rapport.core.routing import Choice, Reason
from rapport.facts.models import Fact
from rapport.inbox.actions.ledger import event_row, fact_row, log, record
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.models import Assignment, Event
from rapport.inbox.queries.floor import Floor
from rapport.practice.models import ResponsePolicy


def give(
    sheet: Sheet,
    *,
    practice_id: int,
    conversation_id: int,
    location_id: int,
    choice: Choice,
    floor: Floor,
    accept_until: datetime | None,
    is_simulated: bool = False,
    is_zone: bool = False,
    at: datetime,
) -> None:
    """Write the assignment a choice makes; whoever calls has set the conversation's owner.

    Any assignment that was open must have been ended before: one is open at a time.
    """
    reasons = [*choice.reasons, *choice.relaxed]
    row = {
        "practice_id": practice_id,
        "conversation_id": conversation_id,
        "staff_id": choice.staff_id,
        "reasons": as_documents(reasons) or [{"code": "last_rung", "params": {}}],
        "candidates": [
            {
                "staff": place.staff_id,
                "score": place.score,
                "reasons": as_documents(place.reasons),
                "ruled_out": as_documents([place.ruled_out])[0] if place.ruled_out else None,
            }
            for place in choice.places
        ],
        "at": at,
        "accept_by": accept_until,
        "ended_why": "",
        "note": "",
    }
    sheet.insert(Assignment._meta.db_table, row)
    floor.given(choice.staff_id, at, is_zone=is_zone)
    _note(sheet, practice_id, conversation_id, location_id, choice, floor, is_simulated, at)


def _note(
    sheet: Sheet,
    practice_id: int,
    conversation_id: int,
    location_id: int,
    choice: Choice,
    floor: Floor,
    is_simulated: bool,
    at: datetime,
) -> None:
    where: Row = {"practice_id": practice_id, "conversation_id": conversation_id, "at": at}
    log(event_row(Event.Kind.ASSIGNED, **where, staff=choice.staff_id), sheet=sheet)
    record(
        fact_row(
            Fact.Kind.ASSIGNED,
            **where,
            source=f"assigned:{conversation_id}:{choice.staff_id}:{at.timestamp():.3f}",
            zone=floor.locations[location_id].zone,
            location_id=location_id,
            staff_id=choice.staff_id,
            is_simulated=is_simulated,
        ),
        sheet=sheet,
    )


def accept_until(
    kept: Deadlines, policy: ResponsePolicy, floor: Floor, location_id: int, at: datetime
) -> datetime:
    """Until when the person has to take it before the next one is asked."""
    return accept_by(
        kept, policy=floor.rule(policy), calendar=floor.calendars[location_id], assigned_at=at
    )


def as_documents(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """Reasons as they are stored: code and parameters, put into words when shown."""
    return [{"code": reason.code.value, "params": dict(reason.params)} for reason in reasons]
