"""Finding clients by the words somebody remembers."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from rapport.clients.models import Client, SearchToken
from rapport.clients.queries.people import recent
from rapport.clients.queries.tokens import Way, asked, begins
from rapport.database.scope import current_practice

# Clients looked at for one number. A word that more share is answered by the rarer ones beside it.
CAP = 500
MOST_WORDS = 8
RANK = {way: position for position, way in enumerate(Way)}

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


@dataclass(frozen=True, slots=True)
class Hit:
    """A client that matches, and by what at worst: the way of the word that fits least."""

    client: Client
    why: Way


def search(text: str, *, limit: int = 30) -> list[Hit]:
    """Clients that match every word, best way first, then by last contact. Three queries.

    Ways from best to worst: whole name, its beginning, its sound, address, note, message.
    """
    practice_id = current_practice()
    wanted = asked(practice_id, text)[:MOST_WORDS] if practice_id else []
    if not wanted or practice_id is None:
        return []
    ranks = _ranked(practice_id, wanted)
    best = sorted(ranks, key=lambda client_id: (ranks[client_id], -client_id))
    found = {c.pk: c for c in _people(best[: limit * 4])}
    hits = [(ranks[pk], position, pk) for position, pk in enumerate(found)]
    return [Hit(found[pk], _worst(rank)) for rank, _, pk in sorted(hits)[:limit]]


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


Rank = tuple[int, ...]


def _ranked(practice_id: int, wanted: list[dict[int, Way]]) -> dict[int, Rank]:
    """Ranks of the words, worst first, for every client that matches all of them."""
    candidates = _candidates(practice_id, wanted)
    if not candidates:
        return {}
    values = {
        "practice": practice_id,
        "tokens": [number for ways in wanted for number in ways],
        "clients": list(candidates),
    }
    held: dict[int, set[int]] = defaultdict(set)
    for client_id, number in _rows(MATCHES, values):
        held[client_id].add(number)
    ranks = {client_id: _rank(numbers, wanted) for client_id, numbers in held.items()}
    return {client_id: rank for client_id, rank in ranks.items() if rank is not None}


def _candidates(practice_id: int, wanted: list[dict[int, Way]]) -> set[int]:
    """Clients that match the rarest word; among words that all are frequent, the newest clients."""
    numbers = [number for ways in wanted for number in ways]
    values = {"practice": practice_id, "tokens": numbers, "cap": CAP}
    holders: dict[int, set[int]] = defaultdict(set)
    for number, client_id in _rows(CANDIDATES, values):
        holders[number].add(client_id)
    words = [set().union(*(holders[number] for number in ways)) for ways in wanted]
    return min(words, key=len)


def _rank(numbers: Collection[int], wanted: list[dict[int, Way]]) -> Rank | None:
    ranks = []
    for ways in wanted:
        fitting = [RANK[way] for number, way in ways.items() if number in numbers]
        if not fitting:
            return None
        ranks.append(min(fitting))
    return tuple(sorted(ranks, reverse=True))


def _worst(rank: Rank) -> Way:
    return list(Way)[rank[0]]


def _people(ids: list[int]) -> QuerySet[Client]:
    return recent().filter(pk__in=ids)


def _rows(statement: str, values: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
