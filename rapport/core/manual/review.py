"""How fresh something is that somebody should look at now and then."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Freshness:
    """`days`: since somebody looked; None when nobody ever did. `due_on`: when to look again."""

    days: int | None
    due_on: date | None
    is_due: bool


def freshness(reviewed_on: date | None, *, every_days: int, today: date) -> Freshness:
    """What was never looked at is due at once; what was looked at tomorrow (a clock was wrong), not yet."""
    if reviewed_on is None:
        return Freshness(None, None, True)
    due_on = reviewed_on + timedelta(days=every_days)
    return Freshness(max((today - reviewed_on).days, 0), due_on, today >= due_on)
