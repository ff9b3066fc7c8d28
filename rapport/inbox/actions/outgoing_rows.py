"""Putting a message on its way: the message and its outbox row, in the caller's transaction."""

import secrets
from datetime import datetime

from rapport.database.written import fetched
from rapport.inbox.actions.rows import Sheet
from rapport.inbox.models import Message, Outgoing

WAKE = "rapport_outbox"


def queue(
    sheet: Sheet,
    *,
    practice_id: int,
    message_id: int,
    conversation_id: int,
    channel_id: int,
    channel_kind: str,
    kind: str,
    author_id: int | None,
    key_id: int | None,
    text_sealed: bytes,
    at: datetime,
    due_at: datetime,
    has_attachments: bool = False,
    scheduled_for: datetime | None = None,
) -> str:
    """Put message and outbox row on the sheet; returns the key that the provider will see."""
    key = f"{message_id}.{secrets.token_urlsafe(12)}"
    sheet.insert(
        Message._meta.db_table,
        {
            "id": message_id,
            "practice_id": practice_id,
            "conversation_id": conversation_id,
            "channel_id": channel_id,
            "kind": kind,
            "author_id": author_id,
            "provider_id": None,
            "key_id": key_id,
            "text_sealed": text_sealed,
            "received_at": at,
            "stored_at": at,
            "matched_by": "",
            "has_attachments": has_attachments,
        },
    )
    sheet.insert(
        Outgoing._meta.db_table,
        {
            "practice_id": practice_id,
            "message_id": message_id,
            "conversation_id": conversation_id,
            "channel_kind": channel_kind,
            "state": Outgoing.State.QUEUED.value,
            "idempotency_key": key,
            "queued_at": at,
            "due_at": due_at,
            "scheduled_for": scheduled_for,
            "held_why": "",
            "attempts": 0,
            "error": "",
        },
    )
    fetched("select pg_notify(%s, '')", [WAKE])
    return key
