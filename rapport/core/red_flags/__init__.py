"""Worry words: what runs the moment a message is received. Pure, recall first.

It points people to words and says how soon somebody should look. It names no condition.
"""

from rapport.core.red_flags.concept import GROUPS, Concept, Family, Phrase, Tier
from rapport.core.red_flags.finding import Context, Finding, Flag, find
from rapport.core.red_flags.rules import (
    Change,
    NotInTheList,
    Rules,
    SwitchedOff,
    differences,
    shipped,
)
from rapport.core.red_flags.stance import Status

__all__ = [
    "GROUPS",
    "Change",
    "Concept",
    "Context",
    "Family",
    "Finding",
    "Flag",
    "NotInTheList",
    "Phrase",
    "Rules",
    "Status",
    "SwitchedOff",
    "Tier",
    "differences",
    "find",
    "shipped",
]
