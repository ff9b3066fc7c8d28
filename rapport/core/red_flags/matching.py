"""Where families and patterns occur in a message. Every step is linear in what was found before."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from rapport.core.red_flags.lexicon import Ending, Lexicon, Part, Pattern, Word
from rapport.core.red_flags.reading import tokens

Span = tuple[int, int]  # first and last place, both included
Match = tuple[Span, ...]  # one span per part of the pattern
_SMALL_WORDS_BETWEEN = 3
_NEAR, _NEAR_NEXT_SENTENCE = 9, 4
_WIDE, _WIDE_NEXT_SENTENCE = 22, 14


@dataclass(slots=True)
class Message:
    """A message as places of listed words. `sources[place]` is the token it came from."""

    lexicon: Lexicon
    places: list[Word]
    sources: list[int]
    found: dict[int, list[Span]] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)
    mask: int = 0

    def of(self, name: str) -> list[Span]:
        """Where a family occurs."""
        return self.found.get(self.lexicon.atoms.get(f"@{name}", -1), [])

    def sentence(self, place: int) -> int:
        """Number of the sentence a place is in."""
        return bisect_left(self.breaks, place)


def message(text: str, lexicon: Lexicon) -> Message:
    """Read a text with the words of a lexicon."""
    read = list(map(lexicon.pieces, tokens(text)))
    made = Message(
        lexicon,
        places=list(chain.from_iterable(read)),
        sources=[number for number, words in enumerate(read) for _ in words],
    )
    _find_atoms(made)
    made.breaks = [start for start, _ in made.found.get(lexicon.sentence_end, ())]
    for atom, spans in made.found.items():
        spans.sort()
        made.mask |= 1 << atom
    return made


def _find_atoms(made: Message) -> None:
    found: defaultdict[int, list[Span]] = defaultdict(list)
    places = made.places
    for place, word in enumerate(places):
        for atom in word.noted:
            found[atom].append((place, place))
        if word.follows:
            for there, endings in _seconds(places, place, word.follows):
                for rest, atoms in endings:
                    if end := _follow(places, there, rest):
                        for atom in atoms:
                            found[atom].append((place, end))
    made.found = dict(found)


def _seconds(
    places: list[Word], place: int, follows: Mapping[int, tuple[Ending, ...]]
) -> list[tuple[int, tuple[Ending, ...]]]:
    """Where a phrase that begins at `place` goes on: hardly ever, so this is the inmost loop."""
    going_on = []
    for there in range(place + 1, len(places)):
        word = places[there]
        for number in word.numbers:
            if number in follows:
                going_on.append((there, follows[number]))
        if not word.is_small or there - place > _SMALL_WORDS_BETWEEN:
            break
    return going_on


def _follow(places: list[Word], place: int, rest: Sequence[int]) -> int:
    """The last place of a phrase that has come to `place`; 0 if it doesn't go on."""
    for number in rest:
        for there in range(place + 1, min(place + 2 + _SMALL_WORDS_BETWEEN, len(places))):
            if number in places[there].numbers:
                place = there
                break
            if not places[there].is_small:
                return 0
        else:
            return 0
    return place


def _next_place(made: Message, place: int, gap: int, wanted: Container[int]) -> int:
    """The first wanted place after `place` over `gap` words or some small ones; 0 if none."""
    last = min(place + 2 + max(gap, _SMALL_WORDS_BETWEEN), len(made.places))
    for there in range(place + 1, last):
        if there in wanted:
            return there
        word = made.places[there]
        if word.ends_sentence or (there - place > gap and not word.is_small):
            return 0
    return 0


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
        ends = dict(made.found.get(step.atom, ()))
        spans = [
            (start, ends[there])
            for start, end in spans
            if (there := _next_place(made, end, step.gap, ends))
        ]
    return spans


def _joined(
    made: Message, lefts: Iterable[Match], rights: list[Span], wide: bool
) -> Iterator[Match]:
    for left in lefts:
        start, end = extent(left)
        inside = bisect_left(rights, (start, 0))
        after = bisect_left(rights, (end + 1, 0), lo=inside)
        for at in (inside, after, inside - 1):
            if 0 <= at < len(rights) and _may_join(made, left, rights[at], wide):
                yield (*left, rights[at])
                break


def _may_join(made: Message, left: Match, right: Span, wide: bool) -> bool:
    """Near the other parts, or between them, and no part of the same words."""
    if any(start <= right[1] and right[0] <= end for start, end in left):
        return False
    start, end = extent(left)
    return start < right[0] < end or _is_near(made, (start, end), right, wide)


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
