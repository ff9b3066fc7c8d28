"""Reading the practice: one file for each capability."""

from rapport.practice.queries.duty import Duty, on_duty
from rapport.practice.queries.membership import Membership, membership, practice_ids
from rapport.practice.queries.promises import ladder, policy_for

__all__ = [
    "Duty",
    "Membership",
    "ladder",
    "membership",
    "on_duty",
    "policy_for",
    "practice_ids",
]
