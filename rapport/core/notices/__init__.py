"""What somebody is told about by itself, in which ways, after how long, and when it is left alone.

Red flags are no notices: they have a ladder of their own (core.paging), at any hour, outside every
rule in here.
"""

from rapport.core.notices.climbing import (
    Step,
    absorbs,
    following,
    is_spent,
    may_be_loud,
    steps,
)
from rapport.core.notices.hours import Hours, When, reachable_from
from rapport.core.notices.kinds import CHOSEN, Kind, Level, Rules, Way, default, delay, weight
from rapport.core.notices.mattering import Standing, is_seen, matters
from rapport.core.notices.telling import Happening, told

__all__ = [
    "CHOSEN",
    "Happening",
    "Hours",
    "Kind",
    "Level",
    "Rules",
    "Standing",
    "Step",
    "Way",
    "When",
    "absorbs",
    "default",
    "delay",
    "following",
    "is_seen",
    "is_spent",
    "matters",
    "may_be_loud",
    "reachable_from",
    "steps",
    "told",
    "weight",
]
