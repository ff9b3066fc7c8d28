"""Many notifications of the same thing become one, without making the first one wait."""

import asyncio
from collections.abc import Callable, Iterable

from rapport.live.hub import Change

WINDOW = 0.02  # seconds between two deliveries


class Coalescer:
    """Delivers the first change at once and then at most every 20 ms what came since, each once.

    The last of a burst is always delivered after it arrived, so nobody stays with an old state.
    """

    def __init__(self, deliver: Callable[[Iterable[Change]], None]) -> None:
        self._deliver = deliver
        self._waiting: dict[Change, None] = {}
        self._timer: asyncio.TimerHandle | None = None

    def add(self, change: Change) -> None:
        self._waiting.setdefault(change)
        if self._timer is None:
            self._flush()

    def _flush(self) -> None:
        changes, self._waiting = self._waiting, {}
        self._timer = None
        if changes:
            self._timer = asyncio.get_running_loop().call_later(WINDOW, self._flush)
            self._deliver(changes)
