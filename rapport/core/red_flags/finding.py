"""Find worry words in a message and decide how soon a clinician must look. Recall first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from rapport.core.red_flags.concept import Concept, Family, Phrase, Tier
from rapport.core.red_flags.concepts import CONCEPTS, FIGURES, IMAGINED
from rapport.core.red_flags.families import CUES, FAMILIES
from rapport.core.red_flags.lexicon import Lexicon, Pattern, as_pattern, lexicon
from rapport.core.red_flags.matching import Match, Message, Span, extent, matches, message
from rapport.core.red_flags.rules import Rules
from rapport.core.red_flags.stance import Manner, Status, is_elsewhere, status

RECENT_DAYS = 14
FRESH_DAYS = 3
_KEPT_PER_CONCEPT = 3


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the words. `treatment` as the practice calls it; "" if unknown."""

    days_since_treatment: float | None = None
    treatment: str = ""
    says_worried: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One sign: `text[start:end]` of the message. `tier` is what it counts for; None for nothing."""

    rule_id: str
    group: str
    tier: Tier | None
    status: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Flag:
    """The highest tier found, its group, and every sign that was seen, also those denied."""

    tier: Tier
    group: str
    findings: tuple[Finding, ...]
    rules_version: int


NOTHING_KNOWN = Context()


def find(text: str, *, rules: Rules, context: Context = NOTHING_KNOWN) -> Flag | None:
    """Flag a message, or None. Linear in its length; never raises, whatever the text."""
    surroundings = _surroundings(context)
    off = {each.concept_id for each in rules.switched_off}
    found = [each for each in _found(text, _shipped(), surroundings) if each.rule_id not in off]
    if rules.phrases:
        found += _found(text, _own(rules.phrases), surroundings)
    found.sort(key=lambda each: (-_weight(each.tier), each.start, each.end))
    tier = max((each.tier for each in found if each.tier), key=_weight, default=None)
    group = found[0].group if tier else "-"
    if tier is None and context.says_worried:
        tier = Tier.SAME_DAY
    return Flag(tier, group, tuple(found), rules.version) if tier else None


def _weight(tier: Tier | None) -> int:
    return tier.weight if tier else 0


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """`treated`: within 14 days; `recent`: by injection; `fresh`: filler within 72 hours."""

    treated: bool
    recent: bool
    fresh: bool


def _surroundings(context: Context) -> _Surroundings:
    days = context.days_since_treatment
    if days is None or not 0 <= days <= RECENT_DAYS:
        return _Surroundings(treated=False, recent=False, fresh=False)
    named = message(context.treatment, _shipped().lexicon)
    unknown = not (named.of("injectable") or named.of("not_injected"))
    fresh = days <= FRESH_DAYS and (unknown or bool(named.of("filler")))
    recent = unknown or bool(named.of("injectable"))
    return _Surroundings(treated=True, recent=recent, fresh=fresh)


@dataclass(frozen=True, slots=True)
class _List:
    lexicon: Lexicon
    signs: tuple[Concept, ...]


def _places(made: Message, patterns: Iterable[Pattern]) -> list[Span]:
    return [extent(match) for pattern in patterns for match in matches(made, pattern)]


def _list(families: Iterable[Family], concepts: Sequence[Concept]) -> _List:
    return _List(
        lexicon(families, concepts), tuple(c for c in concepts if c not in (FIGURES, IMAGINED))
    )


@lru_cache(1)
def _shipped() -> _List:
    return _list(FAMILIES, (*CONCEPTS, FIGURES, IMAGINED))


@lru_cache(256)
def _own(phrases: tuple[Phrase, ...]) -> _List:
    """A practice's own phrases as concepts; the text itself is part of the id."""
    own = (
        Concept(f"own:{each.text}", each.group, each.tier, each.text, (as_pattern(each.text),))
        for each in phrases
    )
    return _list(CUES, (*own, IMAGINED))


def _found(text: str, listed: _List, surroundings: _Surroundings) -> Iterator[Finding]:
    made = message(text, listed.lexicon)
    hopeful = made.hopeful()
    figures, imagined = (hopeful.pop(each.id, ()) for each in (FIGURES, IMAGINED))
    if not hopeful:
        return
    manner = Manner(_places(made, figures), _places(made, imagined))
    for concept in listed.signs:
        patterns = hopeful.get(concept.id)
        if not (patterns and _soonest(concept, surroundings)):
            continue
        grave = Tier.PAGE_NOW in (concept.tier, concept.after_injection)
        for match, how in _readings(made, patterns, manner, is_grave=grave):
            tier = _tier(concept, how, made, surroundings)
            if tier is Tier.PAGE_NOW and not surroundings.recent and is_elsewhere(made, match):
                tier = Tier.SAME_DAY
            yield _finding(text, made.in_text(*extent(match)), concept, how, tier)


def _readings(
    made: Message, patterns: Iterable[Pattern], manner: Manner, *, is_grave: bool
) -> list[tuple[Match, Status]]:
    """The matches of one concept, up to the first that is asserted: that one decides."""
    read: list[tuple[Match, Status]] = []
    for match in chain.from_iterable(matches(made, pattern) for pattern in patterns):
        how = status(made, match, manner, is_grave=is_grave)
        if how is Status.ASSERTED:
            return [*read, (match, how)]
        if len(read) < _KEPT_PER_CONCEPT:
            read.append((match, how))
    return read


def _tier(concept: Concept, how: Status, made: Message, near: _Surroundings) -> Tier | None:
    """What one reading counts for. Doubt is resolved upwards, more so soon after an injection."""
    tier = _soonest(concept, near)
    match how:
        case Status.ASSERTED:
            return _calmed(tier) if concept.tier is None and _is_calm(made) else tier
        case Status.NEGATED:
            softened = near.fresh
        case Status.HYPOTHETICAL:
            softened = near.recent
        case Status.PAST:
            softened = near.recent or not made.of("long_ago")
        case Status.FIGURATIVE:
            softened = False
    return Tier.SAME_DAY if softened and concept.tier is Tier.PAGE_NOW else None


def _soonest(concept: Concept, near: _Surroundings) -> Tier | None:
    """The tier of a sign that is asserted, with what is known of a treatment."""
    after = near.recent and concept.after_injection
    return after or (near.treated and concept.after_treatment) or concept.tier


def _is_calm(made: Message) -> bool:
    return bool(made.of("reassured")) and not made.of("worried")


def _calmed(tier: Tier | None) -> Tier | None:
    """A sign that only counts soon after an injection, from somebody who is at ease."""
    return Tier.SAME_DAY if tier is Tier.PAGE_NOW else None


def _finding(text: str, at: Span, concept: Concept, how: Status, tier: Tier | None) -> Finding:
    return Finding(concept.id, concept.group, tier, how, *at, text[slice(*at)])
