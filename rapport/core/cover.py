"""Who covers which hours: where a location is open and nobody works there.

Everything is in half-open stretches of UTC instants, as `opening_hours` gives them.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

Stretch = tuple[datetime, datetime]
SHORTEST = timedelta(minutes=1)


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The same time in as few stretches as possible, in order; empty ones fall away."""
    found: list[Stretch] = []
    for start, end in sorted(s for s in stretches if s[0] < s[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def gaps(opened: Iterable[Stretch], covered: Iterable[Stretch]) -> list[Stretch]:
    """The open time that nobody covers, leaving out what is shorter than a minute."""
    rest = joined(covered)
    return [
        (start, end)
        for stretch in joined(opened)
        for start, end in _left(stretch, rest)
        if end - start >= SHORTEST
    ]


def without(stretches: Iterable[Stretch], away: Iterable[Stretch]) -> list[Stretch]:
    """The stretches with everything that is away cut out of them."""
    rest = joined(away)
    return [piece for stretch in joined(stretches) for piece in _left(stretch, rest)]


def _left(stretch: Stretch, covered: Iterable[Stretch]) -> Iterator[Stretch]:
    reached, end = stretch
    for begins, ends in covered:
        if ends <= reached:
            continue
        if begins >= end:
            break
        if begins > reached:
            yield reached, begins
        reached = max(reached, ends)
    if reached < end:
        yield reached, end
