"""Where families and patterns occur in a message. Every step is linear in what was found before."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from operator import attrgetter

from rapport.core.red_flags.lexicon import Ending, Lexicon, Part, Pattern, Word
from rapport.core.red_flags.reading import spans

Span = tuple[int, int]  # first and last place, both included
Match = tuple[Span, ...]  # one span per part of the pattern
# The phrases that may go on, by their first word and the number of the second.
_GoingOn = dict[Word, dict[int, list[Ending]]]
_SMALL_WORDS_BETWEEN = 3
_NEAR, _NEAR_NEXT_SENTENCE = 9, 4
_WIDE, _WIDE_NEXT_SENTENCE = 22, 14


@dataclass(slots=True)
class Message:
    """A message as places of listed words.

    `runs`: what stands between its spaces; `read`: the words of each. `able`: the atoms whose words
    all occur; where, is looked for when first asked.
    """

    lexicon: Lexicon
    runs: list[str]
    read: list[tuple[Word, ...]]
    places: list[Word]
    able: set[int]
    _going_on: _GoingOn
    _found: dict[int, list[Span]] | None = None
    _ends: dict[int, dict[int, int]] = field(default_factory=dict)
    _parts: dict[Part, list[Span]] = field(default_factory=dict)
    _sentences: list[int] = field(default_factory=list)
    _near: dict[Part, set[int]] = field(default_factory=dict)
    _starts: list[list[int]] = field(default_factory=list)
    _spans: dict[int, list[Span]] = field(default_factory=dict)

    @property
    def found(self) -> dict[int, list[Span]]:
        """Where each atom occurs, first to last."""
        if self._found is None:
            self._found = _located(self.places, self._going_on)
        return self._found

    @property
    def sentences(self) -> list[int]:
        """Number of the sentence of every place."""
        if not self._sentences:
            breaks = [word.ends_sentence for word in self.places]
            self._sentences = list(accumulate(breaks, initial=0))
        return self._sentences

    def hopeful(self) -> dict[str, list[Pattern]]:
        """The patterns all of whose words occur, wherever, by concept: for most messages none."""
        able, keyed = self.able, self.lexicon.keyed
        patterns = [p for atom in able if atom in keyed for p in keyed[atom] if p.needs <= able]
        by_concept: dict[str, list[Pattern]] = {}
        for pattern in sorted(patterns, key=attrgetter("number")):
            by_concept.setdefault(pattern.concept_id, []).append(pattern)
        return by_concept

    def of(self, name: str) -> list[Span]:
        """Where a family occurs."""
        return self.found.get(self.lexicon.atoms.get(f"@{name}", -1), [])

    def ends(self, atom: int) -> dict[int, int]:
        """Last place of an atom by its first."""
        if atom not in self._ends:
            self._ends[atom] = dict(self.found.get(atom, ()))
        return self._ends[atom]

    def part(self, part: Part) -> list[Span]:
        """Where a part of a pattern occurs."""
        if len(part) == 1:
            return self.found.get(part[0].atom, [])
        if part not in self._parts:
            self._parts[part] = _part(self, part)
        return self._parts[part]

    def near(self, part: Part) -> set[int]:
        """The sentences in which a part of a pattern occurs, and those beside them."""
        if part not in self._near:
            there = {self.sentences[start] for start, _ in self.part(part)}
            self._near[part] = {at + beside for at in there for beside in (-1, 0, 1)}
        return self._near[part]

    def in_text(self, first: int, last: int) -> Span:
        """Start and end in the text of the words from one place to another."""
        return self._in_text(first)[0], self._in_text(last)[1]

    def _in_text(self, place: int) -> Span:
        if not self._starts:
            words, signs = map(len, self.read), (len(run) + 1 for run in self.runs)
            self._starts = [list(accumulate(many, initial=0)) for many in (words, signs)]
        words_before, signs_before = self._starts
        number = bisect_right(words_before, place) - 1
        start, end = self._spans_in(number)[place - words_before[number]]
        return signs_before[number] + start, signs_before[number] + end

    def _spans_in(self, number: int) -> list[Span]:
        """Start and end in a run of each of its words."""
        if number not in self._spans:
            run, pieces = self.runs[number], self.lexicon.pieces
            spans_of = ([span] * len(pieces(run[slice(*span)])) for span in spans(run))
            self._spans[number] = list(chain.from_iterable(spans_of))
        return self._spans[number]


def message(text: str, lexicon: Lexicon) -> Message:
    """Read a text with the words of a lexicon."""
    runs = text.split(" ")  # no token has a space in it
    read = lexicon.read(runs)
    places = list(chain.from_iterable(read))
    kinds = set(places)
    able = set(chain.from_iterable([word.noted for word in kinds]))
    return Message(lexicon, runs, read, places, able, _going_on(kinds, able))


def _going_on(kinds: set[Word], able: set[int]) -> _GoingOn:
    """The phrases all of whose words occur; their atoms are added to `able`."""
    numbers = set(chain.from_iterable([word.numbers for word in kinds]))
    going_on: _GoingOn = {}
    for word in kinds:
        if word.seconds.isdisjoint(numbers):
            continue
        held = {}
        for number in word.seconds & numbers:
            endings = [e for e in word.follows[number] if not e[0] or numbers.issuperset(e[0])]
            if endings:
                held[number] = endings
                able.update(*[atoms for _, atoms in endings])
        if held:
            going_on[word] = held
    return going_on


def _located(places: list[Word], going_on: _GoingOn) -> dict[int, list[Span]]:
    """Where each atom occurs."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for place, word in enumerate(places):
        for atom in word.noted:
            found[atom].append((place, place))
    for atom, span in _phrases(places, going_on):
        found[atom].append(span)
    for where in found.values():
        where.sort()
    return dict(found)


def _phrases(places: list[Word], going_on: _GoingOn) -> Iterator[tuple[int, Span]]:
    """What begins a phrase hardly ever goes on: that it doesn't is the inmost loop."""
    for place, word in enumerate(places):
        if word in going_on:
            seconds = going_on[word]
            for there in range(place + 1, min(place + 2 + _SMALL_WORDS_BETWEEN, len(places))):
                second = places[there]
                for number in second.numbers:
                    if number in seconds:
                        for atom, end in _ended(places, there, seconds[number]):
                            yield atom, (place, end)
                if not second.is_small:
                    break


def _ended(places: list[Word], there: int, endings: list[Ending]) -> Iterator[Span]:
    """Atoms of the phrases that have come to their second word, with the last place of each."""
    for rest, atoms in endings:
        if end := _follow(places, there, rest) if rest else there:
            for atom in atoms:
                yield atom, end


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
    if not made.found.keys() >= pattern.needs:
        return
    first, *others = map(made.part, pattern.parts)
    if others:
        sentences, near = made.sentences, made.near(pattern.parts[1])
        first = [span for span in first if sentences[span[0]] in near]
    joined: Iterable[Match] = ((span,) for span in first)
    for other, wide in zip(others, pattern.is_wide, strict=True):
        joined = _joined(made, joined, other, wide)
    guards = [span for guard in pattern.guards for span in made.part(guard)]
    for match in joined:
        if not (guards and near_any(made, extent(match), guards)):
            yield match


def _part(made: Message, part: Part) -> list[Span]:
    head, *steps = part
    spans = made.found.get(head.atom, [])
    for step in steps:
        ends = made.ends(step.atom)
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
    if len(match) == 1:
        return match[0]
    return min(match)[0], max([end for _, end in match])


def _is_near(made: Message, one: Span, other: Span, wide: bool) -> bool:
    between = max(one[0], other[0]) - min(one[1], other[1]) - 1
    if between < 0:
        return False
    apart = abs(made.sentences[one[0]] - made.sentences[other[0]])
    if apart == 0:
        return between <= (_WIDE if wide else _NEAR)
    return apart == 1 and between <= (_WIDE_NEXT_SENTENCE if wide else _NEAR_NEXT_SENTENCE)


def near_any(made: Message, place: Span, spans: Sequence[Span]) -> bool:
    """Whether one of some spans is in the same sentence and no more than a few words away."""
    sentences = made.sentences
    sentence = sentences[place[0]]
    return any(
        place[0] - _NEAR <= end and start <= place[1] + _NEAR and sentences[start] == sentence
        for start, end in spans
    )
