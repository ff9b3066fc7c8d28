"""Notes and memories about clients that say what was asked for, as far as somebody may read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rapport.clients.models import Client, Memory, Note
from rapport.clients.queries.memories import readable
from rapport.clients.queries.passages import Place, passages
from rapport.clients.queries.tokens import Way
from rapport.core.search.reading import Piece, Wanted, excerpt, says
from rapport.inbox.queries.search.where import Where
from rapport.practice.models import Staff

LOOK = 60


@dataclass(frozen=True, slots=True)
class Noted:
    """A note or memory found."""

    client: Client
    source: str
    at: datetime
    pieces: list[Piece]


def noted(wanted: Wanted, *, place: Where, staff: Staff, limit: int) -> list[Noted]:
    """The newest notes and memories with all words; health facts by role, as everywhere."""
    found = passages(
        staff.practice_id,
        wanted.words,
        sources=(Way.NOTE, Way.MEMORY),
        most=LOOK,
        among=place.clients,
    )
    texts = _notes(found) | _memories(found, staff)
    hits = [
        (one, texts[one.source, one.source_id])
        for one in found
        if (one.source, one.source_id) in texts
    ]
    return [
        Noted(client, one.source, one.at, excerpt(text, wanted))
        for one, (client, text) in hits
        if _is_in_time(one, place) and says(text, wanted)
    ][:limit]


Texts = dict[tuple[str, int], tuple[Client, str]]


def _is_in_time(one: Place, place: Where) -> bool:
    return (place.since is None or one.at >= place.since) and (
        place.until is None or one.at < place.until
    )


def _notes(found: Sequence[Place]) -> Texts:
    ids = [one.source_id for one in found if one.source == Way.NOTE]
    rows = Note.objects.filter(pk__in=ids).select_related("client__key") if ids else ()
    return {(Way.NOTE.value, row.pk): (row.client, row.text) for row in rows}


def _memories(found: Sequence[Place], staff: Staff) -> Texts:
    ids = [one.source_id for one in found if one.source == Way.MEMORY]
    rows: Sequence[Memory] = list(readable(staff).filter(pk__in=ids)) if ids else []
    return {
        (Way.MEMORY.value, row.pk): (row.client, f"{row.text} {row.quote}".strip()) for row in rows
    }
