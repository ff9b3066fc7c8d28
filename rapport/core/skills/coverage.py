"""Which hours of a week nobody covers. Minutes of the day on a location's wall clock."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time

DAY = 1440


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Part of one weekday (0 is Monday), from minute `starts` until before minute `ends`."""

    weekday: int
    starts: int
    ends: int


def stretches(weekday: int, starts: time, ends: time) -> tuple[Stretch, ...]:
    """A weekly span as parts of days. An end at or before the start lies on the day after."""
    first, last = _minute(starts), _minute(ends)
    if last > first:
        return (Stretch(weekday, first, last),)
    rest = (Stretch((weekday + 1) % 7, 0, last),) if last else ()
    return (Stretch(weekday, first, DAY), *rest)


def gaps(wanted: Iterable[Stretch], covered: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """What of `wanted` nothing covers, joined where it touches, from Monday on."""
    there = tuple(joined(covered))
    return tuple(part for each in joined(wanted) for part in _without(each, there))


def joined(parts: Iterable[Stretch]) -> Iterator[Stretch]:
    """The same moments in as few stretches as possible; none goes over midnight."""
    last: Stretch | None = None
    for part in sorted(parts):
        if last and last.weekday == part.weekday and part.starts <= last.ends:
            last = Stretch(last.weekday, last.starts, max(last.ends, part.ends))
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def _without(wanted: Stretch, covered: Iterable[Stretch]) -> Iterator[Stretch]:
    begin = wanted.starts
    for each in covered:
        if each.weekday != wanted.weekday or each.ends <= begin or each.starts >= wanted.ends:
            continue
        if each.starts > begin:
            yield Stretch(wanted.weekday, begin, each.starts)
        begin = each.ends
    if begin < wanted.ends:
        yield Stretch(wanted.weekday, begin, wanted.ends)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
