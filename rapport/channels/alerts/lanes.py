"""Senders by way: what is due is handed out while a sender is free, and nobody waits for another way."""

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime

import structlog
from django.db import connections

from rapport.database.loops import wait

log = structlog.get_logger("rapport.alerts")

# A notification wakes in milliseconds; this is for what falls due by itself, or was not told.
LONGEST_SLEEP = 1.0
SOON = 0.1  # seconds, while a way has no sender free

Work = Callable[..., None]


class Lanes:
    """`senders` threads for each way, made as they are needed; `clock` says what time it is."""

    def __init__(
        self, name: str, ways: Iterable[str], *, senders: int, clock: Callable[[], datetime]
    ) -> None:
        self._clock = clock
        self._senders = senders
        self._pools = {way: ThreadPoolExecutor(senders, f"{name}-{way}") for way in ways}
        self._running: dict[str, set[Future[None]]] = {way: set() for way in self._pools}

    def run(
        self, stop: threading.Event, take: Callable[["Lanes", datetime], int], wake: str
    ) -> None:
        """Take what is due until told to stop; `take` starts it and returns how much it was."""
        try:
            while True:
                while not stop.is_set() and take(self, self._clock()):
                    pass
                if not wait(stop, SOON if self._is_full_somewhere else LONGEST_SLEEP, wake):
                    return
        finally:
            self._end()

    def room(self, way: str) -> int:
        """How many of this way's senders are free."""
        self._running[way] = {future for future in self._running[way] if not future.done()}
        return self._senders - len(self._running[way])

    def rooms(self, ways: Iterable[str]) -> dict[str, int]:
        """The same of several."""
        return {way: self.room(way) for way in ways}

    def start(self, way: str, work: Work, **which: int) -> None:
        """Have one of them do it."""
        self._running[way].add(self._pools[way].submit(self._run, work, which))

    @property
    def _is_full_somewhere(self) -> bool:
        return not all(self.room(way) for way in self._pools)

    def _end(self) -> None:
        # What runs may end; what is killed is taken up again after its lease.
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=True)

    def _run(self, work: Work, which: dict[str, int]) -> None:
        try:
            work(**which, at=self._clock())
        except Exception:
            log.exception("alert_not_handled", **which)
        finally:
            connections.close_all()
