"""Weeks as a practice lives them: Monday to Sunday by the wall clock of its location."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

WEEK = timedelta(days=7)


def local_day(at: datetime, zone: str) -> date:
    """The day on the wall clock of this zone."""
    return at.astimezone(ZoneInfo(zone)).date()


def monday_of(day: date) -> date:
    """The Monday on which the day's ISO week begins."""
    return day - timedelta(days=day.weekday())


def last_full_week(at: datetime, zone: str) -> date:
    """The Monday of the last week that is over at `at`."""
    return monday_of(local_day(at, zone)) - WEEK


def week_from(text: str, *, otherwise: date) -> date:
    """The week that an address names by any of its days (2026-03-02); a wrong one is ignored."""
    try:
        return monday_of(date.fromisoformat(text))
    except ValueError:
        return otherwise
