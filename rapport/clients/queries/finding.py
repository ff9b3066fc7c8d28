"""Finding clients by the words somebody remembers."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from rapport.clients.models import Client, SearchToken
from rapport.clients.queries.passages import passages
from rapport.clients.queries.people import recent
from rapport.clients.queries.tokens import Way, asked, begins
from rapport.core.sounding import closeness
from rapport.database.scope import current_practice

# Clients looked at for one number. A word that more share is answered by the rarer ones beside it.
CAP = 500
MOST_WORDS = 8
RANK = {way: position for position, way in enumerate(Way)}
TEXTS = (
    Way.NOTE,
    Way.MESSAGE,
)  # what leads to a client; our own words and what is shown by role do not
EXACT = (Way.NAME, Way.ADDRESS)
BY_EAR = (RANK[Way.SOUND], RANK[Way.NEAR])

# One index-only scan for each number; row-level security adds its practice again, at no cost.
CANDIDATES = """
select n.token, c.client_id
  from unnest(%(tokens)s::bigint[]) as n(token)
 cross join lateral (
   select distinct t.client_id from clients_searchtoken t
    where t.practice_id = %(practice)s and t.token = n.token
    order by t.client_id desc limit %(cap)s) c
"""
MATCHES = """
select t.client_id, t.token from clients_searchtoken t
 where t.practice_id = %(practice)s and t.token = any(%(tokens)s::bigint[])
   and t.client_id = any(%(clients)s::bigint[])
 group by t.client_id, t.token
"""
Rank = tuple[int, ...]
Asked = dict[str, dict[int, Way]]  # each word with the numbers that answer it


@dataclass(frozen=True, slots=True)
class Hit:
    """A client that matches, and by what at worst: the way of the word that fits least."""

    client: Client
    why: Way


@dataclass(frozen=True, slots=True)
class Named:
    """Clients whom some of the words name, and the words that are left. `ranks`: of the words named."""

    ranks: dict[int, Rank]
    left: tuple[str, ...]


def search(text: str, *, limit: int = 30, in_texts: bool = True) -> list[Hit]:
    """Clients that match every word, best way first, then by last contact.

    Ways from best to worst: whole name, its beginning, its sound, one edit away, address, note,
    message. A note or message has to say all the words that do not name the client.
    """
    practice_id = current_practice()
    if practice_id is None:
        return []
    wanted = _wanted(practice_id, text)
    if not wanted:
        return []
    holders = _holders(practice_id, wanted)
    ranks = _matching(practice_id, wanted, holders)
    if in_texts and len(ranks) < limit:
        ranks = _by_texts(practice_id, wanted, holders) | ranks
    best = sorted(ranks, key=lambda client_id: (ranks[client_id], -client_id))
    found = {c.pk: c for c in _people(best[: limit * 4])}
    hits = [
        (_nearer(ranks[pk], found[pk], text), position, pk) for position, pk in enumerate(found)
    ]
    return [Hit(found[pk], _worst(rank)) for (rank, _), _, pk in sorted(hits)[:limit]]


def named(text: str) -> Named:
    """Whom the words name that are somebody's name, or else the beginning or sound of one; the others
    are left. Nobody where all of them or none do."""
    practice_id = current_practice()
    wanted = _wanted(practice_id, text) if practice_id else {}
    if practice_id is None or len(wanted) < 2:
        return Named({}, ())
    return _named(practice_id, wanted, _holders(practice_id, wanted))


def _named(practice_id: int, wanted: Asked, holders: dict[int, set[int]]) -> Named:
    naming = _naming(wanted, holders, EXACT) or _naming(wanted, holders, tuple(Way))
    left = tuple(word for word in wanted if word not in naming)
    if not left or not naming:
        return Named({}, ())
    return Named(_matching(practice_id, naming, holders), left)


def _naming(wanted: Asked, holders: dict[int, set[int]], by: tuple[Way, ...]) -> Asked:
    return {
        word: ways
        for word, ways in wanted.items()
        if any(holders[number] for number, way in ways.items() if way in by)
    }


def _wanted(practice_id: int, text: str) -> Asked:
    words = asked(practice_id, text)
    return {word: words[word] for word in list(words)[:MOST_WORDS]}


def look_up(text: str, *, limit: int = 8) -> list[Client]:
    """Clients with a name that begins so (every word of it), most recent contact first."""
    practice_id = current_practice()
    numbers = begins(practice_id, text) if practice_id else []
    if not numbers or practice_id is None:
        return []
    people = recent()
    for number in numbers:
        held = SearchToken.objects.filter(
            practice_id=practice_id, token=number, client_id=OuterRef("pk")
        )
        people = people.filter(Exists(held))
    return list(people[:limit])


def _by_texts(practice_id: int, wanted: Asked, holders: dict[int, set[int]]) -> dict[int, Rank]:
    """Clients by what was written: all the words of it, or those that do not name the client."""
    found = passages(practice_id, list(wanted), sources=TEXTS, most=CAP)
    ranks = _from_places(found, ())
    some = _named(practice_id, wanted, holders)
    if some.ranks:
        beside = passages(practice_id, some.left, sources=TEXTS, most=CAP, among=list(some.ranks))
        for place in beside:
            rank = tuple(
                sorted((RANK[Way(place.source)], *some.ranks[place.client_id]), reverse=True)
            )
            ranks[place.client_id] = min(rank, ranks.get(place.client_id, rank))
    return ranks


def _from_places(places: Iterable[Any], others: Rank) -> dict[int, Rank]:
    ranks: dict[int, Rank] = {}
    for place in places:
        rank = (RANK[Way(place.source)], *others)
        ranks[place.client_id] = min(rank, ranks.get(place.client_id, rank))
    return ranks


def _holders(practice_id: int, wanted: Asked) -> dict[int, set[int]]:
    """For each number the newest clients that have it."""
    numbers = [number for ways in wanted.values() for number in ways]
    values = {"practice": practice_id, "tokens": numbers, "cap": CAP}
    holders: dict[int, set[int]] = defaultdict(set)
    for number, client_id in _rows(CANDIDATES, values):
        holders[number].add(client_id)
    return holders


def _matching(practice_id: int, wanted: Asked, holders: dict[int, set[int]]) -> dict[int, Rank]:
    """From those of the rarest word; among words that all are frequent, from the newest clients."""
    words = [set().union(*(holders[number] for number in ways)) for ways in wanted.values()]
    candidates = min(words, key=len)
    if not candidates:
        return {}
    values = {
        "practice": practice_id,
        "tokens": [number for ways in wanted.values() for number in ways],
        "clients": list(candidates),
    }
    held: dict[int, set[int]] = defaultdict(set)
    for client_id, number in _rows(MATCHES, values):
        held[client_id].add(number)
    ranks = {client_id: _rank(numbers, wanted) for client_id, numbers in held.items()}
    return {client_id: rank for client_id, rank in ranks.items() if rank is not None}


def _rank(numbers: Collection[int], wanted: Asked) -> Rank | None:
    ranks = []
    for ways in wanted.values():
        fitting = [RANK[way] for number, way in ways.items() if number in numbers]
        if not fitting:
            return None
        ranks.append(min(fitting))
    return tuple(sorted(ranks, reverse=True))


def _nearer(rank: Rank, client: Client, text: str) -> tuple[Rank, float]:
    """Among misspellings, the name that looks most like what was typed comes first."""
    is_guess = rank[0] in BY_EAR
    return rank, -closeness(text, f"{client.name} {client.called}") if is_guess else 0.0


def _worst(rank: Rank) -> Way:
    return list(Way)[rank[0]]


def _people(ids: list[int]) -> QuerySet[Client]:
    return recent().filter(pk__in=ids)


def _rows(statement: str, values: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
