"""The worker's lane of rehearsal: recordings are deleted in time."""

import threading
from datetime import UTC, datetime

from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.practice.queries import practice_ids
from rapport.rehearsal.actions.recording import end_left, forget_sounds

FORGET_EVERY = 600.0  # seconds


def forget(stop: threading.Event) -> None:
    """What was kept for thirty days is gone within ten minutes; what was left open is ended."""
    while wait(stop, FORGET_EVERY):
        for practice_id in practice_ids():
            with practice_scope(practice_id):
                forget_sounds(at=datetime.now(UTC))
                end_left(at=datetime.now(UTC))


LOOPS = (Loop("recordings-forgotten", forget),)
