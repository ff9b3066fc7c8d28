"""A line of months on a scale from 0 to 100 with their intervals, as coordinates for an SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapport.core.intervals import Estimate

WIDTH, HEIGHT = 560, 250
LEFT, RIGHT, TOP, BOTTOM = 58, 16, 18, 34
LEVELS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Dot:
    """A month. `said`: its figure in words; one without a figure has no height and is not joined."""

    x: float
    label: str
    said: str
    y: float | None
    high: float
    low: float
    is_last: bool


@dataclass(frozen=True, slots=True)
class Line:
    """`levels`: the height of each horizontal line and what it stands for; `joined`: the known dots."""

    dots: list[Dot]
    joined: str
    levels: tuple[tuple[float, int], ...] = tuple(
        (round(TOP + (1 - n / 100) * (HEIGHT - TOP - BOTTOM), 1), n) for n in LEVELS
    )
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    base: float = HEIGHT - BOTTOM

    @property
    def summary(self) -> str:
        """The picture for whoever does not see it."""
        return "; ".join(f"{dot.label}: {dot.said}" for dot in self.dots)


def line(months: Sequence[tuple[str, str, Estimate | None]]) -> Line:
    """Each month as its label, its figure in words, and the figure from 0 to 100, None where there is none."""
    step = (WIDTH - LEFT - RIGHT) / max(len(months), 1)
    dots = [
        Dot(
            x=round(LEFT + step * (n + 0.5), 1),
            label=label,
            said=said,
            y=_y(figure.value) if figure else None,
            high=_y(figure.high) if figure else 0,
            low=_y(figure.low) if figure else 0,
            is_last=n == len(months) - 1,
        )
        for n, (label, said, figure) in enumerate(months)
    ]
    return Line(dots, " ".join(f"{dot.x},{dot.y}" for dot in dots if dot.y is not None))


def _y(value: float) -> float:
    return round(TOP + (1 - value / 100) * (HEIGHT - TOP - BOTTOM), 1)
