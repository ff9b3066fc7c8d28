"""What a sentence says of one aspect, where it says different things of several.

Each word gets a share of attention: how much it speaks for this aspect more than for the others (by a
head that learned from whole sentences which aspects they are about), spread to its neighbours and hardly
past a comma or a `but`. The letters are weighed by it, and so are the clauses by theirs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rapport.language.encoder import Encoder, Matrix
from rapport.language.learning.fitting import Settings, fit_any_of, fit_one_of
from rapport.language.learning.views import Linear, Row, Views, view
from rapport.language.terms import Terms
from rapport.language.words import words

TURNS = frozenset([*",;:.!?()", "but", "although", "though", "while", "however", "yet", "except"])
CLAUSE = re.compile(
    r"\s*(?:[,;:.!?()]+|\s-+\s|\b(?:but|although|though|while|however|yet)\b)\s*", re.I
)
ABOUT = Settings(weight=1.0, cost=1.0, is_balanced=True)
POLARITY = Settings(weight=1.0, cost=0.3)
# By the training part's own development sentences: sharpness 8 to 15, reach 2 to 5, hurdle 2 to 4.
SHARPNESS, REACH, HURDLE = 8.0, 3.0, 3.0
CLAUSE_SHARPNESS = 6.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence and one of its aspects."""

    text: str
    category: str


@dataclass(frozen=True, slots=True)
class Focus:
    """`about`: a margin for each aspect, of a sentence, a clause or a word."""

    encoder: Encoder
    terms: Terms
    about: Linear

    def views(self, asked: Sequence[Asked]) -> Views:
        """Vectors: of the sentence, and of what it says of the aspect. Terms: the sentence's, then,
        past the vocabulary, those of the words in focus."""
        texts = list(dict.fromkeys(pair.text for pair in asked))
        whole, at = view(texts, self.encoder, self.terms), {text: n for n, text in enumerate(texts)}
        clauses = self._clauses(texts)
        worth = {text: self._word_margins(words(text)) for text in texts}
        vectors, rows = [], []
        for pair in asked:
            n, column = at[pair.text], self.about.labels.index(pair.category)
            vectors.append(np.hstack([whole.vectors[n], _said(*clauses[n], column)]))
            rows.append(self._letters(whole.rows[n], words(pair.text), worth[pair.text], column))
        return Views(np.array(vectors, dtype=np.float32), rows)

    def _clauses(self, texts: Sequence[str]) -> list[tuple[Matrix, Matrix]]:
        """Vectors and margins of the clauses of each text."""
        parts = [[part for part in CLAUSE.split(text) if part.strip()] or [text] for text in texts]
        seen = view([part for own in parts for part in own], self.encoder, self.terms)
        margins, ends = self.about.margins(seen), np.cumsum([0, *map(len, parts)])
        return [(seen.vectors[a:b], margins[a:b]) for a, b in pairwise(ends)]

    def _word_margins(self, found: Sequence[str]) -> Matrix:
        """(words, aspects): what each word with its pieces adds to the margin of the sentence."""
        each = [self.terms.of_word(word) for word in found]
        rows = [self.terms.idf[ids] @ self.about.sparse[ids] for ids in each]
        length = float(np.linalg.norm(self.terms.idf[sorted({i for ids in each for i in ids})]))
        return np.array(rows, dtype=np.float32) / max(length, 1.0)

    def _letters(self, whole: Row, found: Sequence[str], margins: Matrix, column: int) -> Row:
        heed = attention(found, more_than_others(margins, column))
        said = np.zeros(len(self.terms), dtype=np.float32)
        for word, share in zip(found, heed, strict=True):
            ids = self.terms.of_word(word)
            said[ids] += share * self.terms.idf[ids]
        for (one, first), (two, second) in pairwise(zip(found, heed, strict=True)):
            pair = self.terms.vocabulary.get(f"{one} {two}")
            if pair is not None:
                said[pair] += min(first, second) * self.terms.idf[pair]
        kept = np.flatnonzero(said)
        values = said[kept] / max(float(np.linalg.norm(said)), 1e-9)
        places = np.concatenate([whole[0], kept + len(self.terms)]).astype(np.int32)
        return places, np.concatenate([0.5 * whole[1], values]).astype(np.float32)


def more_than_others(margins: Matrix, column: int) -> Matrix:
    others = np.delete(margins, column, axis=1).max(axis=1, initial=0.0)
    return np.asarray(margins[:, column] - 0.5 * others)


def attention(found: Sequence[str], worth: Matrix) -> Matrix:
    """(words,): 1 for the word most attended to, less with the distance from what is worth much."""
    chosen = np.exp(SHARPNESS * (worth - worth.max()))
    place = np.cumsum([1 + HURDLE * (word in TURNS) for word in found])
    near = np.exp(-np.abs(place[:, None] - place) / REACH)
    spread = near @ (chosen / chosen.sum())
    return np.asarray(spread / spread.max(), dtype=np.float32)


def _said(vectors: Matrix, margins: Matrix, column: int) -> Matrix:
    """The mean of the clauses, those that are about the aspect counting most."""
    worth = np.exp(CLAUSE_SHARPNESS * more_than_others(margins, column))
    return np.asarray((worth / worth.sum()) @ vectors, dtype=np.float32)


def learn_focus(asked: Sequence[Asked], encoder: Encoder) -> Focus:
    """From sentences with all aspects they are about."""
    held: dict[str, set[str]] = {}
    for pair in asked:
        held.setdefault(pair.text, set()).add(pair.category)
    aspects = sorted({pair.category for pair in asked})
    terms = Terms.fit(list(held))
    truths = np.array([[name in own for name in aspects] for own in held.values()])
    views = view(list(held), encoder, terms)
    return Focus(encoder, terms, fit_any_of(views, len(terms), truths, aspects, ABOUT))


def learn_polarity(asked: Sequence[Asked], polarities: Sequence[str], focus: Focus) -> Linear:
    return fit_one_of(focus.views(asked), 2 * len(focus.terms), polarities, POLARITY)
