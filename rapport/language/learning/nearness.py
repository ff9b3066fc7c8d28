"""Heads that go by how near a text is to each one they have learned.

Kernel ridge regression (Saunders et al. 1998) with a Gaussian kernel over meaning and letters together.
A linear head adds up what each word says; this one also knows what words say *together*, which is worth
1 to 4 points on a few thousand texts. It keeps all of them, so it is for measuring and for sets of up
to 20,000 (n squared floats of memory), not for shipping.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import linalg

from rapport.language.encoder import Matrix
from rapport.language.learning.fitting import stacked
from rapport.language.learning.views import Truths, Views

BLOCK = 512
HEIGHT = 2.0  # of the kernel at the text itself; the shift adds 1


@dataclass(frozen=True, slots=True)
class Nearness:
    """`letters`: the share of the letters in what is near, the rest is the meaning's. `slope`: how
    fast nearness falls. `ridge`: how far the margins may miss the learned answers. `facts`: what it
    counts that the facts beside two texts agree."""

    letters: float = 0.2
    slope: float = 1.0
    ridge: float = 0.1
    facts: float = 0.3


@dataclass(frozen=True, slots=True)
class Seen:
    """Texts as the kernel takes them: vectors (n, d) and letters (n, terms), together of length 1;
    `facts`: (n, k), each row of length 1, k 0 where nothing stands beside the texts."""

    vectors: Matrix
    letters: Any  # csr
    facts: Matrix

    def __len__(self) -> int:
        return len(self.vectors)

    def part(self, chosen: npt.NDArray[Any]) -> "Seen":
        return Seen(self.vectors[chosen], self.letters[chosen], self.facts[chosen])


def seen(views: Views, width: int, settings: Nearness, facts: Matrix | None = None) -> Seen:
    """`views`: of vectors and rows of length 1, over `width` terms."""
    bare = Views(np.zeros((len(views), 0), dtype=np.float32), views.rows)
    letters = stacked(bare, width, 1.0) * np.float32(np.sqrt(settings.letters))
    beside = np.zeros((len(views), 0), dtype=np.float32) if facts is None else facts
    return Seen(views.vectors * np.float32(np.sqrt(1 - settings.letters)), letters, beside)


def nearness(one: Seen, other: Seen, settings: Nearness) -> Matrix:
    """(one, other): how near each text is to each. A block at a time: in the sparse form the products
    of the letters would take three times the memory."""
    found = one.vectors @ other.vectors.T
    across = other.letters.T.tocsc()
    for start in range(0, len(one), BLOCK):
        rows = slice(start, start + BLOCK)
        found[rows] += (one.letters[rows] @ across).toarray()
    found -= 1
    found *= 2 * settings.slope
    np.exp(found, out=found)
    found *= HEIGHT
    if one.facts.shape[1]:
        agreed = settings.facts * (one.facts @ other.facts.T)
        found = found * (1 - settings.facts + agreed) + agreed
    found += 1
    return np.asarray(found, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Near:
    """`counts`: (known, labels), how much each known text says for each label."""

    labels: tuple[str, ...]
    known: Seen
    counts: Matrix
    settings: Nearness

    def margins(self, asked: Seen) -> Matrix:
        """(n, labels); 1 for what looks like a true example, -1 for what does not."""
        return np.asarray(nearness(asked, self.known, self.settings) @ self.counts)


def fit_near(
    known: Seen, truths: Truths, labels: tuple[str, ...], settings: Nearness,
    weights: Matrix | None = None,
) -> tuple[Near, Matrix]:  # fmt: skip
    """The head, and (n, labels) the margins of each known text from a head that learned all the others.

    Those are exact and need no second head: a text's residual without it is its count divided by its
    place on the diagonal of the inverse (Allen 1974). `weights`: (n,), what an error of each costs.
    """
    near = nearness(known, known, settings)
    spread = 1.0 if weights is None else weights
    near[np.diag_indices(len(known))] += settings.ridge / spread
    answers = np.asarray(2.0 * truths - 1, dtype=np.float32, order="F")
    # Symmetric, so its transpose is the same matrix in the order that LAPACK overwrites in place.
    factor, failed = linalg.lapack.spotrf(near.T, lower=1, overwrite_a=1)
    if failed:
        raise ValueError("two texts cannot be told apart: give the kernel a higher ridge")
    counts, _ = linalg.lapack.spotrs(factor, answers, lower=1)
    inverse, _ = linalg.lapack.spotri(factor, lower=1, overwrite_c=1)
    left_out = answers - counts / inverse.diagonal()[:, None]
    head = Near(labels, known, np.ascontiguousarray(counts), settings)
    return head, np.ascontiguousarray(left_out)


def one_hot(rows: list[tuple[str, ...]], known: list[tuple[str, ...]]) -> Matrix:
    """(n, values): which of the values in `known` each row has, each row of length 1 at most."""
    values = sorted({(place, v) for row in known for place, v in enumerate(row)})
    column = {value: n for n, value in enumerate(values)}
    found = np.zeros((len(rows), len(values)), dtype=np.float32)
    for n, row in enumerate(rows):
        for pair in enumerate(row):
            if pair in column:
                found[n, column[pair]] = 1 / np.sqrt(len(row))
    return found
