"""A rule as it is kept: read back strictly, so that what is stored is what was meant."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from rapport.core.rules.grammar import SLOTS, TIMED, Condition, Do, Effect, Field, Rule, When

MOST = 4  # conditions, and effects: a sentence that nobody can read helps nobody
AMOUNTS = {When.WAITS: (0.25, 200.0), When.SILENT: (1.0, 90.0)}
LONGEST_REST = 24 * 60  # hours
LONGEST_TEXT = 500
PRIORITIES = ("low", "normal", "high")
NUMBERS = frozenset({Do.TAG, Do.PERSON, Do.COLLECT, Do.NOTIFY, Do.SNOOZE})
# At these a client waits for an answer, and while one waits nothing rests or ends by a rule.
WAITING = frozenset({When.WRITES, When.BEGINS, When.LATE, When.WAITS})


class Problem(StrEnum):
    """What is wrong with a rule."""

    UNREADABLE = "unreadable"
    NOTHING_TO_DO = "nothing_to_do"
    TOO_MUCH = "too_much"
    AMOUNT = "amount"
    TWICE = "twice"
    NEVER = "never"
    VALUE = "value"


class BadRule(ValueError):
    """The rule can not be kept; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def parse(document: Mapping[str, Any], *, rule_id: int = 0) -> Rule:
    """The rule that a document means. Raises BadRule."""
    try:
        rule = Rule(
            id=rule_id,
            when=When(document["when"]),
            amount=float(document.get("amount") or 0),
            conditions=tuple(
                Condition(Field(t["field"]), t.get("value", ""), bool(t.get("is_not")))
                for t in document.get("conditions", ())
            ),
            effects=tuple(Effect(Do(e["do"]), e.get("value", "")) for e in document["effects"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadRule(Problem.UNREADABLE) from error
    if problem := _problem(rule):
        raise BadRule(problem)
    return rule


def as_document(rule: Rule) -> dict[str, Any]:
    """What `parse` reads back."""
    return {
        "when": rule.when.value,
        "amount": rule.amount,
        "conditions": [
            {"field": t.field.value, "value": t.value, "is_not": t.is_not} for t in rule.conditions
        ],
        "effects": [{"do": e.do.value, "value": e.value} for e in rule.effects],
    }


def _problem(rule: Rule) -> Problem | None:
    slots = [SLOTS[effect.do] for effect in rule.effects if effect.do in SLOTS]
    rests = any(effect.do in (Do.SNOOZE, Do.CLOSE) for effect in rule.effects)
    found = {
        Problem.NOTHING_TO_DO: not rule.effects,
        Problem.TOO_MUCH: max(len(rule.conditions), len(rule.effects)) > MOST,
        Problem.AMOUNT: rule.when in TIMED and not _is_within(rule),
        Problem.TWICE: len(slots) != len(set(slots)),
        Problem.NEVER: rests and rule.when in WAITING,
        Problem.VALUE: not all(map(_is_meant, rule.effects)),
    }
    return next((problem for problem, is_so in found.items() if is_so), None)


def _is_within(rule: Rule) -> bool:
    least, most = AMOUNTS[rule.when]
    return least <= rule.amount <= most


def _is_meant(effect: Effect) -> bool:
    if effect.do in NUMBERS:
        most = LONGEST_REST if effect.do is Do.SNOOZE else 2**62
        return type(effect.value) is int and 0 < effect.value <= most
    if effect.do is Do.PRIORITY:
        return effect.value in PRIORITIES
    if effect.do is Do.CLOSE:
        return effect.value == ""
    return isinstance(effect.value, str) and 0 < len(effect.value.strip()) <= LONGEST_TEXT
