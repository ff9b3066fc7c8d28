"""A line of shares week by week with their intervals, as coordinates for an SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rapport.insight.queries.pulse import Entry

WIDTH, HEIGHT = 560, 250
LEFT, RIGHT, TOP, BOTTOM = 44, 16, 18, 34
LEVELS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Point:
    """A week: where it stands, where its interval ends, and what it says."""

    x: float
    y: float
    high: float
    low: float
    label: str
    said: str
    is_thin: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """`levels` are the horizontal lines: position and percentage. `line` joins what can be told."""

    width: int
    height: int
    left: int
    right: int
    base: float
    points: list[Point]
    levels: list[tuple[float, int]]
    line: str
    summary: str


def weekly(entries: Sequence[Entry]) -> Chart:
    """The share answered within five minutes; weeks too thin to tell are marked, not joined."""
    step = (WIDTH - LEFT - RIGHT) / max(len(entries), 1)
    points = [_point(entry, n, step, len(entries)) for n, entry in enumerate(entries)]
    told = [point for point in points if not point.is_thin]
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        base=_y(0),
        points=points,
        levels=[(_y(level / 100), level) for level in LEVELS],
        line=" ".join(f"{point.x:.1f},{point.y:.1f}" for point in told),
        summary=_("Answered within five minutes, week by week: %s")
        % "; ".join(f"{point.label}: {point.said}" for point in points),
    )


def _y(share: float) -> float:
    return round(TOP + (1 - share) * (HEIGHT - TOP - BOTTOM), 1)


def _point(entry: Entry, number: int, step: float, count: int) -> Point:
    measure = entry.part.wall
    share = measure.in_time
    return Point(
        x=round(LEFT + step * (number + 0.5), 1),
        y=_y(0 if measure.is_thin else share.value),
        high=_y(share.high),
        low=_y(share.low),
        label=entry.label,
        said=f"{entry.share} ({entry.interval})",
        is_thin=measure.is_thin,
        is_last=number == count - 1,
    )
