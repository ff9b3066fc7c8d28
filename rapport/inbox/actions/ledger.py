"""Writing the ledger and the facts in the transaction of what happened."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from psycopg.types.json import Jsonb

from rapport.facts.models import Fact
from rapport.inbox.actions.rows import Row, Sheet, insert
from rapport.inbox.models import Conversation, Event
from rapport.live.notify import announce
from rapport.practice.models import Staff


def event_row(
    kind: Event.Kind,
    *,
    practice_id: int,
    conversation_id: int,
    at: datetime,
    actor_id: int | None = None,
    inquiry_id: int | None = None,
    message_id: int | None = None,
    **data: Any,
) -> Row:
    """One row of the ledger; `data` holds references and numbers, never words of a client."""
    return {
        "practice_id": practice_id,
        "conversation_id": conversation_id,
        "kind": kind.value,
        "at": at,
        "actor_id": actor_id,
        "inquiry_id": inquiry_id,
        "message_id": message_id,
        "data": Jsonb(data),
    }


def log(*rows: Row, sheet: Sheet | None = None) -> None:
    """Append rows to the ledger, at once or with everything else on the sheet."""
    (sheet.insert if sheet else insert)(Event._meta.db_table, *rows)


def happened(
    kind: Event.Kind, conversation: Conversation, *, at: datetime, by: Staff | None, **data: Any
) -> None:
    """Append one event of a conversation and tell every open page that it changed."""
    where: Row = {"practice_id": conversation.practice_id, "conversation_id": conversation.pk}
    log(event_row(kind, **where, at=at, actor_id=by.pk if by else None, **data))
    announce(practice_id=conversation.practice_id, topic="conversation", subject_id=conversation.pk)


def fact_row(
    kind: Fact.Kind,
    *,
    practice_id: int,
    source: str,
    at: datetime,
    zone: str,
    value: float = 1,
    open_value: float | None = None,
    **dimensions: Any,
) -> Row:
    """One fact with its dimensions frozen; `zone` is the location's, for the local day and half hour."""
    local = at.astimezone(ZoneInfo(zone))
    return _UNKNOWN | {
        "practice_id": practice_id,
        "kind": kind.value,
        "source": source,
        "at": at,
        "value": value,
        "open_value": open_value,
        "local_date": local.date(),
        "local_half_hour": local.hour * 2 + local.minute // 30,
        **dimensions,
    }


def record(*rows: Row, sheet: Sheet | None = None) -> None:
    """Append facts; one that was counted already is not counted again."""
    (sheet.insert if sheet else insert)(Fact._meta.db_table, *rows, unless_there=True)


_UNKNOWN: Row = {
    "location_id": None,
    "channel_kind": "",
    "client_id": None,
    "conversation_id": None,
    "inquiry_id": None,
    "staff_id": None,
    "zone": "",
    "policy_version": None,
    "is_after_hours": False,
    "is_simulated": False,
}
