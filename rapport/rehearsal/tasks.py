"""The worker's lane of rehearsal: recordings are deleted in time."""

import threading
from datetime import UTC, datetime

from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.practice.queries import practice_ids
from rapport.practice.rounds import in_each
from rapport.rehearsal.actions.recording import end_left, forget_sounds

FORGET_EVERY = 600.0  # seconds


def forget(stop: threading.Event) -> None:
    """What was kept for thirty days is gone within ten minutes; what was left open is ended."""
    while wait(stop, FORGET_EVERY):
        in_each(practice_ids(), _forget, what="recordings")


def _forget(practice_id: int) -> None:
    with practice_scope(practice_id):
        forget_sounds(at=datetime.now(UTC))
        end_left(at=datetime.now(UTC))


LOOPS = (Loop("recordings-forgotten", forget),)
