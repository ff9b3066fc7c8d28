"""How long something takes that is asked for again and again."""

import time
from collections.abc import Callable


def timed(ask: Callable[[int], object], seconds: float, *, least: int, warming: int) -> list[float]:
    """Seconds of each call, for so many seconds and `least` times; the first `warming` do not count."""
    for n in range(warming):
        ask(n)
    found: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(found) < least:
        began = time.perf_counter()
        ask(len(found))
        found.append(time.perf_counter() - began)
    return found


def percentile(times: list[float], share: float) -> float:
    """In milliseconds."""
    return round(sorted(times)[min(len(times) - 1, int(len(times) * share))] * 1000, 2)
