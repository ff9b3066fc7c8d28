"""The worker's lane of coaching: what was sent is read for its wording, and forgotten in time."""

import threading
from datetime import UTC, datetime
from functools import partial

from rapport.coaching.actions.wording import forget_runs, read_replies
from rapport.database.loops import Loop, wait
from rapport.practice.queries import practice_ids
from rapport.practice.rounds import in_each

READ_EVERY = 20.0  # seconds
FORGET_EVERY = 60.0  # seconds


def read(stop: threading.Event) -> None:
    """A batch a practice, so that nothing else waits for it."""
    while wait(stop, READ_EVERY):
        in_each(practice_ids(), partial(_read, stop), what="wording")


def _read(stop: threading.Event, practice_id: int) -> None:
    while read_replies(practice_id, at=datetime.now(UTC)) and not stop.is_set():
        pass


def forget(stop: threading.Event) -> None:
    """Within a minute after a client was erased their runs are gone."""
    while wait(stop, FORGET_EVERY):
        in_each(practice_ids(), partial(forget_runs, at=datetime.now(UTC)), what="runs")


LOOPS = (Loop("wording", read), Loop("wording-forgotten", forget))
