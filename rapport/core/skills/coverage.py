"""Who is there in which hours of a week, and when nobody is. Minutes of the day on a location's wall clock."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Held:
    """Who is there in a stretch; nobody: a gap."""

    stretch: Stretch
    people: frozenset[int]


def held(wanted: Iterable[Stretch], there: Mapping[int, Iterable[Stretch]]) -> tuple[Held, ...]:
    """All of `wanted`, from Monday on, cut where somebody comes or goes; `there` is by person."""
    parts = {person: tuple(joined(each)) for person, each in there.items()}
    found: list[Held] = []
    for each in joined(wanted):
        for part in _cut(each, parts.values()):
            people = frozenset(who for who, stays in parts.items() if _is_there(part, stays))
            last = found[-1] if found else None
            if last and last.people == people and _touch(last.stretch, part):
                found[-1] = Held(Stretch(part.weekday, last.stretch.starts, part.ends), people)
            else:
                found.append(Held(part, people))
    return tuple(found)


def _cut(wanted: Stretch, stays: Iterable[Sequence[Stretch]]) -> Iterator[Stretch]:
    today = (part for each in stays for part in each if part.weekday == wanted.weekday)
    ends = {moment for part in today for moment in (part.starts, part.ends)}
    inner = sorted(moment for moment in ends if wanted.starts < moment < wanted.ends)
    for starts, until in pairwise((wanted.starts, *inner, wanted.ends)):
        yield Stretch(wanted.weekday, starts, until)


def _is_there(part: Stretch, stays: Iterable[Stretch]) -> bool:
    return any(
        each.weekday == part.weekday and each.starts <= part.starts and part.ends <= each.ends
        for each in stays
    )


def _touch(one: Stretch, other: Stretch) -> bool:
    return one.weekday == other.weekday and one.ends == other.starts


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


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
