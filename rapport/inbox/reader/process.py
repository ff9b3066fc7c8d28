"""The reader as the worker sees it: asked in batches, started at the first, ended when it fails.

The models live in a process of their own: they take no turns from pages and mail, a text that makes
them hang or die takes nothing else along, and it has neither a database nor a key. One line of JSON
each way over a socket.
"""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import Any, Self

from rapport.inbox.beliefs import Asked, Formed

COMMAND = (sys.executable, "-m", "rapport.inbox.reader.child")
# Numbers are crunched on one thread: the other cores belong to pages.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
HANDED_ON = ("PATH", "LANG", "LC_ALL", "PYTHONPATH", "LD_LIBRARY_PATH", "RAPPORT_ENCODER")
LOADING = 60.0  # seconds the models may take to load
SLICE = 0.2  # seconds after which a waiting worker notices that it shall stop


class ReaderFailed(Exception):
    """It died, hung, or answered nonsense on these messages."""


class ReaderAway(Exception):
    """It can not be started: no message's fault."""


class ReaderStopped(ReaderAway):
    """It was told to stop."""


class Reader:
    """`form` asks it; started when needed, ended by `close` or at the end of a `with`."""

    def __init__(self, stop: threading.Event, command: Sequence[str] = COMMAND) -> None:
        self._stop = stop
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def form(self, asked: Sequence[Asked], *, seconds: float) -> list[Formed | None]:
        """Verdicts in the order asked, None where the models raised. Raises ReaderFailed, ReaderAway,
        ReaderStopped."""
        if self._process is None:
            self._start()
        told = self._answer({"asked": [asdict(one) for one in asked]}, seconds)
        try:
            formed = [Formed(**one) if one else None for one in told["formed"]]
        except (KeyError, TypeError) as error:
            self.close()
            raise ReaderFailed("it answered nonsense") from error
        if len(formed) != len(asked):
            self.close()
            raise ReaderFailed("it answered for others")
        return formed

    def encode(self, texts: Sequence[str], *, seconds: float) -> list[list[float]] | None:
        """A vector of each text, None where the encoder raised. Raises ReaderFailed, ReaderAway,
        ReaderStopped."""
        if self._process is None:
            self._start()
        told = self._answer({"encode": list(texts)}, seconds)
        vectors: list[list[float]] | None = told.get("vectors")
        if vectors is not None and len(vectors) != len(texts):
            self.close()
            raise ReaderFailed("it answered for others")
        return vectors

    def close(self) -> None:
        """End it, whatever it does."""
        if self._socket:
            self._socket.close()
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = self._socket = None

    def _start(self) -> None:
        ours, its = socket.socketpair()
        environ = {k: v for k in HANDED_ON if (v := os.environ.get(k))} | ONE_THREAD
        with its:
            self._process = subprocess.Popen(  # noqa: S603 our own interpreter and module
                list(self._command), stdin=its.fileno(), stdout=its.fileno(), env=environ
            )
        self._socket = ours
        try:
            told = self._answer({"hello": 1}, LOADING)
        except ReaderFailed as error:
            raise ReaderAway("the reader does not start") from error
        if why := told.get("failed"):
            self.close()
            raise ReaderAway(f"the language models can not be loaded: {why}")

    def _answer(self, question: dict[str, Any], seconds: float) -> dict[str, Any]:
        try:
            answer: dict[str, Any] = json.loads(self._exchange(question, seconds))
        except (OSError, ValueError) as error:
            self.close()
            raise ReaderFailed(type(error).__name__) from error
        return answer

    def _exchange(self, question: dict[str, Any], seconds: float) -> bytes:
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
            self._go_on(deadline)
        return bytes(answer)

    def _go_on(self, deadline: float) -> None:
        if self._stop.is_set():
            self.close()
            raise ReaderStopped
        if time.monotonic() > deadline:
            raise TimeoutError
