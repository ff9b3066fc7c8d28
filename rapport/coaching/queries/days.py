"""Days as the practice has them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rapport.practice.models import Location

WEEK = timedelta(days=7)


def today(at: datetime) -> date:
    """The day it is where the practice's oldest location stands."""
    zone = Location.objects.filter(is_active=True).order_by("pk").values_list("zone", flat=True)
    return at.astimezone(ZoneInfo(zone.first() or "UTC")).date()


def monday(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())
