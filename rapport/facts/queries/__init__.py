"""Reading facts: the owner's five numbers, and how long clients waited."""

from rapport.facts.queries.asked import Asked, asked
from rapport.facts.queries.pulse import Measure, Part, Pulse, Slice, pulse
from rapport.facts.queries.today import Row, Today, today
from rapport.facts.queries.weeks import WEEK, last_full_week, local_day, monday_of, week_from

__all__ = [
    "WEEK",
    "Asked",
    "Measure",
    "Part",
    "Pulse",
    "Row",
    "Slice",
    "Today",
    "asked",
    "last_full_week",
    "local_day",
    "monday_of",
    "pulse",
    "today",
    "week_from",
]
