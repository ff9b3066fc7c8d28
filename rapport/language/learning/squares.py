"""Heads that weigh two meanings together: a sum of squares of a few directions.

A quadratic kernel over unit vectors, (x · y)², is a linear one over all pairs of their dimensions. What
it learns is one symmetric matrix a head, and of that a few directions hold nearly all (the eigenvectors
of the largest eigenvalues), so that a head costs kilobytes and no example is kept.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rapport.language.encoder import Matrix

DIRECTIONS = 96
Owners = npt.NDArray[np.int64]
AT_ONCE = 500  # texts whose sentences are compared with all others


@dataclass(frozen=True, slots=True)
class Squares:
    """directions: (d, heads * k); weights: (heads, k); rest: (heads,), of what the others hold in the mean."""

    directions: Matrix
    weights: Matrix
    rest: Matrix

    def margins(self, vectors: Matrix) -> Matrix:
        """(n, heads)"""
        heads, count = self.weights.shape
        along = (vectors @ self.directions).reshape(len(vectors), heads, count) ** 2
        lengths = (vectors * vectors).sum(axis=1, keepdims=True)
        found: Matrix = (along * self.weights).sum(axis=2) + lengths * self.rest
        return found


def as_squares(vectors: Matrix, counts: Matrix, most: int = DIRECTIONS) -> Squares:
    """`counts`: (n, heads), how much each vector counts in each head."""
    parts = [_directions((vectors * column[:, None]).T @ vectors, most) for column in counts.T]
    return Squares(
        np.hstack([ways for ways, _, _ in parts]),
        np.array([weights for _, weights, _ in parts], dtype=np.float32),
        np.array([rest for _, _, rest in parts], dtype=np.float32),
    )


def _directions(matrix: Matrix, most: int) -> tuple[Matrix, Matrix, float]:
    values, ways = np.linalg.eigh(matrix.astype(np.float64))
    order = np.argsort(-np.abs(values))
    kept, others = order[:most], order[most:]
    rest = float(values[others].mean()) if len(others) else 0.0
    return ways[:, kept].astype(np.float32), (values[kept] - rest).astype(np.float32), rest


def spread(owner: Owners, count: int) -> Matrix:
    """(count,): what each sentence of a text counts, so that a long text speaks somewhat louder."""
    found: Matrix = (1 / np.sqrt(np.maximum(np.bincount(owner, minlength=count), 1))).astype("f4")
    return found


def summed(margins: Matrix, owner: Owners, count: int) -> Matrix:
    """(count, heads): margins of sentences as one of each text."""
    found = np.zeros((count, margins.shape[1]), dtype=np.float32)
    np.add.at(found, owner, margins)
    return found * spread(owner, count)[:, None]


def products_of_sentences(vectors: Matrix, owner: Owners, count: int) -> Matrix:
    """(count, count): the squared products of all sentences of two texts, summed. Every text has one."""
    starts, share = np.searchsorted(owner, np.arange(count)), spread(owner, count)
    found = np.zeros((count, count), dtype=np.float32)
    for first in range(0, count, AT_ONCE):
        last = min(count, first + AT_ONCE)
        low, high = starts[first], starts[last] if last < count else len(owner)
        both = (vectors[low:high] @ vectors.T) ** 2
        rows = np.add.reduceat(both, starts[first:last] - low, axis=0)
        found[first:last] = np.add.reduceat(rows, starts, axis=1)
    found *= share[:, None] * share
    return found
