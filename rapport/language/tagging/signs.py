"""What the tagger sees of a word: itself, its pieces, its shape, its neighbours, what was asked for."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapport.language.words import Span, fold

# Digits and letters apart: `7pm` is two, and a span may end between them.
PART = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
EDGE = "<>"
KINDS = {
    "month": "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december",
    "day": "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat "
    "saturday sun sunday today tomorrow tonight weekend weekday",
    "number": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty first second third "
    "fourth fifth sixth seventh eighth ninth tenth half quarter couple dozen",
    "clock": "am pm a.m p.m noon midnight morning afternoon evening night lunch dinner breakfast "
    "lunchtime dinnertime o clock oclock ish",
    "people": "people person adults adult kids kid children child guests guest party family friends "
    "wife husband me us group seats",
    "name": "name surname last first called im mr mrs ms miss this is under",
}
KIND = {word: kind for kind, listed in KINDS.items() for word in listed.split()}


def parts(text: str) -> list[Span]:
    return [match.span() for match in PART.finditer(text)]


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> tuple[str, ...]:
    low = fold(word)
    shape = re.sub(r"(.)\1+", r"\1\1", re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "0", word.lower())))
    case = "up" if word.isupper() else "cap" if word[:1].isupper() else "low"
    size = f"{len(word)}" if word.isdigit() else ""
    edges = [f"s{low[-n:]}" for n in (2, 3)] + [f"p{low[:n]}" for n in (1, 2, 3)]
    return (f"w{low}", f"h{shape}", f"c{case}", f"n{size}", f"k{KIND.get(low, '')}", *edges)


def signs(text: str, spans: Sequence[Span], asked: Sequence[str] = ()) -> Iterator[list[str]]:
    """The signs of each part. `asked`: the slots the last question of the practice was about."""
    found = [text[start:end] for start, end in spans]
    low = [EDGE, EDGE, *(fold(word) for word in found), EDGE, EDGE]
    of = [_of_word(word) for word in found]
    request = "+".join(sorted(asked))
    for at, own in enumerate(of):
        yield [*own, *_around(low, of, at), *_asked(low, at, own, request, len(found))]


def _around(low: list[str], of: list[tuple[str, ...]], at: int) -> Iterator[str]:
    here = at + 2
    for step in (-2, -1, 1, 2):
        yield f"{step}w{low[here + step]}"
        if 0 <= at + step < len(of):
            yield from (f"{step}{sign}" for sign in of[at + step][1:5])
    yield f"-1b{low[here - 1]} {low[here]}"
    yield f"+1b{low[here]} {low[here + 1]}"
    yield f"-2b{low[here - 2]} {low[here - 1]}"
    yield f"+2b{low[here + 1]} {low[here + 2]}"
    yield f"3{low[here - 1]} {low[here]} {low[here + 1]}"


def _asked(
    low: list[str], at: int, own: tuple[str, ...], request: str, count: int
) -> Iterator[str]:
    yield f"r{request}"
    yield f"r{request} {own[1]}"
    yield f"r{request} {own[2]}"
    yield f"r{request} {min(count, 6)} {min(at, 4)}"
    yield f"l{min(count, 6)} {min(at, 4)}"
