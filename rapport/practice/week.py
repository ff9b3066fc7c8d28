"""Weekly hours as a circle of seconds: pure rules beside `rapport.core.opening_hours`."""

from collections.abc import Iterable, Sequence
from datetime import time
from itertools import combinations

from rapport.core.opening_hours import Span

DAY = 86400
WEEK = 7 * DAY


def _second(at: time) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second


def stretch(span: Span) -> tuple[int, int]:
    """Where the span begins in the week and how long it is, in seconds; 00:00-00:00 is a whole day."""
    length = (_second(span.closes) - _second(span.opens)) % DAY or DAY
    return span.weekday * DAY + _second(span.opens), length


def meet(one: Span, other: Span) -> bool:
    """Whether two spans share any moment of the week; touching ends do not meet."""
    (start, length), (other_start, other_length) = stretch(one), stretch(other)
    ahead, behind = (other_start - start) % WEEK, (start - other_start) % WEEK
    return ahead < length or behind < other_length


def overlaps(spans: Iterable[Span]) -> list[tuple[Span, Span]]:
    """Every pair of spans that share a moment, also over midnight and from Sunday into Monday."""
    ordered: Sequence[Span] = sorted(spans, key=stretch)
    return [(one, other) for one, other in combinations(ordered, 2) if meet(one, other)]
