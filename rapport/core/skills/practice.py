"""Skills fade without practice: when a refresher is due, and how much old evidence still weighs.

Nothing here ever takes a skill away: a person granted it, a person takes it back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

REFRESH_DAYS = 90
HALF_LIFE = 180.0  # days after which an outcome weighs half


@dataclass(frozen=True, slots=True)
class Use:
    """How long ago a skill was last used, in days; None: never that we know of."""

    days: int | None
    is_due: bool


def use(last: date | None, *, granted: date, on: date, refresh_days: int = REFRESH_DAYS) -> Use:
    """Whether a refresher is due on a day; for a skill never used, counted from the grant."""
    since = (on - max(last or granted, granted)).days
    days = max(0, (on - last).days) if last else None
    return Use(days, since >= refresh_days)


def weight(days: float, half_life: float = HALF_LIFE) -> float:
    """What an outcome of so many days ago weighs: 1 today, a half after `half_life` days."""
    return float(0.5 ** (max(days, 0.0) / half_life))


def weighted(
    outcomes: Iterable[tuple[float, bool]], half_life: float = HALF_LIFE
) -> tuple[float, float]:
    """Outcomes as (days ago, whether it went well), as weighted counts: (well, all)."""
    weights = [(weight(days, half_life), well) for days, well in outcomes]
    return sum(w for w, well in weights if well), sum(w for w, _well in weights)
