"""Keeping the search index: derived from what is sealed, rebuilt at will."""

from collections.abc import Iterable

import phonenumbers
from django.db import connection

from rapport.clients.models import Client, Identity, Note, SearchToken
from rapport.clients.queries import tokens
from rapport.clients.queries.tokens import Way
from rapport.core.names import words

MOST_WORDS = 400  # of one note or message

Entry = tuple[int, str, int, int]
INSERT = """
insert into clients_searchtoken (practice_id, client_id, source, source_id, token)
select %s, * from unnest(%s::bigint[], %s::text[], %s::bigint[], %s::bigint[])
"""


def index(client: Client) -> None:
    """Write the numbers of names, addresses and notes anew; those of messages stay."""
    SearchToken.objects.filter(client=client).exclude(source=Way.MESSAGE).delete()
    insert(client.practice_id, of_client(client))


def of_client(client: Client) -> list[Entry]:
    """The index entries of a client's names, addresses and notes; those of clients merged into them too."""
    people = [client, *Client.objects.filter(merged_into=client).select_related("key")]
    entries = [entry for person in people for entry in of_names(person)]
    for identity in Identity.objects.filter(client=client).select_related("client__key"):
        entries += of_identity(identity)
    for note in Note.objects.filter(client=client).select_related("client__key"):
        numbers = tokens.of_text(
            client.practice_id, Way.NOTE, sorted(words(note.text))[:MOST_WORDS]
        )
        entries += [(client.pk, Way.NOTE.value, note.pk, number) for number in numbers]
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
