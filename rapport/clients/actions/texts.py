"""Letting what was written be found by its words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from rapport.clients.models import Client, Passage, Segment
from rapport.clients.queries.passages import number
from rapport.clients.queries.tokens import LONGEST_WORD, NOTE_MARK, NOTED, Way
from rapport.core.search.keys import filed

MOST_WORDS = 400  # of one note or message
FULL = 4096  # passages of a segment

# Waits for an erasure that is under way and holds off the next, but hinders no one else.
READABLE = """
select id from clients_client
 where practice_id = %s and id = any(%s::bigint[]) and erased_at is null order by id for key share
"""
# The segment that has room, made where none has; held until the transaction ends.
ROOM = """
insert into clients_segment as s (practice_id, number, size, first_at, last_at)
select %(practice)s,
       coalesce((select case when n.size < %(full)s then n.number else n.number + 1 end
                   from clients_segment n where n.practice_id = %(practice)s
                  order by n.number desc limit 1), 0),
       %(size)s, %(first)s, %(last)s
on conflict (practice_id, number) do update
   set size = s.size + excluded.size, first_at = least(s.first_at, excluded.first_at),
       last_at = greatest(s.last_at, excluded.last_at)
returning number
"""
INSERT = """
insert into clients_passage (practice_id, client_id, source, source_id, segment, at, tokens)
select %s, client_id, %s, source_id, %s, at, tokens::integer[]
  from unnest(%s::bigint[], %s::bigint[], %s::timestamptz[], %s::text[])
    as t(client_id, source_id, at, tokens)
"""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of something written about or by a client: folded, from rapport.core.names.words.

    marks: what else it can be found by, such as "has:file"; no word has a colon.
    """

    client_id: int
    source_id: int
    words: Collection[str]
    at: datetime
    marks: tuple[str, ...] = ()


def index_words(
    *, client_id: int, source: str, source_id: int, words: Iterable[str], at: datetime
) -> None:
    """Let one note, memory or message be found by its words, in place of those it had before.

    source: a Way; words: folded, from rapport.core.names.words, the first 400 count; at: when it was said.
    """
    practice_id = Client.objects.values_list("practice_id", flat=True).get(pk=client_id)
    text = Text(client_id, source_id, list(words), at)
    index_texts(practice_id, source=source, texts=[text])


def index_texts(practice_id: int, *, source: str, texts: Collection[Text]) -> None:
    """The same for many of one source at once, in four statements. Erased clients are left out."""
    if not texts:
        return
    readable = _readable(practice_id, sorted({text.client_id for text in texts}))
    kept = [text for text in texts if text.client_id in readable]
    before = Passage.objects.filter(source=Way(source).value)
    before.filter(source_id__in=[text.source_id for text in kept]).delete()
    if kept:
        _insert(practice_id, Way(source), kept)


def _insert(practice_id: int, source: Way, texts: Sequence[Text]) -> None:
    segment = _room(practice_id, [text.at for text in texts])
    mark = (NOTE_MARK,) if source in NOTED else ()
    columns = (
        [text.client_id for text in texts],
        [text.source_id for text in texts],
        [text.at for text in texts],
        [
            as_array(tokens_of(practice_id, segment, text.words, (*text.marks, *mark)))
            for text in texts
        ],
    )
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [practice_id, source.value, segment, *columns])


def tokens_of(
    practice_id: int, segment: int, words: Collection[str], marks: Collection[str]
) -> list[int]:
    """The numbers of a text in a segment, sorted: their order tells nothing about the text's."""
    kept = sorted(word[:LONGEST_WORD] for word in words)[:MOST_WORDS]
    keys = filed(kept) | set(marks)
    return sorted({number(practice_id, segment, key) for key in keys})


def as_array(numbers: Iterable[int]) -> str:
    """As PostgreSQL reads an array."""
    return "{" + ",".join(map(str, numbers)) + "}"


def _room(practice_id: int, moments: Sequence[datetime]) -> int:
    values = {"practice": practice_id, "full": FULL, "size": len(moments)}
    with connection.cursor() as cursor:
        cursor.execute(ROOM, values | {"first": min(moments), "last": max(moments)})
        return int(cursor.fetchone()[0])


def move_words(*, source: str, source_ids: Collection[int], to: int) -> None:
    """Let the words of some notes or messages lead to another client."""
    held = Passage.objects.filter(source=Way(source).value, source_id__in=source_ids)
    held.update(client=to)


def forget_words(*, source: str, source_ids: Collection[int] | None = None) -> None:
    """Take the words of some, or of all, notes or messages of the practice out of the search."""
    held = Passage.objects.filter(source=Way(source).value)
    if source_ids is not None:
        held.filter(source_id__in=source_ids).delete()
        return
    held.delete()
    Segment.objects.exclude(number__in=Passage.objects.values("segment")).delete()


def _readable(practice_id: int, clients: list[int]) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(READABLE, [practice_id, clients])
        return {row[0] for row in cursor.fetchall()}
