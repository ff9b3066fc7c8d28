"""Which words spoke for a verdict: the parts of a linear margin, word by word."""

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rapport.language.encoder import Matrix
from rapport.language.terms import Terms
from rapport.language.words import Span, fold, word_spans

MOST = 3


def word_weights(
    text: str, terms: Terms, column: Matrix
) -> tuple[list[Span], npt.NDArray[np.float32]]:
    """Spans of the words, and how much each (with its pieces and half of its pairs) adds to a margin.

    `column`: (terms,), the weights of one label.
    """
    spans = word_spans(text)
    found = [fold(text[start:end]) for start, end in spans]
    standing = terms.ids(found)
    ids, values = terms.weighted(standing)
    # A term that stands n times gives each place an n-th of its value.
    counts = np.bincount(standing, minlength=1)[ids] if found else 1
    each = dict(zip(ids.tolist(), (values * column[ids] / counts).tolist(), strict=True))
    weights = np.array([sum(each[i] for i in terms.of_word(word)) for word in found], np.float32)
    for at, (one, two) in enumerate(pairwise(found)):
        pair = each.get(terms.vocabulary.get(f"{one} {two}", -1), 0.0)
        weights[at : at + 2] += pair / 2
    return spans, weights


def speaking_words(text: str, terms: Terms, column: Matrix, within: Span) -> tuple[Span, ...]:
    """The words of the part `within` that add most, at most three, neighbours as one span; the part
    itself where no single word does."""
    spans, weights = word_weights(text, terms, column)
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
