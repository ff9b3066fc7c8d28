"""Finding what was written: passages that have all the words somebody asked for."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from rapport.clients.models import Segment
from rapport.clients.queries.tokens import NOTE_MARK, NOTED
from rapport.core.search.keys import sought
from rapport.database import vault

NEWEST = 2**63 - 1
# Segments looked at in one statement: few first, since a word is mostly found in what is new.
STEPS = (8, 64, 512)
BITS_LEFT = 32  # of the 64 of a vault's token: whatever meets by chance falls out when it is read

FIND = """
select id, segment, source, source_id, client_id, at
  from find_passages(%(segments)s::integer[], %(keys)s::integer[], %(sources)s::text[],
    %(among)s::bigint[], %(below)s, %(most)s)
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a search goes on: passages with smaller numbers, in this segment and older ones."""

    segment: int = 2**31 - 1
    below: int = NEWEST


@dataclass(frozen=True, slots=True)
class Place:
    """Where something asked for was written: a note, a memory or a message, by its number."""

    id: int
    segment: int
    source: str
    source_id: int
    client_id: int
    at: datetime


def number(practice_id: int, segment: int, key: str) -> int:
    """The 32-bit number of the beginning of a word in one segment."""
    return vault.token(practice_id, "passages", f"{segment} {key}") >> BITS_LEFT


def passages(
    practice_id: int,
    words: Collection[str],
    *,
    sources: Sequence[str],
    most: int,
    among: Collection[int] | None = None,
) -> list[Place]:
    """The newest passages that have all words, as far as they can be looked up; nothing without one.

    among: only of these clients. Words are looked up by their beginnings: read the text to be sure.
    """
    found: list[Place] = []
    keys = sought(words)
    if not keys:
        return []
    if set(sources) <= set(NOTED):
        keys.append(NOTE_MARK)
    numbers = list(segments().values_list("number", flat=True))
    for values in steps(practice_id, keys, numbers, sources=sources, among=among):
        with connection.cursor() as cursor:
            cursor.execute(FIND, values | {"most": most - len(found)})
            found += [Place(*row) for row in cursor.fetchall()]
        if len(found) >= most:
            break
    return found


def segments(
    *, since: datetime | None = None, until: datetime | None = None, mark: Mark | None = None
) -> QuerySet[Segment]:
    """Segments of the current practice that may hold something of this time, the newest first."""
    rows = Segment.objects.order_by("-number")
    if since:
        rows = rows.filter(last_at__gte=since)
    if until:
        rows = rows.filter(first_at__lt=until)
    return rows.filter(number__lte=mark.segment) if mark else rows


def steps(
    practice_id: int,
    keys: Sequence[str],
    numbers: Sequence[int],
    *,
    sources: Sequence[str],
    among: Collection[int] | None = None,
    below: int = NEWEST,
) -> Iterator[dict[str, Any]]:
    """The values of find_passages, some segments at a time, the newest first; `most` is the caller's."""
    start = 0
    for length in (*STEPS, len(numbers)) if keys else ():
        part = list(numbers[start : start + length])
        start += length
        if part:
            yield {
                "segments": part,
                "keys": [number(practice_id, segment, key) for segment in part for key in keys],
                "sources": list(sources),
                "among": None if among is None else list(among),
                "below": below,
            }
