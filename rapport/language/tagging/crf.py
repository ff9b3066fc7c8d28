"""A linear-chain conditional random field (Lafferty et al. 2001): tags of the parts of a text.

Fitted by L-BFGS on the penalised likelihood; all sequences move through time together, longest
first, so that one step of the chain is one matrix product.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rapport.language.terms import Floats

Tags = list[int]
Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Crf:
    """signs: number of each sign; weights: (signs, tags); moves: (tags, tags) from, to."""

    tags: tuple[str, ...]
    signs: dict[str, int]
    weights: Floats
    moves: Floats
    begin: Floats

    def emissions(self, sequence: Iterable[Iterable[str]]) -> Array:
        """(parts, tags)"""
        look = self.signs.get
        known = [[i for s in seen if (i := look(s)) is not None] for seen in sequence]
        return np.array([self.weights[ids].sum(axis=0) for ids in known], dtype=np.float64)

    def best(self, emitted: Array) -> Tags:
        """Viterbi 1967."""
        if not len(emitted):
            return []
        score, back = self.begin + emitted[0], []
        for row in emitted[1:]:
            paths = score[:, None] + self.moves
            back.append(paths.argmax(axis=0))
            score = paths.max(axis=0) + row
        path = [int(score.argmax())]
        for came in reversed(back):
            path.append(int(came[path[-1]]))
        return path[::-1]

    def chances(self, emitted: Array) -> Array:
        """(parts, tags): the probability of each tag at each part, over all paths."""
        step = np.exp(self.moves.astype(np.float64))
        local = np.exp(emitted - emitted.max(axis=1, keepdims=True))
        ahead, after = np.empty_like(local), np.ones_like(local)
        ahead[0] = np.exp(self.begin) * local[0]
        for at in range(1, len(local)):
            ahead[at] = (ahead[at - 1] @ step) * local[at]
            ahead[at] /= ahead[at].sum()
        for at in range(len(local) - 2, -1, -1):
            after[at] = step @ (local[at + 1] * after[at + 1])
            after[at] /= after[at].sum()
        both = ahead * after
        found: Array = both / both.sum(axis=1, keepdims=True)
        return found


@dataclass(frozen=True, slots=True)
class Packed:
    """Sequences by step of time: `active[t]` of them are t parts long or longer, longest first."""

    matrix: Any  # csr (parts, signs), the parts of step 0 first
    gold: npt.NDArray[np.int64]
    active: list[int]

    def steps(self) -> list[slice]:
        ends = np.cumsum([0, *self.active])
        return [slice(int(a), int(b)) for a, b in zip(ends[:-1], ends[1:], strict=True)]


def tag_names(slots: Sequence[str]) -> tuple[str, ...]:
    """O, then B- and I- of each slot."""
    return ("O", *(f"{edge}-{slot}" for slot in slots for edge in "BI"))
