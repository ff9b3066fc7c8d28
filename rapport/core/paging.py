"""Who is paged when about a red flag, until somebody says that they have it.

A flag of the tier *page now* climbs the on-call ladder by the minute, at any hour, and begins
again when it has reached the end: it never falls silent by itself. One of the tier *same day* is
for the hours in which people work: by day, again half-way to the day's end, then with the owner.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rapport.core.opening_hours import Calendar

OWNER_AFTER = timedelta(minutes=15)
OWNER_GAP = timedelta(minutes=5)
REPEAT = timedelta(minutes=15)
# Where a location is closed all day, the hours in which a quiet page still finds somebody awake.
WAKING = (time(9), time(18))
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rung:
    """Who is paged how long after the flag was raised."""

    after: timedelta
    staff: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Climb:
    """Whom to page now, how many steps that makes, and when the next one is due."""

    staff: tuple[int, ...]
    step: int
    next_at: datetime


def ladder(steps: Iterable[tuple[int, int]], owners: Sequence[int]) -> tuple[Rung, ...]:
    """Rungs from (staff id, seconds) in any order: the first at once, the owners last.

    With nobody on the ladder the owners are paged at once. Owners must not be empty.
    """
    by_time: dict[int, list[int]] = {}
    for staff_id, seconds in sorted(steps, key=lambda step: step[1]):
        by_time.setdefault(seconds if by_time else 0, []).append(staff_id)
    rungs = [Rung(timedelta(seconds=s), tuple(dict.fromkeys(who))) for s, who in by_time.items()]
    last = max(OWNER_AFTER, rungs[-1].after + OWNER_GAP) if rungs else timedelta()
    return (*rungs, Rung(last, tuple(owners)))


def climb(rungs: Sequence[Rung], *, raised_at: datetime, step: int, at: datetime) -> Climb:
    """What is due at `at` on the ladder when `step` steps were taken before.

    Several steps that are due together (a clock that slept) page everybody once.
    """
    return _climb(_ladder_plan(rungs, raised_at), step, at)


def climb_by_day(
    clinicians: Sequence[int],
    owners: Sequence[int],
    calendar: Calendar,
    *,
    raised_at: datetime,
    step: int,
    at: datetime,
) -> Climb:
    """The same for a flag that is looked at the same day; never at night, never by telephone."""
    return _climb(_day_plan(clinicians, owners, calendar, raised_at), step, at)


def due_by(calendar: Calendar, *, raised_at: datetime) -> datetime:
    """When a clinician must have looked at a same-day flag: the end of the day it is first paged on."""
    return _next_day(calendar, raised_at)[1]


_Plan = Iterator[tuple[datetime, tuple[int, ...]]]


def _climb(plan: _Plan, step: int, at: datetime) -> Climb:
    paged: dict[int, None] = {}
    for number, (when, staff) in enumerate(plan):
        if number < step:
            continue
        if when > at:
            return Climb(tuple(paged), number, when)
        paged |= dict.fromkeys(staff)
    raise AssertionError("a plan never ends")


def _ladder_plan(rungs: Sequence[Rung], raised_at: datetime) -> _Plan:
    for rung in rungs:
        yield raised_at + rung.after, rung.staff
    everybody = tuple(dict.fromkeys(person for rung in rungs for person in rung.staff))
    when = raised_at + rungs[-1].after
    while True:
        when += REPEAT
        yield when, everybody


def _day_plan(
    clinicians: Sequence[int], owners: Sequence[int], calendar: Calendar, raised_at: datetime
) -> _Plan:
    queue = tuple(clinicians) or tuple(owners)
    everybody = tuple(dict.fromkeys((*queue, *owners)))
    first, end = _next_day(calendar, raised_at)
    yield first, queue
    yield first + (end - first) / 2, queue
    yield end, everybody
    while True:
        first, end = _next_day(calendar, end)
        yield first, everybody


def _next_day(calendar: Calendar, at: datetime) -> tuple[datetime, datetime]:
    """From when to when somebody can look, on the first day that is not over at `at`, in UTC."""
    day = calendar.local(at).date() - _DAY  # last night's opening may reach into today
    while True:
        starts, ends = _hours(calendar, day)
        if ends > at and ends > starts:
            return max(starts, at), ends
        day += _DAY


def _hours(calendar: Calendar, day: date) -> tuple[datetime, datetime]:
    spans = calendar.spans_of(day)
    if not spans:
        return calendar.instant(day, WAKING[0]), calendar.instant(day, WAKING[1])
    ends = (
        calendar.instant(day if span.closes > span.opens else day + _DAY, span.closes)
        for span in spans
    )
    return calendar.instant(day, spans[0].opens), max(ends)
