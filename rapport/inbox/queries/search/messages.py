"""Messages that say what was asked for: found by their keys, then read to be sure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db import connection

from rapport.clients.queries.passages import Mark, segments, steps
from rapport.clients.queries.tokens import SAID
from rapport.core.search import ranking
from rapport.core.search.keys import sought
from rapport.core.search.reading import Wanted, says, whole
from rapport.database import vault
from rapport.inbox.queries.search.where import Where

PAGE = 30  # messages
LOOK = 150  # messages that are opened in one go
FIRST = 45  # at first: mostly what is newest says it
FILTERED = 3000  # passages that filters are tried on in one go
FEW = 500  # conversations: of so many the clients’ passages are read, and not everybody’s
ROUNDS = 5  # after which a page says how far it got: a search never takes long

# Two steps: what has the words, by the definer function; then what the filters leave of it, as this role.
CANDIDATES = """
with raw as materialized (
  select id, segment, source, source_id, at
    from find_passages(%(segments)s::integer[], %(keys)s::integer[], %(sources)s::text[],
      %(among)s::bigint[], %(below)s, %(most)s))
select b.number, b.low, b.segment, h.*
  from (select count(*) as number, min(id) as low, min(segment) as segment from raw) b
  left join lateral (
    select r.id, r.segment, r.source, m.id, r.at, m.conversation_id, m.author_id, m.key_id, k.wrapped,
           m.text_sealed, c.subject_sealed, ck.wrapped
      from raw r
      join inbox_message m on m.id = r.source_id
      join inbox_conversation c on c.id = m.conversation_id
      join clients_datakey k on k.id = m.key_id
      join clients_client p on p.id = c.client_id
      left join clients_datakey ck on ck.id = p.key_id
     where not exists (select from inbox_outgoing o where o.message_id = m.id and o.state = 'withdrawn')
       and {conditions}
     order by r.id desc limit %(look)s) h on true
"""

CLIENTS = """
select c.client_id from inbox_conversation c
 where c.practice_id = %(practice)s and {conditions} limit %(most)s
"""


@dataclass(frozen=True, slots=True)
class Said:
    """A message that says what was asked for. `subject` of its conversation; weight: to rank by."""

    id: int
    source: str
    conversation_id: int
    author_id: int | None
    at: datetime
    text: str
    subject: str
    weight: float


@dataclass(slots=True)
class Window:
    """Messages of one page, the best first; `mark`: where the next page begins, if there is one.

    `is_cut`: the search stopped before it had a page, so as not to take long; it went back to `reached`.
    """

    said: list[Said] = field(default_factory=list)
    mark: Mark | None = None
    is_cut: bool = False
    reached: datetime | None = None


@dataclass(slots=True)
class _Row:
    """A candidate as it lies in the database."""

    id: int
    segment: int
    source: str
    message_id: int
    at: datetime
    conversation_id: int
    author_id: int | None
    key_id: int
    wrapped: bytes
    text_sealed: bytes | None
    subject_sealed: bytes | None
    subject_key: bytes | None


def window(
    practice_id: int, wanted: Wanted, *, place: Where, at: datetime, mark: Mark | None = None
) -> Window:
    """The next page of messages with all words and phrases. Nothing without a word to look up."""
    found, reader = Window(), _Reader(practice_id, wanted, at)
    for number, batch in enumerate(_batches(practice_id, wanted, place, mark), start=1):
        for row in batch.rows:
            if said := reader.read(row):
                found.said.append(said)
            if len(found.said) == PAGE:
                found.mark = Mark(row.segment, row.id)
                return _ranked(found)
        if number >= ROUNDS and batch.mark:
            found.mark, found.is_cut = batch.mark, True
            found.reached = batch.rows[-1].at if batch.rows else None
            break
    return _ranked(found)


def _ranked(found: Window) -> Window:
    found.said.sort(key=lambda said: (-said.weight, -said.id))
    return found


@dataclass(slots=True)
class _Batch:
    rows: list[_Row]
    mark: Mark | None  # what is left begins here


def _batches(practice_id: int, wanted: Wanted, place: Where, mark: Mark | None) -> Iterator[_Batch]:
    """Candidates, the newest first, as many as are opened in one go."""
    conditions, values = conditions_of(place)
    most = FILTERED if len(conditions) > 1 else 0
    numbers = list(
        segments(since=place.since, until=place.until, mark=mark).values_list("number", flat=True)
    )
    statement = CANDIDATES.format(conditions=" and ".join(conditions))
    start = mark.below if mark else Mark().below
    keys = [*sought(wanted.words), *place.marks]
    among = _few(practice_id, place) if place.clients is None else place.clients
    look = FIRST
    for step in steps(practice_id, keys, numbers, sources=SAID, among=among, below=start):
        values |= step
        while batch := _asked(statement, values | {"look": look, "most": max(most, look)}):
            yield batch
            look = LOOK
            if batch.mark is None:
                break
            values["below"] = batch.mark.below


def _few(practice_id: int, place: Where) -> list[int] | None:
    """The clients of the conversations that filters leave, if they are few."""
    if not place.is_rare:
        return None
    conditions, values = conversation_conditions(replace(place, since=None, until=None))
    values |= {"practice": practice_id, "most": FEW + 1}
    with connection.cursor() as cursor:
        cursor.execute(CLIENTS.format(conditions=" and ".join(conditions)), values)
        found = [row[0] for row in cursor.fetchall()]
    return sorted(set(found)) if len(found) <= FEW else None


def _asked(statement: str, values: dict[str, Any]) -> _Batch:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        lines = cursor.fetchall()
    number, low, segment = lines[0][:3]
    rows = [_Row(*line[3:]) for line in lines if line[3] is not None]
    if len(rows) == values["look"]:
        return _Batch(rows, Mark(rows[-1].segment, rows[-1].id))
    return _Batch(rows, Mark(segment, low) if number == values["most"] else None)


def conditions_of(place: Where) -> tuple[list[str], dict[str, Any]]:
    """What filters ask of a message m and its conversation c; values are parameters by name."""
    asked: list[tuple[object, str, str]] = [
        (place.since, "m.received_at >= %(since)s", "since"),
        (place.until, "m.received_at < %(until)s", "until"),
        (place.author, "m.author_id = %(author)s", "author"),
        (place.has_files, "m.has_attachments", ""),
        (place.channels, "m.channel_id = any(%(channels)s)", "channels"),
        *_of_conversation(place),
    ]
    return _kept(asked, place)


def conversation_conditions(place: Where) -> tuple[list[str], dict[str, Any]]:
    """The same where only the conversation is asked: by the time of its last message."""
    message = "exists (select from inbox_message m where m.conversation_id = c.id and {})".format
    asked: list[tuple[object, str, str]] = [
        (place.since, "c.last_message_at >= %(since)s", "since"),
        (place.until, "c.last_message_at < %(until)s", "until"),
        (place.author, message("m.author_id = %(author)s"), "author"),
        (place.has_files, message("m.has_attachments"), ""),
        (place.channels, "c.channel_id = any(%(channels)s)", "channels"),
        (place.clients is not None, "c.client_id = any(%(clients)s)", "clients"),
        *_of_conversation(place),
    ]
    return _kept(asked, place)


def _of_conversation(place: Where) -> list[tuple[object, str, str]]:
    return [
        (place.locations, "c.location_id = any(%(locations)s)", "locations"),
        (place.statuses, "c.status = any(%(statuses)s)", "statuses"),
        (place.tags, "c.tags <> '{}' and c.tags @> %(tags)s::varchar[]", "tags"),
        (place.zones, "c.zone <> '' and c.zone = any(%(zones)s)", "zones"),
        (place.owner, "c.owner_id = %(owner)s", "owner"),
        (place.is_waiting, "c.waiting_since is not null and c.status = 'open'", ""),
    ]


def _kept(
    asked: Sequence[tuple[object, str, str]], place: Where
) -> tuple[list[str], dict[str, Any]]:
    used = [(condition, name) for value, condition, name in asked if value]
    values = {name: getattr(place, name) for _, name in used if name}
    listed = {name: list(one) if isinstance(one, tuple) else one for name, one in values.items()}
    return ["true", *(condition for condition, _ in used)], listed


class _Reader:
    """Opens candidates; a key that opened one is kept for the others of the same page."""

    def __init__(self, practice_id: int, wanted: Wanted, at: datetime) -> None:
        self._practice_id, self._wanted, self._at = practice_id, wanted, at
        self._keys: dict[bytes, bytes] = {}

    def read(self, row: _Row) -> Said | None:
        """The message, if it says what was asked for."""
        text = self._opened(row.wrapped, row.text_sealed)
        subject = self._opened(row.subject_key, row.subject_sealed)
        both = f"{subject}\n{text}"
        if not says(text, self._wanted) and not says(both, self._wanted):
            return None
        return Said(
            row.message_id, row.source, row.conversation_id, row.author_id, row.at, text, subject,
            self._weight(both, row.at),
        )  # fmt: skip

    def _weight(self, text: str, said_at: datetime) -> float:
        in_order = replace(self._wanted, phrases=(self._wanted.words,))
        return ranking.weight(
            whole=whole(text, self._wanted),
            is_phrase=len(self._wanted.words) > 1 and says(text, in_order),
            said_at=said_at,
            at=self._at,
        )

    def _opened(self, wrapped: bytes | None, sealed: bytes | None) -> str:
        if wrapped is None or sealed is None:
            return ""
        try:
            return vault.unseal(self._key(bytes(wrapped)), sealed).decode()
        except vault.Unreadable:
            return ""

    def _key(self, wrapped: bytes) -> bytes:
        if wrapped not in self._keys:
            self._keys[wrapped] = vault.unwrap(self._practice_id, wrapped)
        return self._keys[wrapped]
