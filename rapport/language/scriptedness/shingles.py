"""Overlap of two texts by runs of words, and what MinHash and its bands do to it.

Broder 1997 (resemblance, containment); Leskovec, Rajaraman, Ullman, Mining of Massive Datasets,
chapter 3 (bands).
"""

import math
from collections.abc import Sequence

Shingle = tuple[str, ...]
SIZE = 3


def shingles(words: Sequence[str], size: int = SIZE) -> set[Shingle]:
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def jaccard(one: set[Shingle], two: set[Shingle]) -> float:
    """Shared over all; 0 for two empty sets."""
    union = one | two
    return len(one & two) / len(union) if union else 0.0


def containment(of: set[Shingle], within: set[Shingle]) -> float:
    """The share of the first set that the second holds."""
    return len(of & within) / len(of) if of else 0.0


def minhash_error(similarity: float, permutations: int) -> float:
    """The standard error of a MinHash estimate of that Jaccard similarity."""
    return math.sqrt(similarity * (1 - similarity) / permutations)


def candidate_chance(similarity: float, *, bands: int, rows: int) -> float:
    """The probability that two texts of that similarity share a band: 1 - (1 - s^r)^b."""
    return 1 - (1 - similarity**rows) ** bands
