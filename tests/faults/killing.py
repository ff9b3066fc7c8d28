"""Killing parts of a running Rapport, the way power cuts and out-of-memory killers do."""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bench.stack import Stack
from rapport.database.embedded import Home
from rapport.database.embedded.processes import postmaster


def kill_at_random(stack: Stack, *, seed: int, seconds: float, every: float) -> Counter[str]:
    """SIGKILL one part after the other until the time is over; returns how often each was hit."""
    luck, killed = random.Random(seed), Counter[str]()  # noqa: S311 repeatable, not secret
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(every * luck.uniform(0.5, 1.5))
        name = luck.choice(sorted(VICTIMS))
        if pid := VICTIMS[name](stack, luck):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                killed[name] += 1
    return killed


def _role(name: str) -> Callable[[Stack, random.Random], int | None]:
    def find(stack: Stack, luck: random.Random) -> int | None:
        """The role's process or one of its children: granian's worker is one."""
        pid = stack.child(name)
        return luck.choice([pid, *_children(pid)]) if pid else None

    return find


def _postmaster(stack: Stack, luck: random.Random) -> int | None:
    return postmaster(Home(stack.home).cluster() / "data")


def _backend(stack: Stack, luck: random.Random) -> int | None:
    server = _postmaster(stack, luck)
    backends = (
        [pid for pid in _children(server) if "rapport_app" in _command(pid)] if server else []
    )
    return luck.choice(backends) if backends else None


VICTIMS: dict[str, Callable[[Stack, random.Random], int | None]] = {
    "web": _role("web"),
    "live": _role("live"),
    "background": _role("background"),
    "backend": _backend,
    "postmaster": _postmaster,
}


def _children(pid: int) -> list[int]:
    with suppress(OSError):
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        return [int(child) for child in text.split()]
    return []


def _command(pid: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text()
    return ""
