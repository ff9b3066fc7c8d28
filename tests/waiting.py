"""Waiting in a test for what other processes do."""

import time
from collections.abc import Callable


def eventually(
    holds: Callable[[], object],
    within: float = 30,
    what: str | Callable[[], str] = "it did not happen in time",
) -> None:
    """Wait until it holds, or fail with `what`, asked then, after so many seconds."""
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, what if isinstance(what, str) else what()
        time.sleep(0.02)
