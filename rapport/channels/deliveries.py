"""Raw deliveries: stored before anybody reads them, and read until they are in the inbox."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import psycopg
import structlog
from django.db import DatabaseError, connection

from rapport.channels import queries
from rapport.channels.bell import bell
from rapport.channels.models import Delivery
from rapport.channels.shape import ChannelError, Held, Raw, kind_of
from rapport.database import vault
from rapport.database.scope import practice_scope
from rapport.database.written import fetched
from rapport.inbox import files
from rapport.inbox.actions.receiving import receive_all
from rapport.inbox.inbound import Inbound, Received

log = structlog.get_logger(__name__)
ACCEPT = "select delivery_id, is_duplicate from accept_delivery(%s, %s, %s, %s, %s, %s, %s, %s)"
DUE = "select practice_id, delivery_id from due_deliveries(%s, %s, %s)"
ACCEPT_CALL = "select * from accept_call(%s, %s, %s, %s, %s, %s, %s, %s, %s)"
# A worker that dies in the middle gives a delivery back after this.
LEASE = timedelta(seconds=60)
# Waits after each failed reading; then a person is asked.
BACK_OFF = tuple(timedelta(seconds=s) for s in (1, 5, 30, 120, 600, 3600, 6 * 3600))


class NotStored(Exception):
    """The database is away or full: nothing was stored, so nothing may be acknowledged."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a delivery goes, known before any practice is in scope."""

    practice_id: int
    channel_id: int
    location_id: int


def place_by_address(address: str) -> Place | None:
    """The active e-mail channel with this address, lower case."""
    return _place("select * from channel_by_address(%s)", [address])


def place_by_public_id(kind: str, public_id: str) -> Place | None:
    """The active channel of this kind behind a public id."""
    return _place("select * from channel_by_public_id(%s, %s)", [kind, public_id])


def mailboxes() -> list[tuple[int, int]]:
    """(practice id, channel id) of every mailbox that is read by IMAP."""
    with connection.cursor() as cursor:
        cursor.execute("select practice_id, channel_id from mailboxes()")
        return [(row[0], row[1]) for row in cursor.fetchall()]


def _place(statement: str, values: list[str]) -> Place | None:
    rows = fetched(statement, values)
    return Place(*rows[0]) if rows else None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A delivery that is safe on disk. `is_duplicate`: it was there already."""

    id: int
    is_duplicate: bool


def accept(
    *,
    practice_id: int,
    channel_id: int,
    provider_id: str,
    raw: bytes,
    received_at: datetime,
    at: datetime,
) -> Accepted:
    """Seal a delivery under a key of its own and store both in one round trip.

    Outside a transaction it is on disk when this returns. Raises NotStored.
    """
    stored = _sealed(practice_id, raw, received_at, at)
    row = _stored(ACCEPT, (practice_id, channel_id, provider_id, *stored))
    if row is None:
        raise NotStored
    return Accepted(*row)


def accept_call(
    *,
    token_digest: bytes,
    public_id: str,
    practice_id: int,
    provider_id: str,
    raw: bytes,
    received_at: datetime,
    at: datetime,
) -> Accepted | None:
    """The same for a program's call on the API channel `public_id`, in the same single round trip.

    None where the token does not hold, may not hand in, or either is not the practice's: nothing
    was stored then. Raises NotStored.
    """
    stored = _sealed(practice_id, raw, received_at, at)
    row = _stored(ACCEPT_CALL, (token_digest, public_id, practice_id, provider_id, *stored))
    return Accepted(*row) if row else None


def _sealed(practice_id: int, raw: bytes, received_at: datetime, at: datetime) -> tuple[Any, ...]:
    key, wrapped = vault.new_data_key(practice_id)
    return (wrapped, vault.seal(key, raw), received_at, at, bell.rings())


def _stored(statement: str, values: tuple[Any, ...]) -> tuple[int, bool] | None:
    """Through the driver's own cursor, which prepares the statement and sends bytes as they are."""
    try:
        connection.ensure_connection()
        cursor = psycopg.Cursor(connection.connection)
        with connection.wrap_database_errors:
            cursor.execute(statement, values, prepare=True, binary=True)
            return cursor.fetchone()
    except DatabaseError as error:
        raise NotStored from error


def claim_due(*, at: datetime, limit: int) -> list[tuple[int, int]]:
    """Claim due deliveries as (practice id, delivery id), oldest first."""
    rows = fetched(DUE, [at, at + LEASE, limit])
    return sorted(((row[0], row[1]) for row in rows), key=lambda row: row[1])


def process_all(*, practice_id: int, delivery_ids: Sequence[int], at: datetime) -> int:
    """Read deliveries of one practice into the inbox, oldest first; returns how many got there.

    All of them in one transaction, which is several times faster; where that fails, each in its
    own, so that one bad delivery never holds up another. May run twice.
    """
    try:
        with practice_scope(practice_id):
            return _read(delivery_ids, at)
    except Exception:
        return sum(process(practice_id=practice_id, delivery_id=i, at=at) for i in delivery_ids)


def process(*, practice_id: int, delivery_id: int, at: datetime) -> int:
    """Read one delivery. The message and the delivery's DONE are one transaction; a failure is
    written in another. Returns 1 where it got into the inbox, else 0."""
    try:
        with practice_scope(practice_id):
            return _read([delivery_id], at)
    except Held as held:
        with practice_scope(practice_id):
            _hold(delivery_id, str(held))
    except Exception as error:
        log.warning("delivery_not_read", delivery=delivery_id, exc_info=not _is_ours(error))
        with practice_scope(practice_id):
            _postpone(delivery_id, error, at)
    return 0


def retry(delivery: Delivery, *, at: datetime) -> None:
    """Read a failed delivery again, or let a held one in."""
    if delivery.state == Delivery.State.HELD:
        delivery.released_at = at
    delivery.state, delivery.due_at, delivery.attempts = Delivery.State.PENDING, at, 0
    delivery.save(update_fields=["state", "due_at", "attempts", "released_at"])
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify('rapport_deliveries', '')")


def opened(delivery: Delivery) -> Raw:
    """The delivery with its bytes. Raises vault.Unreadable once its client was erased."""
    if delivery.key is None:
        raise vault.Unreadable("This delivery's client was erased.")
    key = delivery.key.opened
    return Raw(
        channel=delivery.channel,
        provider_id=delivery.provider_id,
        key_id=delivery.key.pk,
        key=key,
        content=vault.unseal(key, bytes(delivery.raw_sealed)),
        received_at=delivery.received_at,
        is_released=delivery.released_at is not None,
    )


def _read(delivery_ids: Sequence[int], at: datetime) -> int:
    pending = queries.pending(delivery_ids)
    if not pending:
        return 0
    _spread_out(pending)
    inbounds = [_parsed(d) for d in pending]
    places = receive_all(inbounds, at=at)
    done: dict[int, Received] = {}
    for delivery, inbound, found in zip(pending, inbounds, places, strict=True):
        place = _second_of_a_name(delivery, inbound, found, done, at)
        if (after := kind_of(delivery.channel.kind).after) and not place.is_duplicate:
            after(inbound, place, at)
        done[delivery.pk] = place
    _finish(done)
    fetched(HEARD, [at, sorted({d.channel_id for d in pending})])
    return len(pending)


def _parsed(delivery: Delivery) -> Inbound:
    inbound = kind_of(delivery.channel.kind).parse(opened(delivery))
    # Photos are worked on here, before receiving takes the practice's lock.
    return replace(
        inbound, files=files.cleaned(inbound.files[: files.MOST]) + inbound.files[files.MOST :]
    )


def _spread_out(pending: list[Delivery]) -> None:
    """What ended a worker before is read alone, and at some time no more."""
    if len(pending) > 1 and any(d.attempts > 1 for d in pending):
        raise ChannelError("One of these was tried before: each is read alone.", permanent=False)
    if pending[0].attempts > len(BACK_OFF) + 1:
        raise ChannelError("Reading it never came to an end.", permanent=True)


FINISH = """
update channels_delivery d set state = n.state, due_at = null, error = '', message_id = n.message_id
  from unnest(%s::bigint[], %s::text[], %s::bigint[]) n(id, state, message_id)
 where d.id = n.id
returning d.id
"""
HEARD = "update inbox_channel set last_in_at = %s where id = any(%s::bigint[]) returning id"


def _finish(places: Mapping[int, Received]) -> None:
    """Say of each delivery, by its id, where it ended up."""
    states = [
        str(Delivery.State.DUPLICATE if place.is_duplicate else Delivery.State.DONE)
        for place in places.values()
    ]
    messages = [place.message_id for place in places.values()]
    fetched(FINISH, [list(places), states, messages])


def _second_of_a_name(
    delivery: Delivery,
    inbound: Inbound,
    place: Received,
    done: Mapping[int, Received],
    at: datetime,
) -> Received:
    """A sender may use one id for two different mails: the second goes in under the delivery's own.

    `done`: what became of the deliveries before it in this batch.
    """
    if not place.is_duplicate:
        return place
    others = Delivery.objects.filter(message_id=place.message_id).exclude(pk=delivery.pk)
    if place.message_id in {p.message_id for p in done.values()} or others.exists():
        return receive_all([replace(inbound, provider_id=delivery.provider_id)], at=at)[0]
    return place


def _hold(delivery_id: int, why: str) -> None:
    Delivery.objects.filter(pk=delivery_id).update(
        state=Delivery.State.HELD, due_at=None, error=why[:300]
    )


def _postpone(delivery_id: int, error: Exception, at: datetime) -> None:
    """Try again later; a permanent failure, or the last of many, waits for a person."""
    delivery = Delivery.objects.get(pk=delivery_id)
    is_permanent = isinstance(error, ChannelError) and error.permanent
    if is_permanent or delivery.attempts > len(BACK_OFF):
        delivery.state, delivery.due_at = Delivery.State.FAILED, None
    else:
        delivery.due_at = at + BACK_OFF[max(delivery.attempts, 1) - 1]
    delivery.error = described(error)
    delivery.save(update_fields=["state", "due_at", "error"])


def described(error: Exception) -> str:
    """What may be shown of an error: our own words, else its class; never a client's."""
    return str(error)[:300] if _is_ours(error) else type(error).__name__


def _is_ours(error: Exception) -> bool:
    return isinstance(error, ChannelError | vault.Unreadable)
