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
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import or_

from rapport.core.red_flags.concept import Concept, Family
from rapport.core.red_flags.reading import BREAK, COMMA, levelled, plain, tokens
from rapport.core.red_flags.spelling import Spelling, indexed

SMALL = "small"
ORDINARY = "ordinary"
_CUES = """
    small between no or but still_so none_of long_ago onset present over reassured worried can_verb
"""
CUE_NAMES = frozenset(_CUES.split())
_OPEN_GAP = 4
_NEAR_SIGN = re.compile(r" (\+\+?) ")
_WORDS_REMEMBERED = 65536


@dataclass(frozen=True, slots=True)
class Step:
    """One element of a part; `gap`: how many words of any kind may stand before it."""

    atom: int
    gap: int = 0


Part = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Parts that stand near each other; `is_wide` is for each part after the first.

    `mask` holds a bit for every atom it cannot do without.
    """

    concept_id: str
    parts: tuple[Part, ...]
    is_wide: tuple[bool, ...]
    guards: tuple[Part, ...]
    mask: int


@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """All words by number, and what each begins: (the words that follow, the atoms they make)."""

    pieces: Callable[[str], tuple[tuple[int, ...], ...]]
    begins: Mapping[int, Sequence[tuple[tuple[int, ...], tuple[int, ...]]]]
    patterns: tuple[Pattern, ...]
    atoms: Mapping[str, int]
    cues: frozenset[int]

    def singles(self, numbers: Iterable[int]) -> frozenset[int]:
        """The atoms that some words are, each alone."""
        return frozenset(
            atom
            for number in numbers
            for rest, atoms in self.begins.get(number, ())
            if not rest
            for atom in atoms
        )


@dataclass(slots=True)
class _Draft:
    families: Mapping[str, Family]
    words: dict[str, int] = field(default_factory=lambda: {COMMA: 0, BREAK: 1})
    starts: dict[str, int] = field(default_factory=dict)
    atoms: dict[str, int] = field(default_factory=dict)
    entries: dict[tuple[int, ...], list[int]] = field(default_factory=dict)

    def word(self, written: str) -> int:
        kind = self.starts if written.endswith("*") else self.words
        return kind.setdefault(levelled(written), len(self.words) + len(self.starts))

    def atom(self, element: str) -> int:
        """Number of a family or of a single word, entering its words when first met."""
        if element not in self.atoms:
            self.atoms[element] = len(self.atoms)
            for entry in self._entries(element):
                numbers = tuple(map(self.word, entry.split()))
                self.entries.setdefault(numbers, []).append(self.atoms[element])
        return self.atoms[element]

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
        needed = (1 << step.atom for part in parts for step in part)
        return Pattern(
            concept_id=concept_id,
            parts=parts,
            is_wide=tuple(sign == "++" for sign in others[::2]),
            guards=tuple(map(self.part, guards)),
            mask=reduce(or_, needed),
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


def lexicon(families: Iterable[Family], concepts: Iterable[Concept]) -> Lexicon:
    """Compile; costs milliseconds to a tenth of a second, so keep the result."""
    draft = _Draft({family.name: family for family in families})
    patterns = tuple(
        draft.pattern(concept.id, written) for concept in concepts for written in concept.patterns
    )
    for name in draft.families:
        if name != ORDINARY:
            draft.atom(f"@{name}")
    spelling = _spelling(draft)
    begins: dict[int, list[tuple[tuple[int, ...], tuple[int, ...]]]] = {}
    for numbers, atoms in draft.entries.items():
        begins.setdefault(numbers[0], []).append((numbers[1:], tuple(dict.fromkeys(atoms))))
    return Lexicon(
        pieces=lru_cache(_WORDS_REMEMBERED)(lambda token: spelling.pieces(plain(token))),
        begins=begins,
        patterns=patterns,
        atoms=draft.atoms,
        cues=frozenset(draft.atoms[f"@{name}"] for name in draft.families if name in CUE_NAMES),
    )


def _spelling(draft: _Draft) -> Spelling:
    ordinary = draft.families.get(ORDINARY)
    return indexed(
        draft.words,
        draft.starts,
        small=frozenset(draft.families[SMALL].entries),
        ordinary=frozenset(ordinary.entries if ordinary else ()),
    )
