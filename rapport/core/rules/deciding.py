"""What the rules do on one occasion, and what is held back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapport.core.rules.grammar import SLOTS, Do, Effect, Rule
from rapport.core.rules.matching import Case, holds


class Held(StrEnum):
    """Why something was not done. '' is never held."""

    FLAG = "flag"
    ZONE = "zone"
    WAITS = "waits"
    CLOSED = "closed"
    TAKEN = "taken"
    SO_ALREADY = "so_already"


@dataclass(frozen=True, slots=True)
class Deed:
    """One effect of one rule; `held` None: it is to be done."""

    rule: int
    effect: Effect
    held: Held | None = None


# What lets a conversation rest or end: in a judgment zone only people do.
_RESTING = frozenset({Do.SNOOZE, Do.CLOSE})
_WHILE_CLOSED = frozenset({Do.TAG, Do.NOTE, Do.COLLECT, Do.NOTIFY})


def decide(rules: Sequence[Rule], case: Case) -> tuple[Deed, ...]:
    """The deeds of those rules, in their order, that all look at the conversation as `case` has it.

    While a red flag is open nothing at all is done: the freeze holds for rules as for every machine.
    Of two that want the same thing of a conversation the first one has it.
    """
    return tuple(_deeds(rules, case))


def _deeds(rules: Sequence[Rule], case: Case) -> Iterator[Deed]:
    taken: set[str] = set()
    for rule in rules:
        if not all(holds(test, case) for test in rule.conditions):
            continue
        for effect in rule.effects:
            slot = SLOTS.get(effect.do, "")
            held = _held(effect, case) or (Held.TAKEN if slot in taken else None)
            if held is None and slot:
                taken.add(slot)
            yield Deed(rule.id, effect, held)


def _held(effect: Effect, case: Case) -> Held | None:
    if case.is_flagged:
        return Held.FLAG
    if effect.do in _RESTING and case.zone:
        return Held.ZONE
    if effect.do in _RESTING and case.waits:
        return Held.WAITS
    if case.is_closed and effect.do not in _WHILE_CLOSED:
        return Held.CLOSED
    return Held.SO_ALREADY if _is_so(effect, case) else None


def _is_so(effect: Effect, case: Case) -> bool:
    return (
        (effect.do is Do.TAG and effect.value in case.tags)
        or (effect.do is Do.PRIORITY and effect.value == case.priority)
        or (effect.do is Do.PERSON and effect.value == case.owner)
    )
