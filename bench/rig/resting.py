"""Keeping the background process still, so that one thing is measured at a time."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from bench.stack import Stack


@contextmanager
def background_resting(stack: Stack) -> Iterator[None]:
    """SIGSTOP for worker, clock and mail; afterwards they go on where they were."""
    pid = stack.child("background")
    assert pid
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)
