"""What workers do about clients: see that destroyed keys leave the disk."""

import threading
from datetime import UTC, datetime

from django.db.utils import OperationalError

from rapport.clients.actions import sweep_erased_keys
from rapport.clients.queries.forgetting import unswept
from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.practice.queries import practice_ids

EVERY = 60  # seconds


def forget(stop: threading.Event) -> None:
    """Sweep after erasures until told to stop."""
    while wait(stop, EVERY):
        sweep_due(at=datetime.now(UTC))


def sweep_due(*, at: datetime) -> int:
    """Rewrite the table of keys once for all erasures that wait; returns how many are done.

    None is marked while the table is in use or somebody may still see the old rows: next time.
    """
    due = {practice_id: ids for practice_id in practice_ids() if (ids := _due(practice_id, at))}
    if not due or not _swept(at):
        return 0
    return sum(_mark(practice_id, ids, at) for practice_id, ids in due.items())


def _due(practice_id: int, at: datetime) -> list[int]:
    with practice_scope(practice_id):
        return list(unswept(before=at).values_list("pk", flat=True))


def _swept(at: datetime) -> bool:
    try:
        return sweep_erased_keys(at=at)
    except OperationalError:  # the lock was not to be had in time
        return False


def _mark(practice_id: int, ids: list[int], at: datetime) -> int:
    with practice_scope(practice_id):
        return unswept(before=at).filter(pk__in=ids).update(swept_at=at)


LOOPS = (Loop("forget", forget),)
