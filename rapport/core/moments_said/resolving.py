"""When that is: an instant, in the opening hours where the words leave room, on the location's wall clock."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from rapport.core.moments_said.hearing import Clock, Heard, Part
from rapport.core.moments_said.reading import hear
from rapport.core.opening_hours import Calendar, is_open, next_opening, open_intervals

FURTHEST = timedelta(days=366)
BEFORE_CLOSING = timedelta(minutes=30)
NINE, FIVE, NOON = time(9), time(5), time(12)
# From when to when a part of a day lasts, and when it is where it need not be open.
PARTS = {
    Part.MORNING: (FIVE, NOON, NINE),
    Part.AFTERNOON: (time(14), time(18), time(14)),
    Part.EVENING: (time(18), time(21), time(18)),
    Part.NIGHT: (time(20), time(23), time(20)),
}
MONTHS_TO_LEAP_DAY = 8 * 12 + 1
_DAY = timedelta(days=1)


class Unclear(StrEnum):
    """Why a saying names no moment."""

    NOT_UNDERSTOOD = "not_understood"
    PAST = "past"
    NO_VISIT = "no_visit"
    TOO_FAR = "too_far"


@dataclass(frozen=True, slots=True)
class Said:
    """The moment that was meant, in UTC. `is_open`: the location is open then.

    `is_moved`: it is closed at what was said, and no hour was named, so that it is when it opens.
    """

    at: datetime
    is_open: bool
    is_moved: bool = False


def when(
    text: str, *, calendar: Calendar, at: datetime, visit_ends: datetime | None = None
) -> Said | Unclear:
    """The moment a saying means at `at` (aware). `visit_ends`: when the client's next visit is over.

    An hour that was named stays, open or closed; everything vaguer is moved to the next opening. An
    hour that may be in the morning or after noon is the one at which the location is open.
    """
    heard = hear(text)
    if heard is None:
        return Unclear.NOT_UNDERSTOOD
    if heard.is_visit and visit_ends is None:
        return Unclear.NO_VISIT
    found = _moment(heard, calendar, at.astimezone(UTC), visit_ends)
    if isinstance(found, Unclear):
        return found
    moment, is_exact = found
    if moment <= at:
        return Unclear.PAST
    return Unclear.TOO_FAR if moment - at > FURTHEST else _said(calendar, moment, is_exact=is_exact)


def _said(calendar: Calendar, moment: datetime, *, is_exact: bool) -> Said:
    opening = next_opening(calendar, moment)
    if is_exact or opening is None or opening == moment:
        return Said(moment, is_open=opening == moment)
    return Said(opening, is_open=True, is_moved=True)


Found = tuple[datetime, bool] | Unclear


def _moment(heard: Heard, calendar: Calendar, at: datetime, visit_ends: datetime | None) -> Found:
    """The instant, and whether it stays where it is though the location is closed."""
    if heard.is_visit and visit_ends:
        return visit_ends.astimezone(UTC), False
    if heard.minutes or ("span" in heard.said and not heard.has_day):
        return _after(heard, calendar, at), True
    if not heard.has_day:
        return _without_day(heard, calendar, at)
    day = _day(heard, calendar.local(at).date())
    return _on_day(heard, calendar, at, day) if day else Unclear.NOT_UNDERSTOOD


def _on_day(heard: Heard, calendar: Calendar, at: datetime, day: date) -> Found:
    if heard.clock:
        return calendar.instant(day, _time(heard.clock, heard.part, calendar, day)), True
    if heard.part or "span" not in heard.said or heard.on:
        return _part(heard.part, calendar, day), False
    same_time = calendar.local(at).time().replace(second=0, microsecond=0)
    return calendar.instant(day, same_time), False


def _after(heard: Heard, calendar: Calendar, at: datetime) -> datetime:
    """Hours pass as they are; days keep the time on the wall."""
    start, local = at, calendar.local(at)
    if heard.days:
        start = calendar.instant(local.date() + timedelta(days=heard.days), local.time())
    return start + timedelta(minutes=heard.minutes)


def _day(heard: Heard, today: date) -> date | None:
    if heard.is_next_week:
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=heard.weekday or 0)
    if heard.weekday is not None:
        return today + timedelta(days=(heard.weekday - today.weekday() - 1) % 7 + 1)
    if heard.months:
        return _in_months(today, heard)
    return _on(heard.on, today) if heard.on else today + timedelta(days=heard.days or 0)


def _in_months(today: date, heard: Heard) -> date:
    """The same day of a later month, the last one where that month is shorter."""
    years, month = divmod(today.month - 1 + heard.months, 12)
    year, month = today.year + years, month + 1
    day = 1 if heard.on else min(today.day, monthrange(year, month)[1])
    return date(year, month, day) + timedelta(days=heard.days or 0)


def _on(named: tuple[int | None, int | None, int], today: date) -> date | None:
    """The next such day from today on; one with a year is that day."""
    year, month, day = named
    if year and month:
        return date(year, month, day)
    for number in range(MONTHS_TO_LEAP_DAY):
        ahead, index = divmod(today.month - 1 + number, 12)
        if month not in (None, index + 1) or day > monthrange(today.year + ahead, index + 1)[1]:
            continue
        found = date(today.year + ahead, index + 1, day)
        if found >= today:
            return found
    return None


def _time(clock: Clock, part: Part | None, calendar: Calendar, day: date) -> time:
    """The time of day that a clock means on a day."""
    times = [time(hour, clock.minute) for hour in clock.hours]
    if part in (Part.AFTERNOON, Part.EVENING, Part.NIGHT) or len(times) == 1:
        return times[-1]
    if part is Part.MORNING:
        return times[0]
    is_open_then = (one for one in times if is_open(calendar, calendar.instant(day, one)))
    return next(is_open_then, times[0] if clock.hour >= 7 else times[-1])


def _part(part: Part | None, calendar: Calendar, day: date) -> datetime:
    """The first open instant of a part of a day; its usual hour where none of it is open."""
    if part is Part.CLOSING:
        return _closing(calendar, day)
    begins, ends, usual = PARTS[part] if part else (FIVE, time(23), NINE)
    span = calendar.instant(day, begins), calendar.instant(day, ends)
    first = next(open_intervals(calendar, *span), None)
    return first[0] if first else calendar.instant(day, usual)


def _closing(calendar: Calendar, day: date) -> datetime:
    start, end = calendar.instant(day, FIVE), calendar.instant(day + _DAY, FIVE)
    pieces = list(open_intervals(calendar, start, end))
    return pieces[-1][1] - BEFORE_CLOSING if pieces else calendar.instant(day, time(17, 30))


def _without_day(heard: Heard, calendar: Calendar, at: datetime) -> Found:
    if heard.is_opening:
        opening = opening_after(calendar, at)
        return (opening, True) if opening else Unclear.TOO_FAR
    today = calendar.local(at).date()
    days = (today, today + _DAY)
    if heard.clock:
        return _next_at(heard.clock, heard.part, calendar, at), True
    return next(m for m in (_part(heard.part, calendar, d) for d in days) if m > at), False


def _next_at(clock: Clock, part: Part | None, calendar: Calendar, at: datetime) -> datetime:
    """The next time the clock says so; where it may be either half of the day, the one that is open."""
    today = calendar.local(at).date()
    if part or len(clock.hours) == 1:
        days = (today + timedelta(days=number) for number in range(3))
        found = (calendar.instant(day, _time(clock, part, calendar, day)) for day in days)
        return next(moment for moment in found if moment > at)
    times = [time(hour, clock.minute) for hour in clock.hours]
    coming = [calendar.instant(today + n * _DAY, one) for n in range(3) for one in times]
    ahead = [moment for moment in coming if moment > at]
    fits = [m for m in ahead[:3] if is_open(calendar, m)]
    return (fits or [m for m in ahead if 7 <= calendar.local(m).hour < 21])[0]


def opening_after(calendar: Calendar, at: datetime) -> datetime | None:
    """When it opens next, after the opening that may last now."""
    pieces = open_intervals(calendar, at, at + FURTHEST)
    return next((opens for opens, _ in pieces if opens > at), None)
