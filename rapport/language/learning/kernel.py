"""Many logistic heads at once on the same few thousand texts, through the products of all their pairs.

With fewer texts than terms it is cheaper to ask how much each text counts than what each term weighs:
a head is a sum of texts (the representer theorem), and one product of matrices moves all heads a step.
Conjugate gradients (Polak and Ribière 1969) with an exact search along each head's own direction.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from rapport.language.encoder import Matrix
from rapport.language.learning.views import Linear, Truths, Views, sigmoid

STEPS, SEARCH = 150, 4
ENOUGH = 3e-3  # of the first gradient's length


@dataclass(frozen=True, slots=True)
class Pairs:
    """`matrix`: (n, d + terms), the vectors times `weight` and the terms; `products`: of all pairs of
    rows, plus one for the shift."""

    matrix: Any  # csr
    products: Matrix
    vectors: int
    weight: float

    def part(self, chosen: npt.NDArray[np.int64]) -> "Pairs":
        return Pairs(
            self.matrix[chosen], self.products[np.ix_(chosen, chosen)], self.vectors, self.weight
        )


def pairs(views: Views, width: int, weight: float) -> Pairs:
    """Memory: n squared floats (3,500 texts: 50 MB)."""
    counts = np.cumsum([0, *(len(ids) for ids, _ in views.rows)])
    ids = np.concatenate([ids for ids, _ in views.rows])
    values = np.concatenate([values for _, values in views.rows])
    letters = sparse.csr_array((values, ids, counts), shape=(len(views), width))
    dense = views.vectors * np.float32(weight)
    products = dense @ dense.T + (letters @ letters.T).toarray() + 1
    matrix = sparse.hstack([sparse.csr_array(dense), letters], format="csr")
    return Pairs(matrix, products.astype(np.float32), views.vectors.shape[1], weight)


def fit_logistic(given: Pairs, truths: Truths, kept: Truths, cost: float) -> Matrix:
    """(n, heads): how much each text counts. `kept`: the texts a head learns from. Both answers of a
    head weigh the same in all."""
    sign = np.where(truths, 1, -1).astype(np.float32)
    weights = balanced(truths, kept, cost)
    counts: Matrix = np.zeros(truths.shape, dtype=np.float32)
    margins: Matrix = np.zeros(truths.shape, dtype=np.float32)
    slope: Matrix = np.asarray(-sign * weights / 2, dtype=np.float32)
    reach: Matrix = given.products @ slope
    way: Matrix = -slope
    far: Matrix = -reach
    size = (slope * reach).sum(axis=0)
    goal = size * ENOUGH**2
    for _ in range(STEPS):
        step = _search(counts, way, margins, far, sign, weights)
        counts += step * way
        margins += step * far
        slope = np.asarray(counts - sign * weights * sigmoid(-sign * margins), dtype=np.float32)
        before, reach = reach, given.products @ slope
        turn = np.maximum(0, (slope * (reach - before)).sum(axis=0) / np.maximum(size, 1e-12))
        size = (slope * reach).sum(axis=0)
        way = np.asarray(turn * way - slope, dtype=np.float32)
        far = np.asarray(turn * far - reach, dtype=np.float32)
        if (size <= goal).all():
            break
    return counts


def balanced(truths: Truths, kept: Truths, cost: float) -> Matrix:
    """What an error costs: `cost` in the mean, and both answers of a head the same in all."""
    total = kept.sum(axis=0)
    positive = np.maximum((truths & kept).sum(axis=0), 1)
    negative = np.maximum((~truths & kept).sum(axis=0), 1)
    found = np.where(truths, total / (2 * positive), total / (2 * negative))
    return np.asarray(cost * found * kept, dtype=np.float32)


def _search(
    counts: Matrix, way: Matrix, margins: Matrix, far: Matrix, sign: Matrix, weights: Matrix
) -> Matrix:
    """(heads,): how far along its way each head's loss is least (Newton)."""
    along, bend = (counts * far).sum(axis=0), (way * far).sum(axis=0)
    step = np.zeros(counts.shape[1], dtype=np.float32)
    for _ in range(SEARCH):
        wrong = sigmoid(-sign * (margins + step * far))
        first = along + step * bend - (weights * sign * wrong * far).sum(axis=0)
        second = bend + (weights * wrong * (1 - wrong) * far * far).sum(axis=0)
        step = step - first / np.maximum(second, 1e-9)
    return np.asarray(step, dtype=np.float32)


def as_linear(given: Pairs, counts: Matrix, labels: tuple[str, ...]) -> Linear:
    """The same heads by what each dimension and term weighs."""
    weights = np.asarray(given.matrix.T @ counts, dtype=np.float32)
    dense = weights[: given.vectors] * np.float32(given.weight)
    return Linear(labels, dense, weights[given.vectors :], counts.sum(axis=0))
