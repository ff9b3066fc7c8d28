"""A process of ours that does one thing apart: it has neither a database nor a key.

It takes no turns from pages and mail, and what makes it hang or die takes nothing else along. One line
of JSON each way over a socket, its standard input.
"""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import Any

# Numbers are crunched on one thread: the other cores belong to pages.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
HANDED_ON = ("PATH", "LANG", "LC_ALL", "PYTHONPATH", "LD_LIBRARY_PATH", "RAPPORT_ENCODER")
SLICE = 0.2  # seconds between two looks whether to go on


def environ() -> dict[str, str]:
    """What such a process is told of ours."""
    return {k: v for k in HANDED_ON if (v := os.environ.get(k))} | ONE_THREAD


class Apart:
    """Asked by `ask`, started by `start`, ended by `close` and with this process."""

    def __init__(self, *command: str) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None

    @classmethod
    def module(cls, name: str) -> "Apart":
        """One of our modules, by our own interpreter."""
        return cls(sys.executable, "-m", name)

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        ours, its = socket.socketpair()
        with its, ExitStack() as undo:
            undo.enter_context(ours)  # where it can not be started
            self._process = subprocess.Popen(  # noqa: S603 our own interpreter and module
                list(self._command), stdin=its.fileno(), stdout=its.fileno(), env=environ()
            )
            undo.pop_all()
        self._socket = ours

    def ask(
        self, question: Any, *, seconds: float, go_on: Callable[[], None] = lambda: None
    ) -> dict[str, Any]:
        """Its answer. `go_on` is called every fifth of a second and may raise.

        Raises OSError (it died, or TimeoutError) and ValueError (it answered nonsense): then close it.
        """
        answer: dict[str, Any] = json.loads(self._exchange(question, seconds, go_on))
        return answer

    def close(self) -> None:
        """End it, whatever it does."""
        if self._socket:
            self._socket.close()
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = self._socket = None

    def _exchange(self, question: Any, seconds: float, go_on: Callable[[], None]) -> bytes:
        assert self._socket  # noqa: S101 - started before it is asked
        deadline = time.monotonic() + seconds
        self._socket.settimeout(seconds)
        self._socket.sendall(json.dumps(question).encode() + b"\n")
        self._socket.settimeout(SLICE)
        answer = bytearray()
        while not answer.endswith(b"\n"):
            with suppress(TimeoutError):
                piece = self._socket.recv(1 << 16)
                if not piece:
                    raise ConnectionResetError
                answer += piece
            go_on()
            if time.monotonic() > deadline:
                raise TimeoutError
        return bytes(answer)
