"""Is a text outside of what a head knows? Two signs, each in standard deviations, added up.

The signs: how low the highest margin is, and how far the nearest known texts are (mean cosine
distance of the `NEAREST` by meaning). Standardised on held-out texts of the known kind.
"""

from dataclasses import dataclass

import numpy as np

from rapport.language.encoder import Matrix

NEAREST = 3


@dataclass(frozen=True, slots=True)
class Outside:
    """`known`: (n, d) vectors of length 1. `scale`: mean and deviation of both signs."""

    known: Matrix
    scale: Matrix

    @classmethod
    def fit(cls, known: Matrix, margins: Matrix, held_out: Matrix) -> "Outside":
        """`margins` and `held_out` vectors are of texts of the known kind that are not in `known`."""
        signs = _signs(known, margins, held_out)
        spread = np.maximum(signs.std(axis=0), 1e-6)
        return cls(known, np.stack([signs.mean(axis=0), spread]).astype(np.float32))

    def score(self, margins: Matrix, vectors: Matrix) -> Matrix:
        """(n,); the higher, the further outside."""
        signs = _signs(self.known, margins, vectors)
        found: Matrix = ((signs - self.scale[0]) / self.scale[1]).sum(axis=1)
        return found


def _signs(known: Matrix, margins: Matrix, vectors: Matrix) -> Matrix:
    return np.stack([-margins.max(axis=1), distance(known, vectors)], axis=1)


def distance(known: Matrix, vectors: Matrix, nearest: int = NEAREST) -> Matrix:
    """(n,): mean cosine distance to the nearest known texts."""
    nearest = min(nearest, len(known))
    found = np.zeros(len(vectors), dtype=np.float32)
    for start in range(0, len(vectors), 512):
        near = np.partition(vectors[start : start + 512] @ known.T, -nearest, axis=1)[:, -nearest:]
        found[start : start + 512] = 1 - near.mean(axis=1)
    return found
