"""Where a reply says what was said before, word by word: runs that a library or other replies hold.

A run is `SHARED` words or more that stand so in one text, or a whole sentence of three. Three-word
shingles alone would find "let me know" everywhere; the more texts one compares with, the more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapport.language.scriptedness.shingles import Shingle
from rapport.language.scriptedness.streams import Sentence, sentences
from rapport.language.words import Span

SHARED = 5  # words
SENTENCE = 3  # words of a sentence that is taken over whole


def runs(sentence: Sentence, size: int = SHARED) -> Iterator[tuple[int, Shingle]]:
    """Each run of `size` words with the place of its first; the whole sentence if it is shorter."""
    words = tuple(word.text for word in sentence)
    if SENTENCE <= len(words) < size:
        yield 0, words
    for start in range(len(words) - size + 1):
        yield start, words[start : start + size]


@dataclass(slots=True)
class Wording:
    """Runs of many texts, and in how many of them each stands."""

    size: int = SHARED
    held: dict[Shingle, int] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str], names: Sequence[str] = ()) -> "Wording":
        made = cls()
        for text in texts:
            made.add(sentences(text, names))
        return made

    def add(self, parts: Sequence[Sentence], times: int = 1) -> None:
        """`times` -1 takes a text out again."""
        for run in {run for sentence in parts for _, run in runs(sentence, self.size)}:
            self.held[run] = self.held.get(run, 0) + times

    def shared(self, sentence: Sentence, but: frozenset[Shingle] = frozenset()) -> list[bool]:
        """For each word whether a run that somebody holds covers it."""
        covered = [False] * len(sentence)
        for start, run in runs(sentence, self.size):
            if self.held.get(run, 0) > (run in but):
                covered[start : start + len(run)] = [True] * len(run)
        return covered

    def spans(self, parts: Sequence[Sentence]) -> list[Span]:
        """Spans of the shared runs in the text the sentences were taken from."""
        return [span for sentence in parts for span in _spans(sentence, self.shared(sentence))]


def _spans(sentence: Sentence, covered: Sequence[bool]) -> Iterator[Span]:
    start: int | None = None
    for n, is_shared in enumerate([*covered, False]):
        if is_shared and start is None:
            start = sentence[n].start
        elif not is_shared and start is not None:
            yield start, sentence[n - 1].end
            start = None


def countable(parts: Sequence[Sentence]) -> int:
    """Words that could be shared: those of sentences long enough to tell."""
    return sum(len(sentence) for sentence in parts if len(sentence) >= SENTENCE)
