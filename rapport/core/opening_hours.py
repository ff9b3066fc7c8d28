"""Opening hours of a location, on its own wall clock; every answer is an instant in UTC.

A span belongs to the local day on which it opens: when that day is closed, all of the span
falls away; when only the day after is closed (a New Year's Eve shift until 02:00), its part after
midnight stays. Clock changes: a local time means the first instant at which the clock on the
wall shows it or a later one. So a time that occurs twice means its first occurrence (as in
RFC 5545 §3.3.5), a time that is skipped means the moment of the change, and no span turns around.
A shift across a change is an hour longer or shorter, as for the people who work it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from math import ceil, floor
from zoneinfo import ZoneInfo

HORIZON = timedelta(days=400)
"""How far ahead an opening is looked for: a year closed for rebuilding still has a deadline."""

_DAY = timedelta(days=1)

Interval = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Span:
    """Open from `opens` until `closes` (local); `closes <= opens` ends on the following day.

    Monday is weekday 0. 00:00-00:00 is the whole day.
    """

    weekday: int
    opens: time
    closes: time

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6:
            raise ValueError("weekday must be 0 (Monday) to 6 (Sunday)")


@dataclass(frozen=True, slots=True)
class Closure:
    """Local days, both included, on which nothing opens: holidays, a week of rebuilding."""

    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Calendar:
    """A weekly pattern in an IANA time zone, with dated closures. Spans may overlap."""

    zone: str
    spans: tuple[Span, ...]
    closures: tuple[Closure, ...] = ()
    _tz: ZoneInfo = field(init=False, repr=False, compare=False)
    _week: tuple[tuple[Span, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        week: tuple[list[Span], ...] = ([], [], [], [], [], [], [])
        for span in sorted(self.spans, key=lambda span: span.opens):
            week[span.weekday].append(span)
        object.__setattr__(self, "_tz", ZoneInfo(self.zone))
        object.__setattr__(self, "_week", tuple(tuple(day) for day in week))

    def local(self, at: datetime) -> datetime:
        """The same instant on the location's wall clock."""
        if at.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return at.astimezone(self._tz)

    def instant(self, day: date, at: time) -> datetime:
        """UTC instant of a local wall time; skipped and doubled times as in the module's text."""
        return _instant(self._tz, day, at)

    def spans_of(self, day: date) -> tuple[Span, ...]:
        """Spans that open on a local day, earliest first; none on a closed day."""
        spans = self._week[day.weekday()]
        if spans and any(c.first_day <= day <= c.last_day for c in self.closures):
            return ()
        return spans


# Whoever writes at about the same time asks for the same few openings and closings.
@lru_cache(4096)
def _instant(tz: ZoneInfo, day: date, at: time) -> datetime:
    wall = datetime.combine(day, at, tz)
    early, late = wall.utcoffset(), wall.replace(fold=1).utcoffset()
    if early is None or late is None or early >= late:
        return wall.astimezone(UTC)
    return _moment_of_change(tz, wall.replace(fold=1), wall)


def _moment_of_change(tz: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The instant at which the offset changes; clocks are changed on a whole second."""
    seconds = range(floor(before.timestamp()), ceil(after.timestamp()) + 1)
    offset = after.astimezone(UTC).astimezone(tz).utcoffset()
    changed = bisect_left(
        seconds, True, key=lambda s: datetime.fromtimestamp(s, tz).utcoffset() == offset
    )
    return datetime.fromtimestamp(seconds[changed], UTC)


def _pieces(calendar: Calendar, start: datetime, end: datetime) -> Iterator[Interval]:
    """Disjoint open pieces between two instants, in order, days walked as they are asked for."""
    reached = start.astimezone(UTC)
    day = calendar.local(start).date() - _DAY
    last = calendar.local(end).date() + _DAY
    while day <= last:
        for span in calendar.spans_of(day):
            closing_day = day if span.closes > span.opens else day + _DAY
            if closing_day != day and _is_skipped(calendar, day):
                continue
            closes = calendar.instant(closing_day, span.closes)
            if closes <= reached:
                continue
            opens = max(calendar.instant(day, span.opens), reached)
            if opens >= end:
                return
            reached = closes
            if opens < closes:
                yield opens, min(closes, end)
        day += _DAY


def _is_skipped(calendar: Calendar, day: date) -> bool:
    """Whether the zone never had this day (Samoa had no 30 December 2011): nothing opens on it."""
    return calendar.instant(day, time.min) == calendar.instant(day + _DAY, time.min)


def open_intervals(calendar: Calendar, start: datetime, end: datetime) -> Iterator[Interval]:
    """Open time within [start, end) as merged (opens, closes) in UTC, in order, lazily."""
    current: Interval | None = None
    for opens, closes in _pieces(calendar, start, end):
        if current and opens == current[1]:
            current = (current[0], closes)
            continue
        if current:
            yield current
        current = (opens, closes)
    if current:
        yield current


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether the location is open at this instant; the closing instant itself is closed."""
    return any(_pieces(calendar, at, at + timedelta(microseconds=1)))


def next_opening(calendar: Calendar, at: datetime) -> datetime | None:
    """The first open instant not before `at` (`at` itself while open); None beyond HORIZON."""
    first = next(_pieces(calendar, at, at + HORIZON), None)
    return first[0] if first else None


def open_seconds(calendar: Calendar, start: datetime, end: datetime) -> float:
    """Seconds of open time between two instants; 0 when `end` is not after `start`."""
    pieces = _pieces(calendar, start, end) if end > start else iter(())
    return sum((closes - opens for opens, closes in pieces), timedelta()).total_seconds()


def add_open_seconds(calendar: Calendar, start: datetime, seconds: float) -> datetime | None:
    """The first instant by which `seconds` of open time have passed since `start`, in UTC.

    While closed, 0 seconds lead to the next opening. An amount used up exactly at closing ends at
    closing, not at the next opening. None when the open time within HORIZON does not suffice.
    """
    return next(add_each_open_seconds(calendar, start, (seconds,)))


def add_each_open_seconds(
    calendar: Calendar, start: datetime, amounts: Iterable[float]
) -> Iterator[datetime | None]:
    """`add_open_seconds` for several ascending amounts in one walk through the days."""
    pieces, passed = _pieces(calendar, start, start + HORIZON), timedelta()
    piece = next(pieces, None)
    for seconds in amounts:
        wanted = timedelta(seconds=seconds)
        while piece and wanted > passed + (piece[1] - piece[0]):
            passed += piece[1] - piece[0]
            piece = next(pieces, None)
        yield piece[0] + (wanted - passed) if piece else None
