"""The small roles as threads of one process: worker, clock and mail."""

import importlib
import os
import signal
import threading
import time
from collections.abc import Iterable
from types import FrameType

import structlog
from django.db import connections

from rapport.config.processes import background_memo
from rapport.config.processes.framework import set_up, settle, take_short_turns
from rapport.database.loops import Loop

MODULES = {
    "worker": (
        "rapport.channels.tasks",
        "rapport.channels.alerts.tasks",
        "rapport.channels.notices.tasks",
        "rapport.channels.webchat.upkeep",
        "rapport.inbox.upkeep",
        "rapport.inbox.reader.tasks",
        "rapport.clients.tasks",
        "rapport.assistant.tasks",
        "rapport.coaching.tasks",
        "rapport.rules.tasks",
        "rapport.rehearsal.tasks",
        "rapport.insight.tasks",
    ),
    "clock": ("rapport.inbox.tasks",),
    "mail": ("rapport.channels.email.tasks",),
    "demo": ("rapport.config.demo.tasks",),
}
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds before a failed loop runs again
GRACE = 4.0  # seconds the loops have to end; the supervisor kills after five

log = structlog.get_logger("rapport.roles")


def run(role: str) -> int:
    """Run the loops of this role, or of all three, until SIGTERM or SIGINT."""
    set_up()
    take_short_turns()
    stop = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    threads = start(MODULES if role == "background" else [role], stop)
    settle()
    _tell_supervisor(role)
    stop.wait()
    _join(threads)
    return 0


def _tell_supervisor(role: str) -> None:
    from django.conf import settings

    if role == "background":
        background_memo.write(settings.HOME)


def _join(threads: list[threading.Thread]) -> None:
    deadline = time.monotonic() + GRACE
    for thread in threads:
        thread.join(max(0.0, deadline - time.monotonic()))
    if slow := [thread.name for thread in threads if thread.is_alive()]:
        log.warning("loops did not end in time", loops=slow)
        os._exit(1)


def start(roles: Iterable[str], stop: threading.Event) -> list[threading.Thread]:
    """One thread per loop of these roles."""
    threads = [
        threading.Thread(target=keep_running, args=(loop, stop), name=loop.name)
        for role in roles
        for loop in loops_of(role)
    ]
    for thread in threads:
        thread.start()
    return threads


def loops_of(role: str) -> tuple[Loop, ...]:
    """The loops that the role's modules offer."""
    modules = [importlib.import_module(name) for name in MODULES[role]]
    return tuple(loop for module in modules for loop in module.LOOPS)


def keep_running(loop: Loop, stop: threading.Event) -> None:
    """Run the loop; when it fails say so, drop its connections, and run it again after a pause."""
    pause = FIRST_PAUSE
    while not stop.is_set():
        began = time.monotonic()
        try:
            loop.run(stop)
        except Exception:
            log.exception("a loop failed", loop=loop.name)
        connections.close_all()
        pause = FIRST_PAUSE if time.monotonic() - began > LONGEST_PAUSE else pause
        stop.wait(pause)
        pause = min(pause * 2, LONGEST_PAUSE)
