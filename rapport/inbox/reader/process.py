"""The reader as the worker sees it: asked in batches, started at the first, ended when it fails.

The models live in a process of their own: they take no turns from pages and mail, a text that makes
them hang or die takes nothing else along, and it has neither a database nor a key. One line of JSON
each way over a socket.
"""

import sys
import threading
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Self

from rapport.inbox.beliefs import Asked, Formed
from rapport.language.apart import Apart

COMMAND = (sys.executable, "-m", "rapport.inbox.reader.child")
LOADING = 60.0  # seconds the models may take to load


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
        self._apart = Apart(*command)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        return self._apart.pid

    def form(self, asked: Sequence[Asked], *, seconds: float) -> list[Formed | None]:
        """Verdicts in the order asked, None where the models raised. Raises ReaderFailed, ReaderAway,
        ReaderStopped."""
        if self.pid is None:
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
        if self.pid is None:
            self._start()
        told = self._answer({"encode": list(texts)}, seconds)
        vectors: list[list[float]] | None = told.get("vectors")
        if vectors is not None and len(vectors) != len(texts):
            self.close()
            raise ReaderFailed("it answered for others")
        return vectors

    def close(self) -> None:
        """End it, whatever it does."""
        self._apart.close()

    def _start(self) -> None:
        self._apart.start()
        try:
            told = self._answer({"hello": 1}, LOADING)
        except ReaderFailed as error:
            raise ReaderAway("the reader does not start") from error
        if why := told.get("failed"):
            self.close()
            raise ReaderAway(f"the language models can not be loaded: {why}")

    def _answer(self, question: dict[str, Any], seconds: float) -> dict[str, Any]:
        try:
            return self._apart.ask(question, seconds=seconds, go_on=self._go_on)
        except (OSError, ValueError) as error:
            self.close()
            raise ReaderFailed(type(error).__name__) from error

    def _go_on(self) -> None:
        if self._stop.is_set():
            self.close()
            raise ReaderStopped
