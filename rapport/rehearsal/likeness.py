"""Asking the process that compares what was said with a scenario's exchanges; without it, words have to do.

It is started when somebody plays and ended when nobody has for ten minutes. What it answered is kept: a
talk is replayed at every turn, and asks only for what is new.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Sequence

import structlog

from rapport.core.rehearsal.cues import Ranked, by_words, groups
from rapport.core.rehearsal.likeness import Likeness
from rapport.core.rehearsal.scenario import Cue, Scenario
from rapport.language.apart import Apart

SECONDS = 5.0  # for an answer, the start of the process included
IDLE = 600.0  # seconds after which the process is ended
RESTS = 30.0  # seconds after a failure in which it is not tried again
MOST_KEPT = 4096  # sentences
Key = tuple[tuple[Cue, ...], str]
log = structlog.get_logger("rapport.rehearsal")


class Comparer:
    """One process for all threads of this one; they wait for each other."""

    def __init__(self, apart: Apart | None = None) -> None:
        self._apart = apart or Apart.module("rapport.language.alike.child")
        self._lock = threading.Lock()
        self._kept: OrderedDict[Key, Sequence[Likeness]] = OrderedDict()
        self._rests_until = 0.0
        self._closing: threading.Timer | None = None

    def near(self, scenario: Scenario, said: Sequence[str]) -> Ranked:
        """For each sentence the exchanges it is like."""
        cues = scenario.exchanges
        with self._lock:
            new = [one for one in dict.fromkeys(said) if (cues, one) not in self._kept]
            if cues and new and not self._compare(scenario, new):
                return by_words(scenario, said)
            return {one: self._kept.get((cues, one), ()) for one in said}

    def wake(self) -> None:
        """Start it, so that the first turn does not wait for it."""
        threading.Thread(target=self._wake, daemon=True).start()

    def close(self) -> None:
        """End it; it is started anew when it is needed."""
        with self._lock:
            self._apart.close()

    def _wake(self) -> None:
        with self._lock:
            self._ask((), ())

    def _compare(self, scenario: Scenario, new: Sequence[str]) -> bool:
        found = self._ask(groups(scenario), new)
        if found is None:
            return False
        for one, likes in zip(new, found, strict=True):
            self._kept[scenario.exchanges, one] = [
                Likeness(int(group), float(p)) for group, p in likes
            ]
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return True

    def _ask(
        self, groups: Sequence[Sequence[str]], sentences: Sequence[str]
    ) -> list[list[tuple[int, float]]] | None:
        """None where it failed: then it rests."""
        if time.monotonic() < self._rests_until:
            return None
        try:
            if self._apart.pid is None:
                self._apart.start()
            question = {"groups": groups, "sentences": sentences}
            found: list[list[tuple[int, float]]] = self._apart.ask(question, seconds=SECONDS)[
                "found"
            ]
        except (OSError, ValueError, KeyError) as error:
            log.warning("compared_by_words_alone", error=type(error).__name__)
            self._apart.close()
            self._rests_until = time.monotonic() + RESTS
            return None
        self._end_later()
        return found

    def _end_later(self) -> None:
        if self._closing:
            self._closing.cancel()
        self._closing = threading.Timer(IDLE, self.close)
        self._closing.daemon = True
        self._closing.start()


comparer = Comparer()
