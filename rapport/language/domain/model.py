"""The shipped heads: every verdict's margins from one look at the message, and their probabilities.

One bank of margins over the whole message, one over its sentences. Heads that choose one label are
calibrated by a temperature; a label that is true or not by a line through its own margin, the highest
margin of a sentence and, for red flags, the margin of two meanings together and what the word rules found.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rapport.language.domain.curved import Curved
from rapport.language.domain.sight import Sight
from rapport.language.encoder import Matrix
from rapport.language.learning.outside import Outside
from rapport.language.learning.views import Linear, sigmoid, softmax
from rapport.language.terms import Terms

Chances = dict[str, Matrix]
NO_CURVE = -1


@dataclass(frozen=True, slots=True)
class OneOfHead:
    """Columns of the whole bank from which one is chosen; `sure_from`: the machine may decide alone."""

    labels: tuple[str, ...]
    first: int
    temperature: float
    sure_from: float

    def chances(self, margins: Matrix) -> Matrix:
        return softmax(margins[:, self.first : self.first + len(self.labels)] / self.temperature)


@dataclass(frozen=True, slots=True)
class TrueOrNot:
    """A label that is true or not. `line`: weights of (margin of the whole, highest of a sentence; with
    a `curve` its margin and the signs of the word rules) and the shift; `threshold`: a probability;
    `sure_from` as above."""

    column: int
    sentence: int
    line: tuple[float, ...]
    threshold: float
    sure_from: float
    curve: int = NO_CURVE

    def chance(self, inputs: Matrix) -> Matrix:
        """`inputs`: (n, weights)."""
        weights = np.array(self.line, dtype=np.float32)
        return sigmoid(inputs @ weights[:-1] + weights[-1])

    def inputs(self, found: "Margins", signs: Matrix) -> Matrix:
        """(n, weights)"""
        both = np.stack([found.whole[:, self.column], found.highest[:, self.sentence]], axis=1)
        if self.curve == NO_CURVE:
            return both
        return np.hstack([both, found.curved[:, self.curve, None], signs])


@dataclass(frozen=True, slots=True)
class Margins:
    """whole: (n, columns); highest: (n, sentence columns); where: the sentence that is highest;
    curved: (n, labels of CURVED)."""

    whole: Matrix
    highest: Matrix
    where: npt.NDArray[np.int64]
    curved: Matrix


@dataclass(frozen=True, slots=True)
class Model:
    terms: Terms
    whole: Linear
    single: Linear
    curved: Curved
    one_of: Mapping[str, OneOfHead]
    true_or_not: Mapping[str, TrueOrNot]
    outside: Outside
    outside_from: float
    about: Mapping[str, object]

    def margins(self, sight: Sight) -> Margins:
        single = self.single.margins(sight.single)
        highest, where = highest_of(single, sight.owner, len(sight.whole))
        return Margins(self.whole.margins(sight.whole), highest, where, self.curved.margins(sight))

    def chances(self, found: Margins, signs: Matrix) -> Chances:
        """Probabilities by head: (n, labels) or (n,). `signs`: what the word rules found (see `signs`)."""
        chosen = {name: head.chances(found.whole) for name, head in self.one_of.items()}
        alone = {
            name: head.chance(head.inputs(found, signs)) for name, head in self.true_or_not.items()
        }
        return chosen | alone


def highest_of(
    margins: Matrix, owner: npt.NDArray[np.int64], count: int
) -> tuple[Matrix, npt.NDArray[np.int64]]:
    """Of the sentences of each message: the highest margin of each column, and whose it is."""
    starts = np.searchsorted(owner, np.arange(count))
    highest = np.maximum.reduceat(margins, starts, axis=0)
    where = np.zeros(highest.shape, dtype=np.int64)
    ends = [*starts[1:], len(owner)]
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        where[row] = start + margins[start:end].argmax(axis=0)
    return highest, where


def joined_bank(parts: Sequence[Linear]) -> Linear:
    """One bank of several heads."""
    return Linear(
        tuple(label for part in parts for label in part.labels),
        np.hstack([part.dense for part in parts]),
        np.hstack([part.sparse for part in parts]),
        np.concatenate([part.bias for part in parts]),
    )
