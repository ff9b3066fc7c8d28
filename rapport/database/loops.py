"""Loops that act when a notification arrives or a time has passed, and at once end when told to.

A loop is written `while wait(stop, 5, "rapport_outbox"): turn()`. It holds no connection while it
waits. What was notified between two waits is not lost: the next wait returns at once.
"""

import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

import psycopg
import structlog
from django.conf import settings
from django.db import connections
from psycopg import sql

log = structlog.get_logger("rapport.loops")

SLICE = 0.5  # seconds after which a waiting loop notices that it shall stop
LOOK = 0.5  # seconds after which the listener notices a new channel
PAUSE = 1.0  # seconds before the listener tries to connect again


@dataclass(frozen=True, slots=True)
class Loop:
    """run(stop) acts until `stop` is set; it may raise, and is then started again."""

    name: str
    run: Callable[[threading.Event], None]


def wait(stop: threading.Event, seconds: float, listen_channel: str | None = None) -> bool:
    """Wait for a notification on the channel, at most `seconds`; False when the loop shall end."""
    connections.close_all()  # the pool keeps them for others
    if listen_channel:
        _listener.wait(stop, seconds, listen_channel)
    else:
        stop.wait(seconds)
    return not stop.is_set()


class Listener:
    """One connection that listens for all loops of this process, in a thread of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # One each: a bell that rings a hundred times a second wakes nobody else.
        self._bells: dict[str, threading.Condition] = {}
        self._counts: dict[str, int] = defaultdict(int)
        self._seen = threading.local()
        self._thread: threading.Thread | None = None
        self._is_over = threading.Event()

    def end(self) -> None:
        """Let go of the database within `LOOK`; whoever waits is told nothing more."""
        self._is_over.set()

    def wait(self, stop: threading.Event, seconds: float, channel: str) -> None:
        """Return when the channel was notified since this thread's last wait, or the time is over."""
        deadline = time.monotonic() + seconds
        with self._lock:
            bell = self._watch(channel)
            while not stop.is_set() and self._counts[channel] == self._last(channel):
                left = deadline - time.monotonic()
                if left <= 0:
                    break
                bell.wait(min(left, SLICE))
            self._last_seen[channel] = self._counts[channel]

    @property
    def _last_seen(self) -> dict[str, int]:
        if not hasattr(self._seen, "counts"):
            self._seen.counts = {}
        counts: dict[str, int] = self._seen.counts
        return counts

    def _last(self, channel: str) -> int:
        return self._last_seen.setdefault(channel, self._counts[channel])

    def _watch(self, channel: str) -> threading.Condition:
        self._counts.setdefault(channel, 0)
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="listener", daemon=True)
            self._thread.start()
        return self._bells.setdefault(channel, threading.Condition(self._lock))

    def _serve(self) -> None:
        while not self._is_over.is_set():
            try:
                self._listen()
            except psycopg.Error:
                log.warning("the listener lost the database; trying again")
                self._is_over.wait(PAUSE)

    def _listen(self) -> None:
        with psycopg.connect(settings.URLS.direct, autocommit=True) as connection:
            listening: set[str] = set()
            while not self._is_over.is_set():
                for channel in set(self._counts) - listening:
                    connection.execute(sql.SQL("listen {}").format(sql.Identifier(channel)))
                    # What was notified before we listened is unknown: everybody looks once.
                    self._notify(channel)
                    listening.add(channel)
                for notice in connection.notifies(timeout=LOOK):
                    self._notify(notice.channel)

    def _notify(self, channel: str) -> None:
        with self._lock:
            self._counts[channel] += 1
            if bell := self._bells.get(channel):
                bell.notify_all()


_listener = Listener()
