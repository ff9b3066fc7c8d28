"""Taking a booking system's visits in: all good lines in one transaction, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.db import connection, transaction

from rapport.clients.actions import indexing, receiving_lock
from rapport.clients.actions.visits import times
from rapport.clients.models import Client, DataKey, Identity, Visit
from rapport.clients.queries.visit_import import Person, Planned, Preview, preview_visits
from rapport.database import vault
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.models import Location, Staff

BATCH = 1000
OWN = """
update clients_datakey k set client_id = n.client_id
  from unnest(%s::bigint[], %s::bigint[]) n(key_id, client_id)
 where k.id = n.key_id
"""
CHANGED = ("starts_at", "treatment_sealed", "provider", "state", "ended_at")


@dataclass(frozen=True, slots=True)
class Imported:
    """How many visits were added, changed, left as they were, and the preview they came from."""

    added: int
    changed: int
    same: int
    people: int
    preview: Preview


def import_visits(*, content: bytes, location: Location, by: Staff, at: datetime) -> Imported:
    """Write every good line of the file. Raises UnreadableFile.

    Twice changes nothing: a visit is found again by its reference, else by its client and time. A
    state that was noted here since is not taken back by an older file. Times of arriving and
    leaving aren't in such files, so they stay empty.
    """
    with transaction.atomic():
        receiving_lock.take(location.practice_id)
        preview = preview_visits(content=content, location=location)
        people = {id(p.person): p.person for p in preview.rows}.values()
        fresh = [person for person in people if person.client_id is None]
        keys = known_keys(list(people)) | add_people(fresh, by.practice_id, at)
        keep_addresses(list(people), keys, by.practice_id, at)
        added, changed = _write(preview.rows, location, keys, at)
        note(by=by, verb="imported_visits", subject=location, at=at)
        announce(practice_id=by.practice_id, topic="client", subject_id=0)
    return Imported(added, changed, len(preview.rows) - added - changed, len(fresh), preview)


Keys = dict[int, bytes]


def known_keys(people: Sequence[Person]) -> Keys:
    """The opened keys of those of them who are clients already."""
    ids = [person.client_id for person in people if person.client_id]
    found = Client.objects.filter(pk__in=ids).select_related("key")
    return {client.pk: client.key.opened for client in found if client.key}


def add_people(people: Sequence[Person], practice_id: int, at: datetime) -> Keys:
    """New clients with a key each; sets their numbers."""
    pairs = [vault.new_data_key(practice_id) for _ in people]
    rows = DataKey.objects.bulk_create(
        [DataKey(practice_id=practice_id, wrapped=wrapped) for _, wrapped in pairs], BATCH
    )
    clients = [
        Client(
            practice_id=practice_id,
            key=row,
            name_sealed=vault.seal(key, person.name.encode()),
            created_at=at,
        )
        for person, row, (key, _) in zip(people, rows, pairs, strict=True)
    ]
    Client.objects.bulk_create(clients, BATCH)
    for person, client in zip(people, clients, strict=True):
        person.client_id = client.pk
    _own_their_keys(clients)
    _index_names(people, practice_id)
    return {c.pk: key for c, (key, _) in zip(clients, pairs, strict=True)}


def _own_their_keys(clients: Sequence[Client]) -> None:
    """By number and in pieces: what the planner believes of tables that were just filled is often wrong."""
    for start in range(0, len(clients), BATCH):
        some = clients[start : start + BATCH]
        with connection.cursor() as cursor:
            cursor.execute(OWN, [[c.key_id for c in some], [c.pk for c in some]])


def _index_names(people: Sequence[Person], practice_id: int) -> None:
    entries = (
        entry
        for person in people
        for entry in indexing.name_entries(practice_id, person.client_id or 0, person.name)
    )
    _insert(practice_id, entries)


def _insert(practice_id: int, entries: Iterator[indexing.Entry]) -> None:
    while some := list(islice(entries, 20 * BATCH)):
        indexing.insert(practice_id, some)


def keep_addresses(people: Sequence[Person], keys: Keys, practice_id: int, at: datetime) -> None:
    """Write and index the addresses that are new, as claimed ones."""
    rows, values = [], []
    for person in people:
        for (kind, digest), value in person.fresh.items():
            client_id = person.client_id or 0
            sealed = vault.seal(keys[client_id], value.encode())
            row = Identity(practice_id=practice_id, client_id=client_id, kind=kind, created_at=at)
            row.digest, row.value_sealed = digest, sealed
            rows.append(row)
            values.append(value)
    Identity.objects.bulk_create(rows, BATCH)
    entries = (
        e for row, v in zip(rows, values, strict=True) for e in indexing.address_entries(row, v)
    )
    _insert(practice_id, entries)


def _write(
    planned: Sequence[Planned], location: Location, keys: Keys, at: datetime
) -> tuple[int, int]:
    """Add and change visits; returns how many of each."""
    there = _there(planned)
    fresh, changed = [], []
    for plan in planned:
        spot = (plan.person.client_id, plan.row.starts_at)
        if plan.known:
            if _change(plan.known, plan, keys, at):
                changed.append(plan.known)
        elif plan.row.reference or spot not in there:
            fresh.append(_visit(plan, location, keys, at))
            there.add(spot)
    Visit.objects.bulk_create(fresh, BATCH)
    Visit.objects.bulk_update(changed, CHANGED, BATCH)
    return len(fresh), len(changed)


def _there(planned: Sequence[Planned]) -> set[tuple[int | None, datetime]]:
    ids = {p.person.client_id for p in planned if not p.row.reference}
    visits = Visit.objects.filter(client_id__in=[pk for pk in ids if pk])
    return set(visits.values_list("client_id", "starts_at"))


def _visit(plan: Planned, location: Location, keys: Keys, at: datetime) -> Visit:
    client_id = plan.person.client_id or 0
    row = plan.row
    return Visit(
        practice_id=location.practice_id,
        client_id=client_id,
        location=location,
        provider_id=row.provider_id,
        treatment_sealed=vault.seal(keys[client_id], row.treatment.encode()),
        starts_at=row.starts_at,
        state=row.state,
        ended_at=at if row.state in (Visit.State.CANCELLED, Visit.State.MISSED) else None,
        reference=row.reference,
    )


def _change(visit: Visit, plan: Planned, keys: Keys, at: datetime) -> bool:
    """Take over what differs; whether anything did."""
    row, before = plan.row, (visit.starts_at, visit.provider_id, visit.state, visit.treatment)
    state = visit.state if row.state == Visit.State.BOOKED else row.state
    provider_id = row.provider_id or visit.provider_id
    if (row.starts_at, provider_id, state, row.treatment) == before:
        return False
    visit.starts_at, visit.provider_id = row.starts_at, provider_id
    if state != visit.state:
        visit.ended_at = times(visit, Visit.State(state), at)["ended_at"]
        visit.state = state
    visit.treatment_sealed = vault.seal(keys[visit.client_id], row.treatment.encode())
    return True
