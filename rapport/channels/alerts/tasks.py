"""The worker's lane of the alerts: every way has senders of its own, so none waits for another."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime

from django.db import connections

from rapport.channels.alerts import outbox, trials
from rapport.database.loops import Loop, wait
from rapport.inbox.models import Page

SENDERS = 4  # of each way
TRIAL = "trial"
# A notification wakes in milliseconds; this is for what falls due by itself, or was not told.
LONGEST_SLEEP = 1.0
SOON = 0.1  # seconds, while a way has no sender free


class Lanes:
    """The senders of each way, and how many of them are free. `take` hands out what is due."""

    def __init__(self) -> None:
        names = [*Page.Way.values, TRIAL]
        self._pools = {name: ThreadPoolExecutor(SENDERS, f"alerts-{name}") for name in names}
        self._running: dict[str, set[Future[None]]] = {name: set() for name in names}

    def take(self, at: datetime) -> int:
        """Start what is due and has a sender free; returns how much that was."""
        room = {name: self._room(name) for name in Page.Way.values}
        pages = outbox.claim_due(at=at, room=room)
        for practice_id, page_id, way in pages:
            self._start(way, outbox.send, practice_id=practice_id, page_id=page_id)
        tests = trials.claim_due(at=at, limit=self._room(TRIAL))
        for practice_id, address_id in tests:
            self._start(TRIAL, trials.send, practice_id=practice_id, address_id=address_id)
        return len(pages) + len(tests)

    @property
    def is_full_somewhere(self) -> bool:
        return not all(self._room(name) for name in self._pools)

    def end(self) -> None:
        """Start nothing more. What runs may end; what is killed is taken up again after its lease."""
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=True)

    def _room(self, name: str) -> int:
        self._running[name] = {future for future in self._running[name] if not future.done()}
        return SENDERS - len(self._running[name])

    def _start(self, name: str, work: Callable[..., None], **which: int) -> None:
        self._running[name].add(self._pools[name].submit(_run, work, which))


def _run(work: Callable[..., None], which: dict[str, int]) -> None:
    try:
        work(**which, at=datetime.now(UTC))
    except Exception:
        outbox.log.exception("alert_not_handled", **which)
    finally:
        connections.close_all()


def send_alerts(stop: threading.Event) -> None:
    """Pages and tests to their providers."""
    lanes = Lanes()
    try:
        while True:
            while not stop.is_set() and lanes.take(datetime.now(UTC)):
                pass
            sleep = SOON if lanes.is_full_somewhere else LONGEST_SLEEP
            if not wait(stop, sleep, "rapport_pages"):
                return
    finally:
        lanes.end()


LOOPS = (Loop("alerts", send_alerts),)
