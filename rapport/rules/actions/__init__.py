"""Everything that writes rules and what they do; one verb a function."""

from rapport.rules.actions.forgetting import forget_looks
from rapport.rules.actions.keeping import NotTried, RuleRefused, archive, keep, place, switch
from rapport.rules.actions.running import run
from rapport.rules.actions.trying import try_out
from rapport.rules.actions.undoing import CannotUndo, undo

__all__ = [
    "CannotUndo",
    "NotTried",
    "RuleRefused",
    "archive",
    "forget_looks",
    "keep",
    "place",
    "run",
    "switch",
    "try_out",
    "undo",
]
