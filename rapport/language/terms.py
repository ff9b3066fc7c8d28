"""The view of the letters: TF-IDF over words, pairs of words and pieces of words.

Pieces (2 to 5 letters of a word, its ends marked) carry a term through typos and inflection. A row
is 1 + log tf times idf, scaled to length 1 (Salton and Buckley 1988). The pieces of a word are
looked up once and remembered, so that a message costs well under a millisecond.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rapport.language.words import words

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]
SHORTEST, LONGEST = 2, 5
LONGEST_WORD = 40  # what is longer is no word, and its pieces would grow without end
REMEMBERED = 50_000  # words


def pieces(word: str) -> Iterator[str]:
    """`#` marks a piece, so that it never meets a word; a blank marks the word's ends."""
    framed = f" {word[:LONGEST_WORD]} "
    for size in range(SHORTEST, LONGEST + 1):
        for start in range(len(framed) - size + 1):
            yield "#" + framed[start : start + size]


def grams(text: str) -> Iterator[str]:
    found = words(text)
    for word in found:
        yield word
        yield from pieces(word)
    for one, two in pairwise(found):
        yield f"{one} {two}"


@dataclass(slots=True)
class Terms:
    """A vocabulary with its weights. `row` gives (ids, values) of one text."""

    vocabulary: dict[str, int]
    idf: Floats
    _known: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def fit(cls, texts: Sequence[str], *, min_df: int = 2, most: int = 400_000) -> "Terms":
        """Terms that occur in `min_df` texts or more; of these the `most` frequent."""
        frequency: Counter[str] = Counter()
        for text in texts:
            frequency.update(set(grams(text)))
        kept = sorted((t for t, n in frequency.most_common(most) if n >= min_df))
        counts = np.array([frequency[term] for term in kept], dtype=np.float32)
        idf = np.log((1 + len(texts)) / (1 + counts)) + 1
        return cls({term: i for i, term in enumerate(kept)}, idf.astype(np.float32))

    def __len__(self) -> int:
        return len(self.vocabulary)

    def of_word(self, word: str) -> list[int]:
        """Ids of a word and its pieces."""
        known = self._known.get(word)
        if known is None:
            look = self.vocabulary.get
            known = [i for t in (word, *pieces(word)) if (i := look(t)) is not None]
            if len(self._known) < REMEMBERED:
                self._known[word] = known
        return known

    def ids(self, found: Sequence[str]) -> list[int]:
        """Ids of all terms of a text that is given as its words, repeated as they occur."""
        look = self.vocabulary.get
        ids = [i for word in found for i in self.of_word(word)]
        ids += [i for a, b in pairwise(found) if (i := look(f"{a} {b}")) is not None]
        return ids

    def row(self, text: str) -> tuple[Ids, Floats]:
        return self.weighted(self.ids(words(text)))

    def weighted(self, ids: Sequence[int]) -> tuple[Ids, Floats]:
        unique, counts = np.unique(np.array(ids, dtype=np.int32), return_counts=True)
        values = (1 + np.log(counts.astype(np.float32))) * self.idf[unique]
        length = float(np.sqrt(values @ values)) or 1.0
        return unique, values / np.float32(length)

    def rows(self, texts: Iterable[str]) -> list[tuple[Ids, Floats]]:
        return [self.row(text) for text in texts]
