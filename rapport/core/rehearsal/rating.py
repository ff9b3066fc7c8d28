"""The mean of blind ratings with its interval, and the order in which transcripts are shown."""

import hashlib
import math
from collections.abc import Iterable, Sequence
from statistics import fmean, stdev

from rapport.core.intervals import Estimate

LEAST = 10  # ratings, below which nothing is shown
# Student's t, two-sided 95%, by degrees of freedom (any table); above 120 the normal's value.
T = ((9, 2.262), (11, 2.201), (14, 2.145), (19, 2.093), (29, 2.045), (59, 2.001), (119, 1.980))


def mean(points: Sequence[int]) -> Estimate | None:
    """Mean and 95% interval by Student's t; None below LEAST ratings. The scale's ends bound it."""
    if len(points) < LEAST:
        return None
    value, reach = fmean(points), _t(len(points) - 1) * stdev(points) / math.sqrt(len(points))
    return Estimate(value, max(1.0, value - reach), min(7.0, value + reach))


def _t(freedom: int) -> float:
    """The next smaller row of the table: an interval a little too wide, never too narrow."""
    return next((t for row, t in reversed(T) if row <= freedom), T[0][1])


def shuffled(keys: Iterable[int], *, rater: int) -> list[int]:
    """An order that is each rater's own and always the same."""
    return sorted(keys, key=lambda key: hashlib.blake2b(f"{rater}:{key}".encode()).digest())
