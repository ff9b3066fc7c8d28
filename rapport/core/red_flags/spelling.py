"""Which words of the list a typed word may be: exact, by its beginning, run together, or mistyped.

Mistyped words are found through an index of deletions (Garbe's symmetric delete), so the cost
depends on the length of a word and not on the size of the list, and are confirmed by the
restricted Damerau-Levenshtein distance: 1 from five letters, 2 from nine.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rapport.core.red_flags.reading import LONGEST_WORD, spellings

_ONE_FROM, _TWO_FROM, _ANY_LETTER_FROM = 5, 9, 8
_LONGEST_START = 12
_MOST_PIECES = 3


def allowed(length: int) -> int:
    """How many slips a listed word of this many letters forgives."""
    return (length >= _ONE_FROM) + (length >= _TWO_FROM)


@dataclass(frozen=True, slots=True)
class Spelling:
    """The index. `words` and `starts` (entries with `*`) give the number of a word in the list."""

    words: dict[str, int]
    starts: dict[str, int]
    slips: dict[str, tuple[str, ...]]
    start_slips: dict[str, tuple[str, ...]]
    small: frozenset[str]
    ordinary: frozenset[str]
    telling: frozenset[str]

    def pieces(self, word: str) -> tuple[tuple[int, ...], ...]:
        """Numbers of the listed words a levelled word can be; several pieces if run together."""
        if len(word) > LONGEST_WORD:
            return ((),)
        forms = tuple(spellings(word))
        numbers = tuple(dict.fromkeys(number for form in forms for number in self._known(form)))
        if self.words.keys() & forms or self.ordinary.intersection(forms):
            return (numbers,)
        return self._guess(forms[-1] or word, numbers)

    def _known(self, word: str) -> tuple[int, ...]:
        exact = (self.words[word],) if word in self.words else ()
        return exact + tuple(
            self.starts[word[:size]]
            for size in range(2, len(word) + 1)
            if word[:size] in self.starts
        )

    def _guess(self, word: str, known: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
        if numbers := tuple(dict.fromkeys((*known, *self._mistyped(word)))):
            return (numbers,)
        parts = self._parted(word, _MOST_PIECES)
        return tuple(map(self._known, parts)) if self._worth(parts) else ((),)

    def _mistyped(self, word: str) -> Iterator[int]:
        if len(word) < _ONE_FROM - 1 or word.isdigit():
            return
        for listed in _candidates(self.slips, word, 2 if len(word) >= _TWO_FROM - 2 else 1):
            if _is_slip(word, listed, allowed(len(listed))):
                yield self.words[listed]
        for size in range(_ONE_FROM, min(len(word), _LONGEST_START) + 1):
            for listed in _candidates(self.start_slips, word[:size], 1):
                if _is_slip(word[:size], listed, 1):
                    yield self.starts[listed]

    def _parted(self, word: str, most: int) -> tuple[str, ...]:
        """A word as listed words run together, the longest first piece first; empty if it isn't."""
        if most > 1 and len(word) > 3:
            for size in range(len(word) - 1, 0, -1):
                if word[:size] not in self.words or not _is_piece(word[:size]):
                    continue
                if rest := self._parted(word[size:], most - 1):
                    return (word[:size], *rest)
        return (word,) if _is_piece(word) and self._known(word) else ()

    def _worth(self, parts: tuple[str, ...]) -> bool:
        """Run together only if telling words are in it and little else: "mushroom" is one word."""
        telling = [part for part in parts if len(part) > 3 and part in self.telling]
        rest = [part for part in parts if part not in self.telling and part not in self.small]
        return bool(telling) and not rest


def indexed(
    words: dict[str, int],
    starts: dict[str, int],
    *,
    small: frozenset[str],
    ordinary: frozenset[str],
    telling: frozenset[str],
) -> Spelling:
    """Build the index. Only `telling` words forgive slips; `ordinary` ones just look like them."""
    forgiving = (word for word in words if word in telling and allowed(len(word)))
    forgiving_starts = (start for start in starts if start in telling and allowed(len(start)))
    return Spelling(
        words=words,
        starts=starts,
        slips=_slips(forgiving, lambda word: allowed(len(word))),
        start_slips=_slips(forgiving_starts, lambda start: 1),
        small=small,
        ordinary=ordinary,
        telling=telling,
    )


def _is_piece(word: str) -> bool:
    """Whether a word may be part of a run of words: hardly any of one or two letters."""
    return len(word) > 2 or word in ("i", "im", "my", "me", "no", "is", "mi", "se")


def _slips(words: Iterable[str], reach: Callable[[str], int]) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for word in words:
        for shorter in deletions(word, reach(word)):
            index[shorter] = (*index.get(shorter, ()), word)
    return index


def deletions(word: str, reach: int) -> set[str]:
    """The word and all that remains of it with up to `reach` letters left out."""
    found = {word}
    if reach:
        for place in range(len(word)):
            found |= deletions(word[:place] + word[place + 1 :], reach - 1)
    return found


def _candidates(index: dict[str, tuple[str, ...]], word: str, reach: int) -> set[str]:
    return {listed for shorter in deletions(word, reach) for listed in index.get(shorter, ())}


def _is_slip(typed: str, listed: str, most: int) -> bool:
    """Within reach; short words must begin alike, since too many others lie close to them."""
    alike = typed[0] == listed[0] or typed[:2] == listed[1::-1]
    return (alike or len(listed) >= _ANY_LETTER_FROM) and distance(typed, listed, most) <= most


def distance(one: str, other: str, most: int) -> int:
    """Restricted Damerau-Levenshtein distance; anything above `most` comes as `most` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        before, row, last = row, [i] + [0] * len(other), before
        for j, its in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != its))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == its:
                row[j] = min(row[j], last[j - 2] + 1)
        if min(row) > most:
            return most + 1
    return row[-1]
