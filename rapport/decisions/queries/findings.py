"""What the month's review shows, as a reference: which finding, of which thirty days, and how many rows."""

from collections.abc import Callable, Mapping
from datetime import datetime

from rapport.coaching.queries import review
from rapport.decisions.terms import Finding

FURTHEST = 24  # months back, as far as the review goes
Counted = tuple[int, int | None]


def finding(key: str, *, back: int, at: datetime) -> Finding | None:
    """Counted anew, so that nothing in an address can say how much it was; None for no such finding."""
    if key not in COUNTS:
        return None
    within = review.spell(at, min(back, FURTHEST))
    counted, of = COUNTS[key](within)
    return Finding(key, within.since, within.until, counted, of)


def _pasted(within: review.Spell) -> Counted:
    found, looked_at = review.pasted(within)
    return len(found), looked_at


def _fast(within: review.Spell) -> Counted:
    return len(review.fast_but_badly(within)), None


def _unread(within: review.Spell) -> Counted:
    return len(review.unread(within.until)), None


def _unfit(within: review.Spell) -> Counted:
    return len(review.unfit(within)), None


COUNTS: Mapping[str, Callable[[review.Spell], Counted]] = {
    "pasted": _pasted,
    "fast": _fast,
    "unread": _unread,
    "unfit": _unfit,
}
