"""Clients who may be one person. Suggested, with the reason; never merged by themselves."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapport.clients.models import Client, ClientMerge, Identity, SearchToken
from rapport.clients.queries.people import recent
from rapport.clients.queries.tokens import LONG, Way, digits_of, token
from rapport.core.identity import email_address
from rapport.core.names import sound, words

MOST = 50  # holders of one number: a sound that more share says nothing


class Likeness(StrEnum):
    """Why two clients may be one, strongest first."""

    SAME_MAILBOX = "same_mailbox"
    SAME_NUMBER = "same_number"
    SAME_NAME = "same_name"
    SOUNDS_ALIKE = "sounds_alike"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another client who may be this one, and the strongest reason."""

    client: Client
    why: Likeness


def suggestions(client: Client, *, limit: int = 5) -> list[Suggestion]:
    """Who else this client may be: same mailbox without its +tag, same number, same or like-sounding name.

    Pairs whose merge was undone are not suggested again. Four queries.
    """
    groups = _numbers(client)
    holders = _holders([n for group in groups.values() for numbers in group for n in numbers])
    found: dict[int, Likeness] = {}
    for why, group in groups.items():
        for numbers in group:
            for other in set.intersection(*(holders[number] for number in numbers)):
                found.setdefault(other, why)
    for other in {client.pk, *_parted(client)}:
        found.pop(other, None)
    people = {c.pk: c for c in recent().filter(pk__in=found)}
    hits = [
        Suggestion(people[pk], _named(why, client, people[pk]))
        for pk, why in found.items()
        if pk in people
    ]
    return sorted(hits, key=lambda hit: list(Likeness).index(hit.why))[:limit]


def likeness(client: Client, other: Client) -> Likeness | None:
    """Why these two may be one; None where nothing speaks for it, or somebody has parted them."""
    found = suggestions(client, limit=MOST)
    return next((hit.why for hit in found if hit.client.pk == other.pk), None)


def _numbers(client: Client) -> dict[Likeness, list[list[int]]]:
    """For each likeness groups of index numbers, all of which another client must hold."""
    practice_id = client.practice_id
    mailboxes, phones = [], []
    for identity in client.identities.select_related("client__key"):
        if identity.kind == Identity.Kind.EMAIL:
            key = email_address(identity.value).base_key
            mailboxes.append([token(practice_id, Way.SAME_MAILBOX, key)])
        elif identity.kind == Identity.Kind.PHONE:
            phones.append([token(practice_id, Way.ADDRESS, digits_of(identity.value)[-LONG:])])
    names = sorted(words(client.name))
    sounds = [token(practice_id, Way.SOUND, sound(word) or word) for word in names]
    return {
        Likeness.SAME_MAILBOX: mailboxes,
        Likeness.SAME_NUMBER: phones,
        # A first name alone is shared by too many.
        Likeness.SOUNDS_ALIKE: [sounds] if len(sounds) > 1 else [],
    }


def _holders(numbers: Iterable[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    wanted = SearchToken.objects.filter(token__in=list(numbers))
    for number, client_id in wanted.values_list("token", "client_id").distinct()[: MOST * 20]:
        found[number].add(client_id)
    return found


def _named(why: Likeness, client: Client, other: Client) -> Likeness:
    is_same = why is Likeness.SOUNDS_ALIKE and words(client.name) == words(other.name)
    return Likeness.SAME_NAME if is_same else why


def _parted(client: Client) -> set[int]:
    undone = ClientMerge.objects.exclude(undone_at=None)
    pairs = undone.filter(kept=client) | undone.filter(absorbed=client)
    return {pk for pair in pairs.values_list("kept_id", "absorbed_id") for pk in pair}
