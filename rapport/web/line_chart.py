"""Figures over time as points on a line, from nothing to all, with their intervals: coordinates for an SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapport.core.intervals import Estimate

WIDTH, HEIGHT = 560, 250
LEFT, RIGHT, TOP, BOTTOM = 44, 16, 18, 34
LEVELS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of time. `said`: its figure in words; one without a figure has no height and is not joined."""

    x: float
    label: str
    said: str
    y: float | None
    high: float
    low: float
    is_last: bool

    @property
    def is_thin(self) -> bool:
        """Too few stand behind it to tell."""
        return self.y is None


@dataclass(frozen=True, slots=True)
class Line:
    """`levels`: the height of each horizontal line and its hundredths of all; `joined`: the known points."""

    points: list[Point]
    joined: str
    levels: list[tuple[float, int]]
    left: int
    width: int = WIDTH
    height: int = HEIGHT
    right: int = WIDTH - RIGHT
    base: float = HEIGHT - BOTTOM

    @property
    def summary(self) -> str:
        """The picture for whoever does not see it."""
        return "; ".join(f"{point.label}: {point.said}" for point in self.points)


def line(
    figures: Sequence[tuple[str, str, Estimate | None]], *, full: float = 100, left: int = LEFT
) -> Line:
    """Each stretch as its label, its figure in words, and the figure from 0 to `full`, or None.

    `left`: room for the levels' words.
    """
    step = (WIDTH - left - RIGHT) / max(len(figures), 1)
    points = [
        Point(
            x=round(left + step * (n + 0.5), 1),
            label=label,
            said=said,
            y=_y(figure.value / full) if figure else None,
            high=_y(figure.high / full) if figure else 0,
            low=_y(figure.low / full) if figure else 0,
            is_last=n == len(figures) - 1,
        )
        for n, (label, said, figure) in enumerate(figures)
    ]
    joined = " ".join(f"{point.x},{point.y}" for point in points if not point.is_thin)
    return Line(points, joined, [(_y(level / 100), level) for level in LEVELS], left)


def _y(share: float) -> float:
    return round(TOP + (1 - share) * (HEIGHT - TOP - BOTTOM), 1)
