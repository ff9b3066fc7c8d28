"""A text as sentences of folded words with their places, its slots and required wording left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapport.language.scriptedness.slots import slots
from rapport.language.words import Span, fold

WORD = re.compile(r"\w+(?:['’]\w+)*")
_ENDS = re.compile(r"[.!?…\n]")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and where it stands in its text."""

    text: str
    start: int
    end: int


Sentence = tuple[Word, ...]


def sentences(
    text: str, names: Sequence[str] = (), leave_out: Sequence[Span] = ()
) -> list[Sentence]:
    """Sentences of one word or more; `leave_out`: parts that do not count, required wording say."""
    gaps = sorted([*slots(text, names), *leave_out])
    found: list[Sentence] = []
    current: list[Word] = []
    last = 0
    for word in _outside(text, gaps):
        if current and _is_new(text, last, word.start, gaps):
            found.append(tuple(current))
            current = []
        current.append(word)
        last = word.end
    return [*found, tuple(current)] if current else found


def _outside(text: str, gaps: Sequence[Span]) -> Iterator[Word]:
    waiting = list(reversed(gaps))
    for match in WORD.finditer(text):
        while waiting and waiting[-1][1] <= match.start():
            waiting.pop()
        if not waiting or match.end() <= waiting[-1][0]:
            yield Word(fold(match.group()), match.start(), match.end())


def _is_new(text: str, start: int, end: int, gaps: Sequence[Span]) -> bool:
    """Whether a sentence ends between two words; a stop inside a slot ends nothing."""
    stops = (match.start() + start for match in _ENDS.finditer(text[start:end]))
    return any(not any(a <= stop < b for a, b in gaps) for stop in stops)


def flat(parts: Sequence[Sentence]) -> list[str]:
    return [word.text for sentence in parts for word in sentence]
