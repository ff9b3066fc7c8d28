"""The demo's clients: sealed like everybody's, with addresses that lead nowhere."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from rapport.clients.actions import indexing
from rapport.clients.models import Client, DataKey, Identity, Memory, Visit
from rapport.clients.queries import address_digest
from rapport.config.demo.place import Place
from rapport.core.identity import email_address
from rapport.database import vault
from rapport.practice.models import Staff
from rapport.science.demo.history import Client as Person
from rapport.science.demo.history import History
from rapport.science.demo.history import Visit as Stay

STATE_COLUMNS = {
    "arrived": ("arrived_at",),
    "seen": ("arrived_at", "seen_at"),
    "left": ("arrived_at", "seen_at", "left_at"),
    "cancelled": ("ended_at",),
    "missed": ("ended_at",),
}


def enter(history: History, place: Place, team: dict[str, Staff]) -> dict[str, Client]:
    """Everybody the practice knows, by the simulation's own keys, with visits and what they told."""
    clients = _clients(history, place)
    identities = Identity.objects.bulk_create(
        identity for person in history.clients for identity in _identities(person, clients)
    )
    memories = Memory.objects.bulk_create(
        memory for person in history.clients for memory in _memories(person, clients, team)
    )
    indexing.index_memories(place.practice.pk, memories)
    indexing.insert(place.practice.pk, _index(clients.values(), identities))
    Visit.objects.bulk_create(_visit(stay, place, clients, team) for stay in history.visits)
    return clients


def _index(clients: Iterable[Client], identities: Iterable[Identity]) -> Iterator[indexing.Entry]:
    """What the search finds them by."""
    for client in clients:
        yield from indexing.of_names(client)
    for identity in identities:
        yield from indexing.of_identity(identity)


def _clients(history: History, place: Place) -> dict[str, Client]:
    practice = place.practice
    keys = DataKey.objects.bulk_create(
        DataKey(practice=practice, wrapped=vault.new_data_key(practice.pk)[1])
        for _ in history.clients
    )
    last = {t.client: t.messages[-1].at for t in (*history.earlier, *history.threads)}
    rows = Client.objects.bulk_create(
        _client(person, key, last) for person, key in zip(history.clients, keys, strict=True)
    )
    for key, row in zip(keys, rows, strict=True):
        key.client = row
    DataKey.objects.bulk_update(keys, ["client"])
    return {person.key: row for person, row in zip(history.clients, rows, strict=True)}


def _client(person: Person, key: DataKey, last: dict[str, datetime]) -> Client:
    row = Client(
        practice_id=key.practice_id,
        key=key,
        language=person.language,
        created_at=person.known_since,
        first_contact_at=person.known_since,
        last_contact_at=last.get(person.key),
        is_simulated=True,
    )
    row.name = person.full_name
    if person.preferred_name != person.first_name:
        row.called = person.preferred_name
    return row


def _identities(person: Person, clients: dict[str, Client]) -> Iterable[Identity]:
    client = clients[person.key]
    for identity in person.identities:
        value = email_address(identity.value).key if identity.kind == "email" else identity.value
        row = Identity(
            practice_id=client.practice_id,
            client=client,
            kind=identity.kind,
            digest=address_digest(client.practice_id, identity.kind, value),
            proved_at=person.known_since if identity.is_proved else None,
            proved_how="simulated" if identity.is_proved else "",
            created_at=person.known_since,
        )
        row.value = value
        yield row


def _memories(
    person: Person, clients: dict[str, Client], team: dict[str, Staff]
) -> Iterable[Memory]:
    for note in person.notes:
        client = clients[person.key]
        row = Memory(
            practice_id=client.practice_id,
            client=client,
            noted_by=team["desk"],
            said_at=note.said_at,
            noted_at=note.said_at,
            is_simulated=True,
        )
        row.text = f"{note.text} ({note.source})" if note.source else note.text
        yield row


def _visit(stay: Stay, place: Place, clients: dict[str, Client], team: dict[str, Staff]) -> Visit:
    row = Visit(
        practice=place.practice,
        client=clients[stay.client],
        location=place.location,
        provider=team[stay.provider],
        starts_at=stay.starts_at,
        booked_at=stay.booked_at,
        state=stay.state,
        **_times(stay),
    )
    row.treatment = stay.treatment
    return row


def _times(stay: Stay) -> dict[str, datetime]:
    """When it came through each state: the last as told, those before it at the start."""
    columns = STATE_COLUMNS.get(stay.state, ())
    before = {column: min(stay.starts_at, stay.state_at) for column in columns[:-1]}
    return before | ({columns[-1]: stay.state_at} if columns else {})
