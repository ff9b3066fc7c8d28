"""Telling every open page that something changed: ids only, delivered at commit."""

import json
from collections.abc import Iterable

from rapport.database.written import fetched

CHANNEL = "rapport_changes"
VISITS = "rapport_visits"


def announce(*, practice_id: int, topic: str, subject_id: int) -> None:
    """Queue a notification in the current transaction; the database sends it at commit.

    topic: "conversation", "client", "staff", "channel"; subject_id: which one changed.
    """
    announce_all([(practice_id, topic, subject_id)])


def announce_all(changes: Iterable[tuple[int, str, int]]) -> None:
    """Several at once: (practice id, topic, subject id)."""
    payloads = [
        json.dumps({"practice": practice_id, "topic": topic, "id": subject_id})
        for practice_id, topic, subject_id in changes
    ]
    if payloads:
        fetched(
            "select pg_notify(%s, payload) from unnest(%s::text[]) payload", [CHANNEL, payloads]
        )


def tell_visit(
    *, practice_id: int, conversation_id: int, event: str, **data: str | int | bool
) -> None:
    """Queue an event for whoever visits this conversation from outside; no words of anybody.

    event: "message" {n}, "read" {n}, "typing" {name, is_typing}.
    """
    told = {"practice": practice_id, "conversation": conversation_id, "event": event, "data": data}
    fetched("select pg_notify(%s, %s)", [VISITS, json.dumps(told)])
