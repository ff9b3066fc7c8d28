"""Remembering one line about a client, with where it comes from."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.clients.actions.indexing import index_memories
from rapport.clients.actions.texts import forget_words
from rapport.clients.actions.writable import check
from rapport.clients.models import Client, Memory
from rapport.clients.queries.tokens import Way
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

LONGEST = 300


class NothingLearnt(ExpectedError):
    """An empty memory."""

    status = 422


@dataclass(frozen=True, slots=True)
class Source:
    """Where a line comes from: the client's own words and their message, and when they said it."""

    quote: str = ""
    message_id: int | None = None
    said_at: datetime | None = None


TOLD = Source()


def remember(
    *,
    client: Client,
    text: str,
    by: Staff | None,
    at: datetime,
    kind: Memory.Kind = Memory.Kind.OTHER,
    source: Source = TOLD,
    is_sensitive: bool = False,
) -> Memory:
    """Keep one line about a client. Raises NothingLearnt, ClientGone."""
    check(client)
    line = " ".join(text.split())[:LONGEST]
    if not line:
        raise NothingLearnt(_("Write one line first."))
    with transaction.atomic():
        memory = Memory(
            practice_id=client.practice_id,
            client=client,
            kind=kind,
            message_id=source.message_id,
            said_at=source.said_at or at,
            noted_by=by,
            noted_at=at,
            is_sensitive=is_sensitive,
            is_simulated=client.is_simulated,
        )
        memory.text, memory.quote = line, source.quote[:LONGEST]
        memory.save()
        index_memories(client.practice_id, [memory])
        if by:
            note(by=by, verb="remembered", subject=memory, at=at)
        announce(practice_id=client.practice_id, topic="client", subject_id=client.pk)
    return memory


def withdraw_memory(*, memory: Memory, by: Staff, at: datetime) -> None:
    """It is no longer so, or should not have been kept: its words go at once."""
    with transaction.atomic():
        memory.text_sealed, memory.quote_sealed, memory.withdrawn_at = None, None, at
        memory.save(update_fields=["text_sealed", "quote_sealed", "withdrawn_at"])
        forget_words(source=Way.MEMORY, source_ids=[memory.pk])
        note(by=by, verb="withdrew", subject=memory, at=at)
        announce(practice_id=memory.practice_id, topic="client", subject_id=memory.client_id)
