"""What a head sees of a sentence beside an example: meanings, words they share, and how each is put."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from rapport.core.rehearsal.likeness import SMALL, words
from rapport.core.rehearsal.tongue import is_spanish
from rapport.language.encoder import Encoder, Matrix

NEGATED = re.compile(r"\b(?:not|no|never|nothing|nobody)\b|n't")
ASKING = re.compile(r"\b(?:how (?:much|many|long|often|old)|how|what|who|when|where|why|which)\b")
FIRST = re.compile(r"^\W*(\w+)")
OURS = re.compile(r"\b(?:i|we|our|my|us|me)\b")
YOURS = re.compile(r"\b(?:you|your)\b")
SCALE = (20.0, 5.0)  # brings products and differences of unit vectors to about one


class Put(NamedTuple):
    """How a sentence is put."""

    words: frozenset[str]
    telling: frozenset[str]
    asks: str
    first: str
    is_question: bool
    is_negated: bool
    is_ours: bool
    is_yours: bool
    is_spanish: bool


@lru_cache(maxsize=20_000)
def put(sentence: str) -> Put:
    """Read once; examples come again with every question."""
    text, said = sentence.lower().replace("’", "'"), words(sentence)
    asks, first = ASKING.search(text), FIRST.search(text)
    return Put(
        said,
        said - SMALL,
        asks.group() if asks else "",
        first.group(1) if first else "",
        "?" in text,
        bool(NEGATED.search(text)),
        bool(OURS.search(text)),
        bool(YOURS.search(text)),
        is_spanish(sentence),
    )


class Read:
    """Sentences with their vectors, moved to the middle of all and back to length 1."""

    def __init__(self, sentences: Sequence[str], encoder: Encoder, middle: Matrix) -> None:
        self.puts = [put(sentence) for sentence in sentences]
        moved = encoder.encode(sentences) - middle
        lengths = np.linalg.norm(moved, axis=1, keepdims=True)
        self.vectors: Matrix = (moved / np.maximum(lengths, 1e-9)).astype(np.float32)


def may_be_meant(said: Put, examples: Read) -> list[bool]:
    """A question may be like anything, a statement only like statements, and English not like Spanish."""
    return [
        (said.is_question or not one.is_question) and (said.is_spanish or not one.is_spanish)
        for one in examples.puts
    ]


def seen(asked: Read, at: int, examples: Read, places: Sequence[int]) -> Matrix:
    """One row for each example, (places, columns)."""
    vector, others = asked.vectors[at], examples.vectors[list(places)]
    cosines = others @ vector
    rows = [_compared(asked.puts[at], examples.puts[place]) for place in places]
    parts = [cosines[:, None], np.array(rows, dtype=np.float32)]
    parts += [vector * others * SCALE[0], np.abs(vector - others) * SCALE[1]]
    return np.concatenate(parts, axis=1, dtype=np.float32)


def _compared(one: Put, other: Put) -> list[float]:
    shared = len(one.telling & other.telling)
    small = len(one.words & other.words & SMALL)
    return [
        shared / max(1, len(one.telling)),
        shared / max(1, len(other.telling)),
        shared / 4,
        small / 4,
        len(one.telling) / 4,
        len(other.telling) / 4,
        float(one.asks == other.asks != ""),
        float(bool(one.asks and other.asks) and one.asks != other.asks),
        float(one.first == other.first),
        *(float(a == b) for a, b in zip(one[4:], other[4:], strict=True)),
    ]
