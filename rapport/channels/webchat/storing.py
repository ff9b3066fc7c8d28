"""A visitor's message is on disk before it is confirmed, and mostly in the inbox too."""

import threading
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from rapport.channels import deliveries
from rapport.channels.deliveries import Accepted
from rapport.channels.models import Delivery
from rapport.channels.webchat.packing import Parcel, packed, provider_id
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel

# Read by the request that brought it; should that die, the worker takes it after this.
OURS_FOR = timedelta(seconds=5)
# Where many write, the worker reads them together, which costs far less than one by one.
QUIET = 0.25  # seconds


class Turn:
    """Lets one request at a time read what it brought, and only one that comes after a quiet moment."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free_at = 0.0

    def begin(self) -> bool:
        """Whether it is this request's; it then has to end it."""
        now = time.monotonic()
        was_quiet, self._free_at = now >= self._free_at, now + QUIET
        return was_quiet and self._lock.acquire(blocking=False)

    def end(self) -> None:
        """Let the next one have it."""
        self._lock.release()


turn = Turn()


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that is safe. `is_read`: it should be in the inbox already."""

    is_duplicate: bool
    is_read: bool


def take(place: Channel, parcel: Parcel, *, at: datetime) -> Taken:
    """Store a message, then read it into the inbox at once, or leave that to the worker where many write.

    Raises NotStored; a reading that fails is tried again by the worker.
    """
    if not turn.begin():
        stored = _stored(place, parcel, at)
        return Taken(stored.is_duplicate, is_read=stored.is_duplicate)
    try:
        accepted = _claimed(place, parcel, at)
        if not accepted.is_duplicate:
            deliveries.process(practice_id=place.practice_id, delivery_id=accepted.id, at=at)
        return Taken(accepted.is_duplicate, is_read=True)
    finally:
        turn.end()


def _claimed(place: Channel, parcel: Parcel, at: datetime) -> Accepted:
    """On disk when this returns, and for a while nobody else's to read."""
    with practice_scope(place.practice_id):
        accepted = _stored(place, parcel, at)
        if not accepted.is_duplicate:
            ours = Delivery.objects.filter(pk=accepted.id)
            ours.update(due_at=at + OURS_FOR, attempts=1)
    return accepted


def _stored(place: Channel, parcel: Parcel, at: datetime) -> Accepted:
    return deliveries.accept(
        practice_id=place.practice_id,
        channel_id=place.pk,
        provider_id=provider_id(parcel.visitor, parcel.key),
        raw=packed(parcel),
        received_at=at,
        at=at,
    )
