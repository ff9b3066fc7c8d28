"""Where families and patterns occur in a message. Every step is linear in what was found before."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapport.core.red_flags.lexicon import SMALL, Lexicon, Part, Pattern, Step
from rapport.core.red_flags.reading import tokens

Span = tuple[int, int]  # first and last place, both included
Match = tuple[Span, ...]  # one span per part of the pattern
_COMMA, _BREAK = 0, 1
_SMALL_WORDS_BETWEEN = 3
_NEAR, _NEAR_NEXT_SENTENCE = 9, 4
_WIDE, _WIDE_NEXT_SENTENCE = 22, 14


@dataclass(slots=True)
class Message:
    """A message as places of listed words. `sources[place]` is the token it came from."""

    lexicon: Lexicon
    places: list[tuple[int, ...]]
    sources: list[int]
    found: dict[int, list[Span]] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)
    small: frozenset[int] = frozenset()
    mask: int = 0

    def of(self, name: str) -> list[Span]:
        """Where a family occurs."""
        return self.found.get(self.lexicon.atoms[f"@{name}"], [])

    def sentence(self, place: int) -> int:
        """Number of the sentence a place is in."""
        return bisect_left(self.breaks, place)


def message(text: str, lexicon: Lexicon) -> Message:
    """Read a text with the words of a lexicon."""
    read = [lexicon.pieces(token) for token in tokens(text)]
    made = Message(
        lexicon,
        places=[piece for pieces in read for piece in pieces],
        sources=[number for number, pieces in enumerate(read) for _ in pieces],
    )
    made.breaks = [place for place, numbers in enumerate(made.places) if _BREAK in numbers]
    _find_single_words(made)
    made.small = frozenset(start for start, end in made.of(SMALL) if start == end)
    _find_phrases(made)
    for atom, spans in made.found.items():
        spans.sort()
        made.mask |= 1 << atom
    return made


def _find_single_words(made: Message) -> None:
    begins, found = made.lexicon.begins, made.found
    for place, numbers in enumerate(made.places):
        for number in numbers:
            for rest, atoms in begins.get(number, ()):
                if not rest:
                    for atom in atoms:
                        found.setdefault(atom, []).append((place, place))


def _find_phrases(made: Message) -> None:
    begins, found = made.lexicon.begins, made.found
    for place, numbers in enumerate(made.places):
        for number in numbers:
            for rest, atoms in begins.get(number, ()):
                if rest and (end := _follow(made, place, rest)):
                    for atom in atoms:
                        found.setdefault(atom, []).append((place, end))


def _follow(made: Message, place: int, rest: Sequence[int]) -> int:
    """The last place of a phrase that begins at `place`; 0 if it doesn't go on."""
    for number in rest:
        for there in _next_places(made, place, 0):
            if number in made.places[there]:
                place = there
                break
        else:
            return 0
    return place


def _next_places(made: Message, place: int, gap: int) -> Iterator[int]:
    """Places where the next word of a phrase may stand."""
    last = min(place + 1 + max(gap, _SMALL_WORDS_BETWEEN), len(made.places) - 1)
    for there in range(place + 1, last + 1):
        yield there
        if _BREAK in made.places[there]:
            return
        if there - place > gap and there not in made.small:
            return


def matches(made: Message, pattern: Pattern) -> Iterator[Match]:
    """Every place where a pattern holds, first to last."""
    if pattern.mask & ~made.mask:
        return
    first, *others = (_part(made, part) for part in pattern.parts)
    joined: Iterable[Match] = ((span,) for span in first)
    for other, wide in zip(others, pattern.is_wide, strict=True):
        joined = _joined(made, joined, other, wide)
    guards = [span for guard in pattern.guards for span in _part(made, guard)]
    for match in joined:
        if not (guards and near_any(made, extent(match), guards)):
            yield match


def _part(made: Message, part: Part) -> list[Span]:
    head, *steps = part
    spans = made.found.get(head.atom, [])
    for step in steps:
        spans = [(span[0], end) for span in spans if (end := _step(made, span[1], step))]
    return spans


def _step(made: Message, place: int, step: Step) -> int:
    """The last place of a step that follows `place`; 0 if there is none."""
    spans = made.found.get(step.atom, [])
    for there in _next_places(made, place, step.gap):
        at = bisect_left(spans, (there, there))
        if at < len(spans) and spans[at][0] == there:
            return spans[at][1]
    return 0


def _joined(
    made: Message, lefts: Iterable[Match], rights: list[Span], wide: bool
) -> Iterator[Match]:
    for left in lefts:
        start, end = extent(left)
        after = bisect_left(rights, (end + 1, 0))
        before = bisect_left(rights, (start, 0)) - 1
        for at in (after, before):
            if 0 <= at < len(rights) and _is_near(made, (start, end), rights[at], wide):
                yield (*left, rights[at])
                break


def extent(match: Match) -> Span:
    """From the first to the last place of all parts."""
    return min(start for start, _ in match), max(end for _, end in match)


def _is_near(made: Message, one: Span, other: Span, wide: bool) -> bool:
    between = max(one[0], other[0]) - min(one[1], other[1]) - 1
    if between < 0:
        return False
    apart = abs(made.sentence(one[0]) - made.sentence(other[0]))
    if apart == 0:
        return between <= (_WIDE if wide else _NEAR)
    return apart == 1 and between <= (_WIDE_NEXT_SENTENCE if wide else _NEAR_NEXT_SENTENCE)


def near_any(made: Message, place: Span, spans: Sequence[Span]) -> bool:
    """Whether one of some spans is in the same sentence and no more than a few words away."""
    sentence = made.sentence(place[0])
    return any(
        place[0] - _NEAR <= end and start <= place[1] + _NEAR and made.sentence(start) == sentence
        for start, end in spans
    )
