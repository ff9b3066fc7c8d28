"""What a rule can say."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """What sets a rule off. The last two wait for a time to pass: open hours, and days."""

    WRITES = "client_writes"
    BEGINS = "conversation_begins"
    ANSWERED = "answered"
    LATE = "went_late"
    WAITS = "still_waits"
    SILENT = "client_silent"


TIMED = frozenset({When.WAITS, When.SILENT})

# The kind of event in the inbox's ledger that each begins with: what is said, answered, or timed.
OCCASIONS: Mapping[When, str] = {
    When.WRITES: "received",
    When.BEGINS: "received",
    When.ANSWERED: "answered",
    When.LATE: "went_late",
    When.WAITS: "inquiry_opened",
    When.SILENT: "reply_accepted",
}


class Field(StrEnum):
    """What a condition looks at.

    Values: CHANNEL a kind, LOCATION, TAG and OWNER a number (0: nobody's), PRIORITY low, normal or
    high, ZONE a key or '' for any, CLIENT "new", HOURS "open", WORDS phrases with commas between.
    """

    CHANNEL = "channel"
    LOCATION = "location"
    TAG = "tag"
    PRIORITY = "priority"
    OWNER = "owner"
    ZONE = "zone"
    CLIENT = "client"
    HOURS = "hours"
    WORDS = "words"


class Do(StrEnum):
    """What a rule can do. Nothing of it reaches a client.

    Values: TAG, PERSON, COLLECT and NOTIFY a number, PRIORITY low, normal or high, SKILL its slug,
    NOTE a text for colleagues, SNOOZE hours, CLOSE nothing.
    """

    TAG = "tag"
    PRIORITY = "priority"
    PERSON = "person"
    SKILL = "skill"
    NOTE = "note"
    SNOOZE = "snooze"
    CLOSE = "close"
    COLLECT = "collect"
    NOTIFY = "notify"


# The kinds of event that each leaves in the ledger; a view's entries leave none.
TRACES: Mapping[Do, frozenset[str]] = {
    Do.TAG: frozenset({"tagged"}),
    Do.PRIORITY: frozenset({"priority_set"}),
    Do.PERSON: frozenset({"assigned"}),
    Do.SKILL: frozenset({"assigned"}),
    Do.NOTE: frozenset({"noted"}),
    Do.SNOOZE: frozenset({"snoozed", "woken"}),
    Do.CLOSE: frozenset({"closed"}),
    Do.COLLECT: frozenset(),
    Do.NOTIFY: frozenset({"noted"}),
}

# Only one effect can have each of these on one occasion: the first rule's in the practice's order.
SLOTS: Mapping[Do, str] = {
    Do.PRIORITY: "priority",
    Do.PERSON: "owner",
    Do.SKILL: "owner",
    Do.SNOOZE: "rest",
    Do.CLOSE: "rest",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition; `is_not` turns it around."""

    field: Field
    value: str | int = ""
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Effect:
    """Something to do."""

    do: Do
    value: str | int = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as it is evaluated. All conditions must hold; `amount`: open hours or days of a timed one."""

    id: int
    when: When
    effects: tuple[Effect, ...]
    conditions: tuple[Condition, ...] = ()
    amount: float = 0
