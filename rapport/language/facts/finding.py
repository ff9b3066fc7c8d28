"""All facts of a message. Rules first; the tagger adds names and what the rules leave open."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.language.facts.patterns import PATTERNS
from rapport.language.facts.treatments import PART_PATTERN, TREATMENT_PATTERNS
from rapport.language.tagging.crf import Crf
from rapport.language.tagging.spans import extract
from rapport.language.words import sentences

BY_RULE = 1.0
LEAST = 0.9  # confidence of a tag that is shown
TAGGED = {"first_name": "name", "last_name": "name", "date": "date", "time": "time"}
CAPITAL_ONLY = "name"
LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Fact:
    """text[start:end] of the message; `value` is the kind of a treatment, else the words themselves."""

    kind: str
    value: str
    start: int
    end: int
    confidence: float


def facts(text: str, tagger: Crf, *, is_english: bool = True) -> list[Fact]:
    """In the order of the text; no two overlap. The tagger knows English only."""
    found = list(_by_rule(text[:LONGEST]))
    if is_english:
        found += _tagged(text[:LONGEST], tagger)
    kept: list[Fact] = []
    for fact in sorted(found, key=lambda fact: (-fact.confidence, fact.start, -fact.end)):
        if all(fact.end <= other.start or fact.start >= other.end for other in kept):
            kept.append(fact)
    return sorted(kept, key=lambda fact: fact.start)


def _by_rule(text: str) -> Iterator[Fact]:
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            yield Fact(kind, match.group(), *match.span(), BY_RULE)
    plain = unaccented(text)
    for kind, pattern in TREATMENT_PATTERNS.items():
        for match in pattern.finditer(plain):
            yield Fact("treatment", kind, *match.span(), BY_RULE)
    for match in PART_PATTERN.finditer(plain):
        yield Fact("body_part", match.group(), *match.span(), BY_RULE)


def unaccented(text: str) -> str:
    """Lower case without accents, each character in its place."""
    return "".join(unicodedata.normalize("NFD", c)[0].lower()[:1] or c for c in text)


def _tagged(text: str, tagger: Crf) -> Iterator[Fact]:
    for start, end in sentences(text):
        for slot in extract(tagger, text[start:end]):
            kind = TAGGED.get(slot.name)
            words = text[start + slot.start : start + slot.end]
            if kind and slot.confidence >= LEAST and (kind != CAPITAL_ONLY or words.istitle()):
                yield Fact(kind, words, start + slot.start, start + slot.end, slot.confidence)
