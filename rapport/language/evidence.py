"""Which words spoke for a verdict: the parts of a linear margin, word by word."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rapport.language.encoder import Matrix
from rapport.language.terms import Terms
from rapport.language.words import Span, fold, word_spans

MOST = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the terms of a text stand: a row each, `words` its word, `ids` the term, `values` its share.

    Read once a text, asked once a label. A word has its pieces and half of its pairs; a term that
    stands n times gives each place an n-th of its value, so that all shares make up the text's row.
    """

    spans: list[Span]
    words: npt.NDArray[np.int64]
    ids: npt.NDArray[np.int32]
    values: npt.NDArray[np.float32]

    @classmethod
    def of(cls, text: str, terms: Terms) -> "Standing":
        spans = word_spans(text)
        found = [fold(text[start:end]) for start, end in spans]
        single = [(n, i) for n, word in enumerate(found) for i in terms.of_word(word)]
        paired = [
            (n, i)
            for n, pair in enumerate(pairwise(found))
            if (i := terms.vocabulary.get(" ".join(pair))) is not None
        ]
        rows = np.array([*single, *paired], dtype=np.int64).reshape(-1, 2)
        values = _shares(rows[:, 1], terms)
        values[len(single) :] /= 2
        second = rows[len(single) :]
        return cls(
            spans,
            np.concatenate([rows[:, 0], second[:, 0] + 1]),
            np.concatenate([rows[:, 1], second[:, 1]]).astype(np.int32),
            np.concatenate([values, values[len(single) :]]),
        )

    def weights(self, column: Matrix) -> npt.NDArray[np.float32]:
        """(words,): what each adds to the margin of a label. `column`: (terms,), the label's weights."""
        added = self.values * column[self.ids]
        return np.bincount(self.words, added, minlength=len(self.spans)).astype(np.float32)


def _shares(ids: npt.NDArray[np.int64], terms: Terms) -> npt.NDArray[np.float32]:
    _, place, counts = np.unique(ids, return_inverse=True, return_counts=True)
    _, values = terms.weighted(ids.tolist())
    shares: npt.NDArray[np.float32] = (values / counts)[place].astype(np.float32)
    return shares


def speaking_words(text: str, standing: Standing, column: Matrix, within: Span) -> tuple[Span, ...]:
    """The words of the part `within` that add most, at most three, neighbours as one span; the part
    itself where no single word does."""
    spans, weights = standing.spans, standing.weights(column)
    inside = [n for n, (a, b) in enumerate(spans) if a >= within[0] and b <= within[1]]
    best = sorted(inside, key=lambda n: -weights[n])[:MOST]
    chosen = sorted(n for n in best if weights[n] > 0 and text[spans[n][0]].isalnum())
    return _merged([spans[n] for n in chosen], text) or (within,)


def _merged(spans: list[Span], text: str) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)
