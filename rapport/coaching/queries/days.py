"""Days as the practice has them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rapport.practice.models import Location

WEEK = timedelta(days=7)


def zone() -> str:
    """The time zone of the practice's oldest location."""
    found = Location.objects.filter(is_active=True).order_by("pk").values_list("zone", flat=True)
    return found.first() or "UTC"


def today(at: datetime) -> date:
    """The day it is there."""
    return at.astimezone(ZoneInfo(zone())).date()


def monday(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())
