"""How far people who judge the same things agree: Krippendorff's alpha.

Any number of raters, any gaps; 1 is full agreement, 0 what chance would give, below 0 less than that.
Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability (2011); its example is a test.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import permutations

Difference = Callable[[float, float], float]


class Scale(StrEnum):
    """What the numbers are: names, an order, or steps of one size."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"


def alpha(units: Iterable[Sequence[float]], *, scale: Scale = Scale.ORDINAL) -> float | None:
    """`units`: for each thing the values it was given, in any order. Things judged once don't count.

    None where nothing was judged twice, or where everybody gave the same value to everything.
    """
    judged = [unit for unit in units if len(unit) > 1]
    counts = Counter(value for unit in judged for value in unit)
    total = counts.total()
    apart = _differences(scale, counts)
    expected = sum(counts[a] * counts[b] * apart(a, b) for a in counts for b in counts)
    if not expected:
        return None
    observed = sum(
        sum(apart(a, b) for a, b in permutations(unit, 2)) / (len(unit) - 1) for unit in judged
    )
    return 1 - (total - 1) * observed / expected


def _differences(scale: Scale, counts: Counter[float]) -> Difference:
    """Squared differences; between ranks as many as lie between them, each end half."""
    match scale:
        case Scale.NOMINAL:
            return lambda a, b: float(a != b)
        case Scale.INTERVAL:
            return lambda a, b: (a - b) ** 2
    return lambda a, b: _between(a, b, counts) ** 2


def _between(a: float, b: float, counts: Counter[float]) -> float:
    low, high = sorted((a, b))
    inside = sum(count for value, count in counts.items() if low <= value <= high)
    return inside - (counts[low] + counts[high]) / 2
