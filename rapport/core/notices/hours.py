"""When somebody may be reached away from the screen: what falls into other hours is held, not lost."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rapport.core.opening_hours import HORIZON, Calendar, Interval, next_opening, open_intervals


class When(StrEnum):
    """Which hours are a person's own."""

    ON_SHIFT = "on_shift"
    EXCEPT = "except"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Hours:
    """`calendars`: the shifts for ON_SHIFT, the quiet hours for EXCEPT, each in its own time zone.

    `away`: absences as (from, until) in UTC; they hold everything back in every case.
    """

    when: When = When.ALWAYS
    calendars: tuple[Calendar, ...] = ()
    away: tuple[Interval, ...] = ()


def reachable_from(hours: Hours, at: datetime) -> datetime | None:
    """The first instant not before `at` at which they may be reached; None where there is none in sight."""
    moment: datetime | None = at
    for _ in range(len(hours.away) + 1):
        moment = _awake_from(hours, moment) if moment else None
        back = _back_from(hours, moment) if moment else None
        if back is None:
            return moment
        moment = back
    return moment


def _awake_from(hours: Hours, at: datetime) -> datetime | None:
    match hours.when:
        case When.ALWAYS:
            return at
        case When.ON_SHIFT:
            opens = [next_opening(calendar, at) for calendar in hours.calendars]
            return min((moment for moment in opens if moment), default=None)
        case When.EXCEPT:
            return _after_quiet(hours.calendars, at)


def _after_quiet(calendars: tuple[Calendar, ...], at: datetime) -> datetime | None:
    end = at + HORIZON
    for calendar in calendars:
        quiet = next(open_intervals(calendar, at, end), None)
        if quiet and quiet[0] <= at:
            return quiet[1] if quiet[1] < end else None
    return at


def _back_from(hours: Hours, at: datetime) -> datetime | None:
    return max((until for since, until in hours.away if since <= at < until), default=None)
