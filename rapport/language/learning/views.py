"""Both views of a text side by side: its meaning (encoder) and its letters (terms). No scipy here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rapport.language.encoder import Encoder, Matrix
from rapport.language.terms import Floats, Ids, Terms

Row = tuple[Ids, Floats]
Truths = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Views:
    """The same texts twice: `vectors` (n, d) and, for each text, the ids and values of its terms."""

    vectors: Matrix
    rows: list[Row]

    def __len__(self) -> int:
        return len(self.rows)

    def part(self, chosen: npt.NDArray[Any]) -> "Views":
        """Of the given numbers, or where the given truths are."""
        numbers = np.flatnonzero(chosen) if chosen.dtype == bool else chosen
        return Views(self.vectors[numbers], [self.rows[int(i)] for i in numbers])


def view(texts: Sequence[str], encoder: Encoder, terms: Terms) -> Views:
    return Views(encoder.encode(texts), terms.rows(texts))


@dataclass(frozen=True, slots=True)
class Linear:
    """A margin for each label: vectors @ dense + terms @ sparse + bias.

    dense: (d, labels), sparse: (terms, labels), bias: (labels,)
    """

    labels: tuple[str, ...]
    dense: Matrix
    sparse: Matrix
    bias: Floats

    def margins(self, views: Views) -> Matrix:
        """(n, labels)"""
        found = views.vectors @ self.dense + self.bias
        for margin, (ids, values) in zip(found, views.rows, strict=True):
            margin += values @ self.sparse[ids]
        return found


def sigmoid(values: Matrix) -> Matrix:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -50, 50))), dtype=np.float32)


def softmax(values: Matrix) -> Matrix:
    shifted = np.exp(values - values.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True), dtype=np.float32)
