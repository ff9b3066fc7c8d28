"""What happens once a week at an hour of somebody's own, on the wall clock of a place."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEK = timedelta(days=7)
DAYS = 7


@dataclass(frozen=True, slots=True)
class Hour:
    """A day of the week, Monday is 0, and a time of that day."""

    weekday: int
    at: time


def moment(monday: date, hour: Hour, zone: str) -> datetime:
    """When the hour strikes in the week of this Monday, in UTC.

    An hour that the clock leaps over in spring strikes as much later as it leaps; one that comes
    twice in autumn strikes the first time (PEP 495, fold 0).
    """
    day = monday + timedelta(days=hour.weekday % DAYS)
    return datetime.combine(day, hour.at, ZoneInfo(zone)).astimezone(UTC)


def latest(at: datetime, hour: Hour, zone: str) -> date:
    """The Monday of the newest week whose hour has struck at `at`."""
    day = at.astimezone(ZoneInfo(zone)).date()
    monday = day - timedelta(days=day.weekday())
    return monday if moment(monday, hour, zone) <= at else monday - WEEK


def told_week(at: datetime, hour: Hour, zone: str) -> date:
    """The week that the newest letter tells: the one before the week in which it leaves."""
    return latest(at, hour, zone) - WEEK


def is_due(at: datetime, hour: Hour, zone: str, *, patience: timedelta, since: datetime) -> bool:
    """Whether the newest hour struck at most `patience` ago, and not before `since`."""
    struck = moment(latest(at, hour, zone), hour, zone)
    return at - struck <= patience and struck >= since
