"""The list made ready for matching.

A pattern is written as a practice could read it:

    no puedo respirar       these words in this order; small words may stand between them
    @lip, @colour           any word or phrase of that family
    cant ~ breathe          up to four other words between
    @lip + @white           both near each other in any order, within a sentence or just after it
    @lip ++ @white          the same, further apart
    cant see ! any          unless "any" stands near in the same sentence
    burn*                   any ending
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, count

from rapport.core.red_flags.concept import Concept, Family
from rapport.core.red_flags.reading import BREAK, COMMA, LONGEST_WORD, levelled, plain, tokens
from rapport.core.red_flags.spelling import Spelling, indexed

SMALL = "small"
ORDINARY = "ordinary"
MANNERS = ("figure", "imagined")
_CUES = """
    small between no or but still_so none_of long_ago onset present over over_surely
    reassured worried can_verb
"""
CUE_NAMES = frozenset(_CUES.split())
_NEVER_LOOKED_FOR = ("small", "between", "no", "or", "still_so")
_ASKED_FOR = ("filler", "injectable", "not_injected", "cared_for")
SENTENCE_END = 1
_OPEN_GAP = 4
_NEAR_SIGN = re.compile(r" (\+\+?) ")
_WORDS_REMEMBERED, _RUNS_REMEMBERED = 65536, 16384


@dataclass(frozen=True, slots=True)
class Step:
    """One element of a part; `gap`: how many words of any kind may stand before it."""

    atom: int
    gap: int = 0


Part = tuple[Step, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """Parts that stand near each other; `is_wide` is for each part after the first.

    `needs`: the atoms it cannot do without. `number` is its place in the list.
    """

    number: int
    concept_id: str
    parts: tuple[Part, ...]
    is_wide: tuple[bool, ...]
    guards: tuple[Part, ...]
    needs: frozenset[int]


Ending = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, eq=False, slots=True)
class Word:
    """What one word of a message can be in the list.

    `atoms`: what it is by itself; `noted` are those whose places are looked for. `follows`: by the
    number of the next word (`seconds`), what more it takes to a phrase and which atoms that makes.
    """

    numbers: tuple[int, ...]
    atoms: frozenset[int]
    noted: tuple[int, ...]
    follows: Mapping[int, tuple[Ending, ...]]
    seconds: frozenset[int]
    is_small: bool
    ends_sentence: bool


_Reader = Callable[[str], tuple[Word, ...]]


@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """All words, patterns and families; `cues` are the families that are no signs.

    `keyed`: the patterns by the one of their needs that the fewest others share. `pieces`: the
    words one token can be. `read`: those of each run of signs between two spaces.
    """

    pieces: _Reader
    read: Callable[[list[str]], list[tuple[Word, ...]]]
    patterns: tuple[Pattern, ...]
    keyed: Mapping[int, list[Pattern]]
    atoms: Mapping[str, int]
    cues: frozenset[int]
    sentence_end: int


@dataclass(slots=True)
class _Draft:
    families: Mapping[str, Family]
    words: dict[str, int] = field(default_factory=lambda: {COMMA: 0, BREAK: SENTENCE_END})
    starts: dict[str, int] = field(default_factory=dict)
    atoms: dict[str, int] = field(default_factory=dict)
    entries: dict[tuple[int, ...], list[int]] = field(default_factory=dict)
    telling: set[str] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=count)

    def word(self, written: str) -> int:
        kind = self.starts if written.endswith("*") else self.words
        return kind.setdefault(levelled(written), len(self.words) + len(self.starts))

    def atom(self, element: str) -> int:
        """Number of a family or of a single word, entering its words when first met."""
        if element not in self.atoms:
            self.atoms[element] = len(self.atoms)
            for entry in self._entries(element):
                numbers = tuple(map(self.word, entry.split())) or (self.words[BREAK],)
                self.entries.setdefault(numbers, []).append(self.atoms[element])
        return self.atoms[element]

    def tells(self, concept: Concept) -> None:
        """Note the words that a concept is recognised by: those are looked for mistyped, too."""
        for pattern in concept.patterns:
            for element in pattern.split(" ! ")[0].split():
                for entry in self._entries(element):
                    self.telling.update(map(levelled, entry.split()))

    def part(self, written: str) -> Part:
        steps: list[Step] = []
        gap = 0
        for element in written.split():
            if element == "~":
                gap = _OPEN_GAP
                continue
            steps.append(Step(self.atom(element), gap))
            gap = 0
        return tuple(steps)

    def pattern(self, concept_id: str, written: str) -> Pattern:
        head, *guards = written.split(" ! ")
        first, *others = _NEAR_SIGN.split(head)
        parts = tuple(map(self.part, (first, *others[1::2])))
        return Pattern(
            number=next(self.numbers),
            concept_id=concept_id,
            parts=parts,
            is_wide=tuple(sign == "++" for sign in others[::2]),
            guards=tuple(map(self.part, guards)),
            needs=frozenset(step.atom for part in parts for step in part),
        )

    def _entries(self, element: str) -> Iterable[str]:
        if not element.startswith("@"):
            return (element,)
        return tuple(
            inner
            for entry in self.families[element[1:]].entries
            for inner in (self._entries(entry) if entry.startswith("@") else (entry,))
        )


def as_pattern(phrase: str) -> str:
    """A practice's plain phrase as a pattern: nothing in it is grammar but `*` at a word's end."""
    words = (
        plain(token).replace("@", "").replace("$", "") + "*" * (written.endswith("*"))
        for written in phrase.split()
        for token in tokens(written)
    )
    return " ".join(word for word in words if word.strip("\n,*"))


def lexicon(families: Iterable[Family], concepts: Sequence[Concept]) -> Lexicon:
    """Compile; costs milliseconds to a tenth of a second, so keep the result."""
    draft = _Draft({family.name: family for family in families})
    patterns = tuple(
        draft.pattern(concept.id, written) for concept in concepts for written in concept.patterns
    )
    for concept in concepts:
        if concept.id not in MANNERS:
            draft.tells(concept)
    draft.atom(BREAK)
    for name in draft.families:
        if name in CUE_NAMES or name in _ASKED_FOR:
            draft.atom(f"@{name}")
    pieces = _reader(draft)
    return Lexicon(
        pieces=pieces,
        read=_run_reader(pieces),
        patterns=patterns,
        keyed=_keyed(patterns),
        atoms=draft.atoms,
        cues=frozenset(draft.atoms[f"@{name}"] for name in draft.families if name in CUE_NAMES),
        sentence_end=draft.atoms[BREAK],
    )


def _keyed(patterns: Iterable[Pattern]) -> dict[int, list[Pattern]]:
    shared = Counter(atom for pattern in patterns for atom in pattern.needs)
    keyed: defaultdict[int, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        keyed[min(pattern.needs, key=lambda atom: (shared[atom], -atom))].append(pattern)
    return dict(keyed)


def _reader(draft: _Draft) -> _Reader:
    """From a token as typed to the words it can be; remembers what it has read."""
    spelling, word = _spelling(draft), lru_cache(None)(_words(draft))

    @lru_cache(_WORDS_REMEMBERED)
    def pieces(token: str) -> tuple[Word, ...]:
        return tuple(map(word, spelling.pieces(plain(token))))

    return pieces


def _run_reader(pieces: _Reader) -> Callable[[list[str]], list[tuple[Word, ...]]]:
    """Runs of signs without a space are remembered: a mail mostly repeats what others said."""

    def fresh(run: str) -> tuple[Word, ...]:
        return tuple(chain.from_iterable(map(pieces, tokens(run))))

    known = lru_cache(_RUNS_REMEMBERED)(fresh)

    def read(runs: list[str]) -> list[tuple[Word, ...]]:
        held = {run: known(run) if len(run) <= LONGEST_WORD else fresh(run) for run in set(runs)}
        return list(map(held.__getitem__, runs))

    return read


def _words(draft: _Draft) -> Callable[[tuple[int, ...]], Word]:
    begins: dict[int, list[Ending]] = {}
    for numbers, made in draft.entries.items():
        begins.setdefault(numbers[0], []).append((numbers[1:], tuple(dict.fromkeys(made))))
    unnoted = frozenset(draft.atoms[f"@{name}"] for name in _NEVER_LOOKED_FOR)
    small = draft.atoms[f"@{SMALL}"]

    def word(numbers: tuple[int, ...]) -> Word:
        endings = [ending for number in numbers for ending in begins.get(number, ())]
        atoms = frozenset(atom for rest, made in endings if not rest for atom in made)
        follows: dict[int, tuple[Ending, ...]] = {}
        for rest, made in endings:
            if rest:
                follows[rest[0]] = (*follows.get(rest[0], ()), (rest[1:], made))
        return Word(
            numbers=numbers,
            atoms=atoms,
            noted=tuple(atoms - unnoted),
            follows=follows,
            seconds=frozenset(follows),
            is_small=small in atoms,
            ends_sentence=SENTENCE_END in numbers,
        )

    return word


def _spelling(draft: _Draft) -> Spelling:
    ordinary = draft.families.get(ORDINARY)
    return indexed(
        draft.words,
        draft.starts,
        small=frozenset(draft.families[SMALL].entries),
        ordinary=frozenset(ordinary.entries if ordinary else ()),
        telling=frozenset(draft.telling - frozenset(draft.families[SMALL].entries)),
    )
