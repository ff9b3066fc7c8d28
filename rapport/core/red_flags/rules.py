"""One version of a practice's list: the shipped concepts, its own phrases, what it switched off.

A practice never edits a shipped concept: it adds plain phrases and may switch a concept off for a
reason that is kept. So a better shipped list reaches every practice with the next release.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from rapport.core.red_flags.concept import GROUPS, Concept, Phrase, Tier
from rapport.core.red_flags.concepts import CONCEPTS, VERSION


class NotInTheList(ValueError):
    """What was asked for is not in the list, or would make it unusable. Says what to do."""


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A shipped concept that a practice does not want, and why."""

    concept_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rules:
    """One version of a practice's list; every change makes the next."""

    version: int
    phrases: tuple[Phrase, ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """The shipped concepts in force."""
        off = {each.concept_id for each in self.switched_off}
        return tuple(concept for concept in CONCEPTS if concept.id not in off)

    def with_phrase(self, text: str, *, tier: Tier, group: str) -> "Rules":
        """The next version with an own phrase added (or its tier and group changed)."""
        phrase = Phrase(" ".join(text.split()), Tier(tier), group)
        _check(phrase)
        kept = tuple(own for own in self.phrases if own.text != phrase.text)
        return self._next(phrases=(*kept, phrase))

    def without_phrase(self, text: str) -> "Rules":
        """The next version without an own phrase."""
        kept = tuple(own for own in self.phrases if own.text != text)
        if kept == self.phrases:
            raise NotInTheList(f"“{text}” is not one of your phrases.")
        return self._next(phrases=kept)

    def switch_off(self, concept_id: str, *, reason: str) -> "Rules":
        """The next version without a shipped concept; the reason is kept and shown."""
        if concept_id not in {concept.id for concept in self.concepts}:
            raise NotInTheList(f"“{concept_id}” is not in force, so it can't be switched off.")
        if not reason.strip():
            raise NotInTheList("Say why: a sign can only be switched off with a reason.")
        gone = SwitchedOff(concept_id, reason.strip())
        return self._next(switched_off=(*self.switched_off, gone))

    def switch_on(self, concept_id: str) -> "Rules":
        """The next version with a shipped concept back in force."""
        kept = tuple(off for off in self.switched_off if off.concept_id != concept_id)
        if kept == self.switched_off:
            raise NotInTheList(f"“{concept_id}” is not switched off.")
        return self._next(switched_off=kept)

    def to_json(self) -> str:
        """What a practice stores: its version and its own changes, not the shipped concepts."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, stored: str) -> "Rules":
        """Read what `to_json` wrote. Raises NotInTheList for anything else."""
        try:
            return _read(json.loads(stored))
        except NotInTheList:
            raise
        except (KeyError, TypeError, ValueError) as error:
            raise NotInTheList("This is not a stored list of worry words.") from error

    def _next(self, **changes: Any) -> "Rules":
        return replace(self, version=self.version + 1, **changes)


def shipped() -> Rules:
    """The list as it comes, before a practice has changed anything."""
    return Rules(version=VERSION)


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a difference: what (`phrase` or `concept`), which, before and after."""

    kind: str
    key: str
    before: str
    after: str


def differences(old: Rules, new: Rules) -> tuple[Change, ...]:
    """What changed from one version to another, phrases first; empty for equal lists."""
    phrases = _compare("phrase", _phrase_lines(old), _phrase_lines(new))
    return (*phrases, *_compare("concept", _concept_lines(old), _concept_lines(new)))


def _compare(kind: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterable[Change]:
    for key in sorted({*old, *new}):
        before, after = old.get(key, ""), new.get(key, "")
        if before != after:
            yield Change(kind, key, before, after)


def _phrase_lines(rules: Rules) -> dict[str, str]:
    return {own.text: f"{own.tier}, {own.group}" for own in rules.phrases}


def _concept_lines(rules: Rules) -> dict[str, str]:
    lines = {
        concept.id: f"{concept.tier}, {concept.group}: {'; '.join(concept.patterns)}"
        for concept in CONCEPTS
    }
    return lines | {off.concept_id: f"switched off: {off.reason}" for off in rules.switched_off}


def _check(phrase: Phrase) -> None:
    if phrase.group not in GROUPS:
        raise NotInTheList(f"There is no group “{phrase.group}”.")
    letters = [sum(map(str.isalnum, word)) for word in phrase.text.split()]
    if max(letters, default=0) < 3 or min(letters) < 1:
        raise NotInTheList("A phrase needs a word of three letters or more, and `*` ends a word.")


def _read(stored: Mapping[str, Any]) -> Rules:
    rules = Rules(
        version=int(stored["version"]),
        phrases=tuple(
            Phrase(str(own["text"]), Tier(own["tier"]), str(own["group"]))
            for own in stored["phrases"]
        ),
        switched_off=tuple(
            SwitchedOff(str(off["concept_id"]), str(off["reason"]))
            for off in stored["switched_off"]
        ),
    )
    for phrase in rules.phrases:
        _check(phrase)
    return rules
