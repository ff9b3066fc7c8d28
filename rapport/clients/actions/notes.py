"""Notes: what staff write down about a client."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.clients.actions.texts import forget_words, index_words
from rapport.clients.actions.writable import check
from rapport.clients.models import Client, Note
from rapport.clients.queries.tokens import Way
from rapport.core.names import words
from rapport.live.notify import announce
from rapport.practice.actions.trail import note as trail
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

LONGEST = 4000


class NothingWritten(ExpectedError):
    """An empty note."""

    status = 422


def write_note(*, client: Client, text: str, by: Staff, at: datetime) -> Note:
    """Write something down; it is found by its words at once. Raises NothingWritten."""
    check(client)
    if not text.strip():
        raise NothingWritten(_("Write a few words first."))
    with transaction.atomic():
        note = Note(practice_id=client.practice_id, client=client, author=by, at=at)
        note.text = text.strip()[:LONGEST]
        note.save()
        index_words(
            client_id=client.pk, source=Way.NOTE, source_id=note.pk, words=words(note.text), at=at
        )
        trail(by=by, verb="wrote", subject=note, at=at)
        announce(practice_id=client.practice_id, topic="client", subject_id=client.pk)
    return note


def remove_note(*, note: Note, by: Staff, at: datetime) -> None:
    """Take a note away, and its words out of the search."""
    with transaction.atomic():
        forget_words(source=Way.NOTE, source_ids=[note.pk])
        trail(by=by, verb="removed", subject=note, at=at)
        announce(practice_id=note.practice_id, topic="client", subject_id=note.client_id)
        note.delete()
