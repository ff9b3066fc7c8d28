"""How often a form may be sent: per sender and per form, counted in this process."""

import threading
import time
from collections import deque
from collections.abc import Callable

WINDOW = 60.0  # seconds
MOST_REMEMBERED = 20_000


class Limiter:
    """At most so many in a sliding minute for each key; knows keys, never addresses."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.most = most
        self.clock = clock
        self._seen: dict[bytes, deque[float]] = {}
        self._lock = threading.Lock()

    def allows(self, key: bytes) -> bool:
        """Count one more; False when it is one too many."""
        now = self.clock()
        with self._lock:
            times = self._seen.setdefault(key, deque())
            while times and times[0] <= now - WINDOW:
                times.popleft()
            if len(times) >= self.most:
                return False
            times.append(now)
            if len(self._seen) > MOST_REMEMBERED:
                self._forget(now)
            return True

    def _forget(self, now: float) -> None:
        self._seen = {k: t for k, t in self._seen.items() if t and t[-1] > now - WINDOW}
