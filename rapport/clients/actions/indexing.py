"""Keeping the search index of names and addresses: derived from what is sealed, rebuilt at will."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

import phonenumbers
from django.db import connection
from django.db.models import Exists, OuterRef

from rapport.clients.actions.texts import Text, index_texts
from rapport.clients.models import Client, Identity, Memory, Note, SearchToken
from rapport.clients.queries import tokens
from rapport.clients.queries.tokens import Way
from rapport.core.names import words
from rapport.database import vault

Entry = tuple[int, str, int, int]
INSERT = """
insert into clients_searchtoken (practice_id, client_id, source, source_id, token)
select %s, * from unnest(%s::bigint[], %s::text[], %s::bigint[], %s::bigint[])
"""


def index(client: Client) -> None:
    """Names, addresses, notes and memories anew; messages stay."""
    index_names(client)
    notes = Note.objects.filter(client=client).select_related("client__key")
    kept = Memory.objects.filter(client=client, withdrawn_at=None).select_related("client__key")
    said = [Text(client.pk, note.pk, words(note.text), note.at) for note in notes]
    index_texts(client.practice_id, source=Way.NOTE, texts=said)
    index_memories(client.practice_id, list(kept))


def index_names(client: Client) -> None:
    """The numbers of names and addresses anew."""
    SearchToken.objects.filter(client=client).delete()
    insert(client.practice_id, of_client(client))


def index_newcomers(practice_id: int, clients: Collection[int]) -> None:
    """Names and addresses of those among the clients that nobody has filed yet: who wrote first."""
    named = SearchToken.objects.filter(client=OuterRef("pk"), source=Way.NAME)
    people = Client.objects.filter(~Exists(named), pk__in=clients, key__isnull=False)
    filed = SearchToken.objects.filter(
        client=OuterRef("client"), source=Way.ADDRESS, source_id=OuterRef("pk")
    )
    addresses = Identity.objects.filter(~Exists(filed), client__in=clients)
    entries: list[Entry] = []
    for client in people.select_related("key"):
        entries += _readable(of_names, client)
    for identity in addresses.select_related("client__key"):
        entries += _readable(of_identity, identity)
    insert(practice_id, entries)


def _readable(entries: Callable[[Any], list[Entry]], row: Client | Identity) -> list[Entry]:
    try:
        return entries(row)
    except vault.Unreadable:  # its master key is not there; `rapport reindex` once it is again
        return []


def index_memories(practice_id: int, memories: Sequence[Memory]) -> None:
    """Let memories be found by what we wrote down and by the client's own words."""
    said = [Text(m.client_id, m.pk, words(f"{m.text} {m.quote}"), m.said_at) for m in memories]
    index_texts(practice_id, source=Way.MEMORY, texts=said)


def of_client(client: Client) -> list[Entry]:
    """The index entries of a client's names and addresses; those of clients merged into them too."""
    people = [client, *Client.objects.filter(merged_into=client).select_related("key")]
    entries = [entry for person in people for entry in of_names(person)]
    for identity in Identity.objects.filter(client=client).select_related("client__key"):
        entries += of_identity(identity)
    return entries


def of_names(client: Client) -> list[Entry]:
    """Entries of the name and the name they like, under whoever they are merged into."""
    holder = client.merged_into_id or client.pk
    numbers = tokens.of_name(client.practice_id, f"{client.name} {client.called}")
    return [(holder, Way.NAME.value, client.pk, number) for number in numbers]


def name_entries(practice_id: int, client_id: int, name: str) -> list[Entry]:
    """Entries of a new client's name."""
    numbers = tokens.of_name(practice_id, name)
    return [(client_id, Way.NAME.value, client_id, number) for number in numbers]


def of_identity(identity: Identity) -> list[Entry]:
    """Entries of one address."""
    return address_entries(identity, identity.value)


def address_entries(identity: Identity, value: str) -> list[Entry]:
    """Entries of an address whose text is at hand."""
    practice_id = identity.practice_id
    numbers: set[int] = set()
    if value and identity.kind == Identity.Kind.EMAIL:
        numbers = tokens.of_email(practice_id, value)
    elif value and identity.kind == Identity.Kind.PHONE:
        numbers = tokens.of_phone(practice_id, value, _as_dialled_at_home(value))
    return [(identity.client_id, Way.ADDRESS.value, identity.pk, number) for number in numbers]


def _as_dialled_at_home(value: str) -> str:
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def insert(practice_id: int, entries: Iterable[Entry]) -> None:
    """Add entries in one statement."""
    columns = list(zip(*entries, strict=True))
    if columns:
        with connection.cursor() as cursor:
            cursor.execute(INSERT, [practice_id, *map(list, columns)])
