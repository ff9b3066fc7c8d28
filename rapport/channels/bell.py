"""Calling the worker: not for every delivery, since a notification makes commits wait for each other.

PostgreSQL lets transactions that notify commit one after the other, so they share no flush to disk.
A process therefore rings for the first delivery in PAUSE seconds and lets the others lie; the
worker, once called, looks again after LINGER until nothing came in.
"""

import time
from collections.abc import Callable

PAUSE = (
    0.1  # seconds; reading costs nearly the same for one and for ten, and what did not ring waits
)
# Seconds; longer than PAUSE, so that what did not ring is found by who came for what did.
LINGER = 0.15


class Bell:
    """Rings at most once in PAUSE seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._rang = -PAUSE

    def rings(self) -> bool:
        """Whether the delivery stored now calls the worker. Two threads at once may both ring."""
        now = self._clock()
        if now - self._rang < PAUSE:
            return False
        self._rang = now
        return True


bell = Bell()
