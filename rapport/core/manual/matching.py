"""Searching the manual by words: by their stems, misspelt or half typed, and by what they ask about.

A page of a few hundred guidelines is read whole for every question, so nothing has to be kept in step.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rapport.core.manual.topics import Topic, topics
from rapport.core.manual.words import content, near

EXACT, BEGUN, MISSPELT, ASKED = 1.0, 0.7, 0.5, 0.8


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is searched: texts with how much a word in them weighs."""

    id: int
    texts: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A sheet that was found; higher scores first."""

    id: int
    score: float


@dataclass(frozen=True, slots=True)
class _Read:
    id: int
    weights: dict[str, float]
    about: dict[Topic, float]


def ranked(query: str, sheets: Iterable[Sheet]) -> list[Match]:
    """The sheets that answer at least half of the words that say something, the best first.

    A word or a topic counts more the fewer sheets have it (idf = ln(1 + n / df), Robertson 2004).
    """
    wanted, asked = list(dict.fromkeys(content(query))), topics(query)
    read = [_read(sheet) for sheet in sheets]
    known = Counter(stem for sheet in read for stem in sheet.weights)
    told = Counter(topic for sheet in read for topic in sheet.about)
    found = []
    for sheet in read:
        worth = [_worth(stem, sheet.weights, known, len(read)) for stem in wanted]
        shared = [
            ASKED * weight * _rarity(told[topic], len(read))
            for topic, weight in sheet.about.items()
            if topic in asked
        ]
        met = sum(value > 0 for value in worth) + len(shared)
        if met and met >= len(wanted) / 2:
            found.append(Match(sheet.id, sum(worth) + sum(shared)))
    return sorted(found, key=lambda match: (-match.score, match.id))


def _read(sheet: Sheet) -> _Read:
    weights: dict[str, float] = {}
    about: dict[Topic, float] = {}
    for text, weight in sheet.texts:
        for stem in content(text):
            weights[stem] = max(weights.get(stem, 0.0), weight)
        for topic in topics(text):
            about[topic] = max(about.get(topic, 0.0), weight)
    return _Read(sheet.id, weights, about)


def _rarity(holders: int, n: int) -> float:
    return math.log(1 + n / holders)


def _worth(stem: str, weights: dict[str, float], known: Counter[str], n: int) -> float:
    hits = ((_likeness(stem, other) * weight, other) for other, weight in weights.items())
    likeness, other = max(hits, default=(0.0, ""))
    return likeness * _rarity(known[other], n) if likeness else 0.0


def _likeness(stem: str, other: str) -> float:
    if stem == other:
        return EXACT
    if len(stem) >= 3 and other.startswith(stem):
        return BEGUN
    return MISSPELT if near(stem, other) else 0.0
