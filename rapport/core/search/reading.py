"""Reading a text that was found: whether it really says what was asked for, and which part to show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapport.core.names import fold, without_apostrophes

LENGTH = 180  # letters of an excerpt
BEFORE = 40  # of which stand before the first word found
_TOKEN = re.compile(r"[^\W_]+(?:['‘’ʼ`´][^\W_]+)*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an excerpt; `is_hit` where it is what was asked for."""

    text: str
    is_hit: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Folded words, each the beginning of one in the text, and phrases, word by word."""

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...] = ()


def says(text: str, wanted: Wanted) -> bool:
    """Whether every word (or a longer one) and every phrase stands in the text."""
    folded = plain(text)
    return all(_beginning(word).search(folded) for word in wanted.words) and all(
        _phrase(phrase).search(folded) for phrase in wanted.phrases
    )


def whole(text: str, wanted: Wanted) -> float:
    """The share of the words that stand in the text as they were typed, 0 to 1."""
    folded = plain(text)
    found = [word for word in wanted.words if _phrase((word,)).search(folded)]
    return len(found) / len(wanted.words) if wanted.words else 1.0


def plain(text: str) -> str:
    """The text as words are looked for in it."""
    return without_apostrophes(text.lower() if text.isascii() else fold(text))


@lru_cache(maxsize=512)
def _beginning(word: str) -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_])" + re.escape(word))


@lru_cache(maxsize=512)
def _phrase(words: tuple[str, ...]) -> re.Pattern[str]:
    between = r"[\W_]+"
    return re.compile(r"(?<![^\W_])" + between.join(map(re.escape, words)) + r"(?![^\W_])")


def excerpt(text: str, wanted: Wanted, *, length: int = LENGTH) -> list[Piece]:
    """The part of a text around the first word found, the words found marked; its beginning if none is."""
    line = _SPACE.sub(" ", text).strip()
    hits = list(_hits(line, wanted.words))
    start = _start(line, hits[0][0] if hits else 0, length)
    end = _end(line, start + length)
    pieces = _cut(line, start, end, [(a, b) for a, b in hits if start <= a and b <= end])
    head = [Piece("… ")] if start else []
    return [*head, *pieces, *([Piece(" …")] if end < len(line) else [])]


def _hits(line: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    if not words:
        return
    for token in _TOKEN.finditer(line):
        if plain(token[0]).startswith(tuple(words)):
            yield token.span()


def _start(line: str, hit: int, length: int) -> int:
    if len(line) <= length or hit <= BEFORE:
        return 0
    place = line.find(" ", hit - BEFORE, hit)
    return place + 1 if place >= 0 else hit


def _end(line: str, wished: int) -> int:
    if wished >= len(line):
        return len(line)
    place = line.rfind(" ", wished - 40, wished)
    return place if place > 0 else wished


def _cut(line: str, start: int, end: int, hits: Sequence[tuple[int, int]]) -> list[Piece]:
    pieces, place = [], start
    for first, last in hits:
        pieces += [Piece(line[place:first]), Piece(line[first:last], is_hit=True)]
        place = last
    pieces.append(Piece(line[place:end]))
    return [piece for piece in pieces if piece.text]
