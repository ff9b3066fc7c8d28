"""Letting clients be found by the words of what was written."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import connection

from rapport.clients.actions.indexing import MOST_WORDS, insert
from rapport.clients.models import Client, SearchToken
from rapport.clients.queries import tokens
from rapport.clients.queries.tokens import Way

# Waits for an erasure that is under way and holds off the next, but hinders no one else.
READABLE = """
select id from clients_client
 where practice_id = %s and id = any(%s::bigint[]) and erased_at is null order by id for key share
"""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one note or message of a client: folded, from rapport.core.names.words."""

    client_id: int
    source_id: int
    words: Collection[str]


def index_words(*, client_id: int, source: str, source_id: int, words: Iterable[str]) -> None:
    """Let a client be found by the words of one note or message, in place of those it had before.

    source: "note" or "message"; words: folded, from rapport.core.names.words; the first 400 count.
    """
    practice_id = Client.objects.values_list("practice_id", flat=True).get(pk=client_id)
    index_texts(practice_id, source=source, texts=[Text(client_id, source_id, list(words))])


def index_texts(practice_id: int, *, source: str, texts: Collection[Text]) -> None:
    """The same for many at once, in four statements. Erased clients are left out."""
    readable = _readable(practice_id, sorted({text.client_id for text in texts}))
    kept = [text for text in texts if text.client_id in readable]
    before = SearchToken.objects.filter(client__in=readable, source=source)
    before.filter(source_id__in=[text.source_id for text in kept]).delete()
    insert(
        practice_id,
        (
            (text.client_id, source, text.source_id, number)
            for text in kept
            for number in tokens.of_text(practice_id, Way(source), sorted(text.words)[:MOST_WORDS])
        ),
    )


def move_words(
    *, source: str, source_ids: Collection[int], holders: Collection[int], to: int
) -> None:
    """Let the words of some notes or messages lead to another client than their holders."""
    held = SearchToken.objects.filter(client__in=holders, source=Way(source).value)
    held.filter(source_id__in=source_ids).update(client=to)


def _readable(practice_id: int, clients: list[int]) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(READABLE, [practice_id, clients])
        return {row[0] for row in cursor.fetchall()}


def forget_words(*, source: str) -> None:
    """Take the words of all notes or messages of the practice out of the index."""
    SearchToken.objects.filter(source=Way(source).value).delete()
