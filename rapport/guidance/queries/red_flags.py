"""The practice's list of worry words: what holds, who signed it, how it came to be."""

import json
from dataclasses import dataclass

from rapport.core.red_flags import (
    GROUPS,
    Change,
    Concept,
    NotInTheList,
    Phrase,
    Rules,
    differences,
    shipped,
)
from rapport.guidance.models import MissedFlag, RedFlagList

MOST = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One shipped sign; `off` is the reason why this practice does not want it, '' while it holds."""

    concept: Concept
    off: str


@dataclass(frozen=True, slots=True)
class Group:
    """The signs of one group, and the practice's own phrases in it."""

    letter: str
    lines: tuple[Line, ...]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One version with what it changed against the one before."""

    row: RedFlagList
    changes: tuple[Change, ...]


def current() -> RedFlagList | None:
    """The version that holds, None while nothing was ever changed or signed."""
    return RedFlagList.objects.filter(is_current=True).select_related("signed_by").first()


def rules_of(row: RedFlagList | None) -> Rules:
    """A version as the pure rules read it; what can't be read is as good as none."""
    if row is None:
        return shipped()
    try:
        return Rules.from_json(json.dumps(row.changes))
    except NotInTheList:
        return shipped()


def is_signed(row: RedFlagList | None) -> bool:
    """Whether a clinician signed what holds today, the shipped signs included."""
    return bool(row and row.signed_at and row.shipped_version == shipped().version)


def groups(rules: Rules) -> list[Group]:
    """The list as it is read, group by group; signs that only count after an injection come last."""
    off = {each.concept_id: each.reason for each in rules.switched_off}
    everything = Rules(version=0).concepts
    return [
        Group(
            letter,
            tuple(
                Line(concept, off.get(concept.id, ""))
                for concept in everything
                if concept.group == letter
            ),
            tuple(phrase for phrase in rules.phrases if phrase.group == letter),
        )
        for letter in GROUPS
    ]


def versions() -> list[Version]:
    """Every version, newest first, each against the one before it; one query."""
    rows = list(
        RedFlagList.objects.select_related("changed_by", "signed_by").order_by("version")[:MOST]
    )
    found, before = [], shipped()
    for row in rows:
        rules = rules_of(row)
        found.append(Version(row, differences(before, rules)))
        before = rules
    return found[::-1]


def missed() -> list[MissedFlag]:
    """What people flagged and the list had let pass, newest first."""
    return list(MissedFlag.objects.select_related("noted_by").order_by("-noted_at")[:MOST])
