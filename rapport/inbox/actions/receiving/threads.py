"""Where a message goes: the conversation, and the message itself."""

import json

from rapport.database import vault
from rapport.inbox import files
from rapport.inbox.actions.receiving.writing import Writing
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Conversation, Message

PREVIEW = 160


def write_conversation(w: Writing) -> None:
    """Open a conversation, or bring the one it belongs to up to date."""
    table = Conversation._meta.db_table
    if w.decision.thread is None:
        w.sheet.insert(table, _new_conversation(w))
    else:
        changed = _changed_conversation(w, w.decision.thread.version)
        w.sheet.update(table, w.place.conversation_id, changed)


def _state(w: Writing) -> Row:
    clock, text = w.decision.clock, " ".join(w.message.text.split())[:PREVIEW]
    state: Row = {
        "last_message_at": w.message.received_at,
        "preview_sealed": vault.seal(w.client_key, text.encode("utf-8", "replace")),
    }
    if clock:
        state |= {"waiting_since": w.message.received_at, "due_at": clock.deadlines.due_at}
    if w.decision.choice:
        state["owner_id"] = w.decision.choice.staff_id
    if w.decision.flag:
        state["priority"] = "high"
    if w.decision.zones:
        state["zone"] = w.decision.zone
    return state


def _new_conversation(w: Writing) -> Row:
    subject = w.message.subject.encode("utf-8", "replace")
    return {
        "id": w.place.conversation_id,
        "practice_id": w.message.practice_id,
        "client_id": w.place.client_id,
        "channel_id": w.message.channel_id,
        "location_id": w.decision.location_id,
        "subject_sealed": vault.seal(w.client_key, subject),
        "status": "closed" if w.message.automatic else "open",
        "priority": "normal",
        "tags": [],
        "zone": "",
        "story": "",
        "is_automatic": bool(w.message.automatic),
        "is_simulated": w.message.is_simulated,
        "created_at": w.message.received_at,
        "version": 1,
    } | _state(w)


def _changed_conversation(w: Writing, version: int) -> Row:
    state = _state(w) | {"version": version + 1}
    if w.message.automatic:
        return {k: v for k, v in state.items() if k in ("version", "last_message_at")}
    return state | {"status": "open", "closed_at": None, "snoozed_until": None}


def write_message(w: Writing) -> None:
    """The message, under the delivery's key, with its files."""
    message, suggested = w.message, w.decision.match.suggested_id
    sealed: Row = {
        "text_sealed": message.text,
        "rest_sealed": message.rest,
        "html_sealed": message.html,
        "envelope_sealed": json.dumps(message.envelope),
    }
    row = {
        "id": w.place.message_id,
        "practice_id": message.practice_id,
        "conversation_id": w.place.conversation_id,
        "channel_id": message.channel_id,
        "kind": "auto" if message.automatic else "in",
        "provider_id": message.provider_id,
        "key_id": message.key_id,
        "received_at": message.received_at,
        "stored_at": w.floor.at,
        "matched_by": w.decision.match.rule.value,
        "suggestion_id": suggested,
        "has_attachments": bool(message.files),
        "unread_since": None if message.automatic else w.floor.at,
        "identity_id": w.context.known[0].identity_id if w.context.known else None,
    } | {
        column: vault.seal(message.key, text.encode("utf-8", "replace")) if text else None
        for column, text in sealed.items()
    }
    w.sheet.insert(Message._meta.db_table, row)
    if message.files:
        files.save(message, message_id=w.place.message_id, at=w.floor.at)
