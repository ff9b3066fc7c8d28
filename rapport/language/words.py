"""Words, sentences and spans of a message: what every view of a text is built from."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapport.core.folding import plain

TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*\s*|[.!?…\n]+\s*")
# Soft hyphens, joiners, direction marks, tags: they show nothing and split words for a machine.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")

Span = tuple[int, int]


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """`plain`, remembered: texts repeat their words."""
    return plain(word)


def words(text: str) -> list[str]:
    return [fold(word) for word in TOKEN.findall(text)]


def word_spans(text: str) -> list[Span]:
    """Where each of `words` stands."""
    return [match.span() for match in TOKEN.finditer(text)]


def visible(text: str) -> str:
    """Without characters that nobody sees; positions change, so not for spans."""
    return INVISIBLE.sub("", text)


def sentences(text: str) -> list[Span]:
    """Spans of sentences, without the white space around them; empty ones are left out."""
    return list(_sentences(text))


def _sentences(text: str) -> Iterator[Span]:
    for match in SENTENCE.finditer(text):
        part = match.group()
        start = match.start() + len(part) - len(part.lstrip())
        end = match.start() + len(part.rstrip())
        if start < end:
            yield start, end
