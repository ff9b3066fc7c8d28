"""One child process: in a group of its own, started again with growing pauses when it dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress

from rapport.config.processes.parent import PARENT

FIRST_PAUSE, LONGEST_PAUSE = 0.2, 30.0  # seconds between attempts to start a dying child
CALM = 60.0  # seconds alive after which a death counts as the first again


class Child:
    """`rapport NAME` as a child. Call `watch` often; it returns why the child died, once."""

    def __init__(self, name: str, environ: Mapping[str, str]) -> None:
        self.name = name
        self.environ = dict(environ)
        self._process: subprocess.Popen[bytes] | None = None
        self._pause = 0.0
        self._started = 0.0
        self._not_before = 0.0

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        self._started = time.monotonic()
        self._process = subprocess.Popen(  # noqa: S603 our own interpreter and module
            [sys.executable, "-m", "rapport.config.cli", self.name],
            env=self.environ | {PARENT: str(os.getpid())},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def watch(self) -> str | None:
        """Notice a death and make up for it after the pause; what to say about it, or None."""
        if self._process is None:
            if time.monotonic() >= self._not_before:
                self.start()
            return None
        code = self._process.poll()
        return None if code is None else self._bury(code)

    def _bury(self, code: int) -> str:
        self.kill()  # what it leaves behind would keep the port
        self._process = None
        now = time.monotonic()
        before = 0.0 if now - self._started > CALM else self._pause
        self._pause = min(max(before * 2, FIRST_PAUSE), LONGEST_PAUSE)
        self._not_before = now + self._pause
        return f"{self.name} {_ending(code)}; starting it again in {self._pause:.1f} s"

    def ask_to_end(self) -> None:
        if self._process:
            self._process.terminate()

    def has_ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def kill(self) -> int:
        """End whatever lives of its group; its exit code, or 0 if it never ran."""
        if self._process is None:
            return 0
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        return self._process.wait()


def _ending(code: int) -> str:
    if code < 0:
        return f"was ended by {signal.Signals(-code).name}"
    return f"ended with {code}"


def end_all(children: list[Child], *, patience: float) -> None:
    """Ask all to end, and after `patience` seconds make them."""
    for child in children:
        child.ask_to_end()
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline and not all(child.has_ended() for child in children):
        time.sleep(0.02)
    for child in children:
        child.kill()
