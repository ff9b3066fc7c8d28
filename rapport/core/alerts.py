"""The alert budget: what is worth a look is ranked, and almost nothing interrupts.

At most one interrupting alert for a person in an hour. Red flags are no suggestions and stand
outside the budget; they have a ladder of their own. Nothing here ever counts against anybody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rapport.core.zones import Key

BUDGET = timedelta(hours=1)


class Kind(StrEnum):
    """What a suggestion is about, the weightiest first."""

    ZONE_BEGAN = "zone_began"
    HELP_WANTED = "help_wanted"
    STILL_WAITS = "still_waits"
    WORTH_NOTING = "worth_noting"


WEIGHTS = {Kind.ZONE_BEGAN: 40, Kind.HELP_WANTED: 30, Kind.STILL_WAITS: 20, Kind.WORTH_NOTING: 5}
ZONES = {
    Key.CLINICAL_WORRY: 40,
    Key.TROUBLE: 30,
    Key.HESITATION: 20,
    Key.GOODBYE: 15,
    Key.FIRST_IMPRESSION: -30,  # frequent and foreseeable: never worth an interruption by itself
}
OWN_ZONE = 15
SOON = timedelta(minutes=2)
HASTE = 15
WORTH_INTERRUPTING = 50


@dataclass(frozen=True, slots=True)
class Alert:
    """Something for one person; `due_at` is the client's deadline, None when nobody waits."""

    kind: Kind
    zone: str = ""
    due_at: datetime | None = None


def rank(alert: Alert, *, at: datetime) -> float:
    """How much it is worth looking at, higher first."""
    zone = ZONES.get(Key(alert.zone), 0) if alert.zone in set(Key) else OWN_ZONE
    is_close = alert.due_at is not None and alert.due_at - at <= SOON
    return WEIGHTS[alert.kind] + zone * bool(alert.zone) + HASTE * is_close


def ranked(alerts: Iterable[Alert], *, at: datetime) -> list[Alert]:
    """The weightiest first; equals in the order they came."""
    return sorted(alerts, key=lambda alert: -rank(alert, at=at))


def has_budget(interrupted: Iterable[datetime], *, at: datetime) -> bool:
    """Whether this person may be interrupted now: not within an hour of the last time."""
    return all(abs(at - moment) >= BUDGET for moment in interrupted)


def may_interrupt(alert: Alert, interrupted: Iterable[datetime], *, at: datetime) -> bool:
    """Whether this one may. Whatever may not is still shown, quietly."""
    return rank(alert, at=at) >= WORTH_INTERRUPTING and has_budget(interrupted, at=at)


def interrupting(
    alerts: Sequence[Alert], interrupted: Iterable[datetime], *, at: datetime
) -> Alert | None:
    """The one of several that may interrupt, if any."""
    best = next(iter(ranked(alerts, at=at)), None)
    return best if best and may_interrupt(best, interrupted, at=at) else None
