"""What of a reply is like something a scenario has an exchange for, and how like it must be."""

from collections.abc import Iterator
from functools import lru_cache

from rapport.core.rehearsal.likeness import Examples
from rapport.core.rehearsal.scenario import Cue, Scenario

# Chosen on the shipped scenarios, each example taken out in turn (see docs/decisions/0020).
LIKELY = 0.55  # enough for a question, which wants some answer
STATED = 0.7  # enough for a statement, which wants none


@lru_cache(maxsize=64)
def _examples(cues: tuple[Cue, ...]) -> Examples:
    return Examples(cue.to for cue in cues)


def cues(scenario: Scenario, sentence: str, *, least: float, is_need_out: bool) -> Iterator[Cue]:
    """The exchanges for a sentence like this that may be said now, the likest first."""
    for like in _examples(scenario.exchanges).like(sentence):
        cue = scenario.exchanges[like.group]
        if like.score < least:
            return
        if cue.when in ("", "after" if is_need_out else "before"):
            yield cue
