"""The list as Markdown, for the medical director to read and sign."""

import re
from collections.abc import Iterable, Iterator

from rapport.core.red_flags.concept import GROUPS, Concept, Family, Tier
from rapport.core.red_flags.concepts import FIGURES, IMAGINED
from rapport.core.red_flags.families import CUES, FAMILIES
from rapport.core.red_flags.lexicon import ORDINARY
from rapport.core.red_flags.rules import Rules

_SOON = {Tier.PAGE_NOW: "page now", Tier.SAME_DAY: "same day", None: "nothing"}
_FAMILY = re.compile(r"@(\w+)")


def described(rules: Rules) -> str:
    """Signs in force by group, then what a practice changed, then the words behind the signs."""
    concepts = rules.concepts
    return "\n".join(
        [
            *(line for group in GROUPS for line in _group(group, concepts)),
            *_changes(rules),
            *_words(concepts),
        ]
    )


def _group(group: str, concepts: Iterable[Concept]) -> Iterator[str]:
    own = [concept for concept in concepts if concept.group == group]
    if not own:
        return
    yield f"### {group}: {GROUPS[group]}\n" if group != "-" else "### Any other sign\n"
    yield "| Sign | How soon | Within 14 days of an injection | Source |"
    yield "|---|---|---|---|"
    for concept in own:
        soon, after = (
            _SOON[concept.tier],
            _SOON[concept.after_injection or concept.after_treatment or concept.tier],
        )
        source = concept.source or "general knowledge: **needs clinician sign-off**"
        yield f"| {concept.label} (`{concept.id}`) | {soon} | {after} | {source} |"
    yield ""
    for concept in own:
        yield f"- `{concept.id}`: " + ", ".join(f"`{each}`" for each in concept.patterns)
    yield ""


def _changes(rules: Rules) -> Iterator[str]:
    if rules.phrases or rules.switched_off:
        yield "### This practice\n"
    for own in rules.phrases:
        yield f"- added: “{own.text}”, {_SOON[own.tier]}, {GROUPS[own.group]}"
    for off in rules.switched_off:
        yield f"- switched off: `{off.concept_id}`: {off.reason}"


def _words(concepts: Iterable[Concept]) -> Iterator[str]:
    """Families that signs are made of, then those that make them harmless."""
    patterns = [pattern for concept in concepts for pattern in concept.patterns]
    heads = _named(pattern.split(" ! ")[0] for pattern in patterns)
    guards = _named(" ".join(pattern.split(" ! ")[1:]) for pattern in patterns)
    manner = _named((*FIGURES.patterns, *IMAGINED.patterns))
    shown = [family for family in FAMILIES if family.name != ORDINARY]
    yield "### Words of the signs\n"
    yield from map(_family, (family for family in shown if family.name in heads))
    yield "\n### Words that make them harmless\n"
    rest = guards | manner | {cue.name for cue in CUES}
    yield from map(_family, (family for family in shown if family.name in rest - heads))


def _named(patterns: Iterable[str]) -> set[str]:
    names = {name for pattern in patterns for name in _FAMILY.findall(pattern)}
    inside = [family.words for family in FAMILIES if family.name in names]
    return names | (_named(inside) if set(_FAMILY.findall(" ".join(inside))) - names else set())


def _family(family: Family) -> str:
    return f"- **@{family.name}**: {', '.join(family.entries)}"
