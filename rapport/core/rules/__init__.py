"""Rules of a practice's own: when something happens, if it is so, then do this. Pure.

No rule can set off a rule. What sets one off is an occasion: something that a client, a person at
the desk or the response clock did (`OCCASIONS`). What a rule does leaves other traces (`TRACES`),
and none of them is an occasion. On top of that a rule looks at one occasion once, and all rules that
look at the same occasion see the conversation as it stood before any of them acted.
"""

from rapport.core.rules.deciding import Deed, Held, decide
from rapport.core.rules.document import BadRule, Problem, as_document, parse
from rapport.core.rules.grammar import (
    OCCASIONS,
    SLOTS,
    TIMED,
    TRACES,
    Condition,
    Do,
    Effect,
    Field,
    Rule,
    When,
)
from rapport.core.rules.matching import Case, holds, spoken
from rapport.core.rules.rate import HOUR, flooded_at
from rapport.core.rules.waiting import due_at

__all__ = [
    "HOUR",
    "OCCASIONS",
    "SLOTS",
    "TIMED",
    "TRACES",
    "BadRule",
    "Case",
    "Deed",
    "Do",
    "Effect",
    "Field",
    "Held",
    "Problem",
    "Rule",
    "Condition",
    "When",
    "as_document",
    "decide",
    "due_at",
    "flooded_at",
    "holds",
    "parse",
    "spoken",
]
