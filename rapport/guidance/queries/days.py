"""The day at the practice's place."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from rapport.practice.queries.settings import first_location


def day_of(at: datetime) -> date:
    """The local day of a moment."""
    where = first_location()
    return at.astimezone(ZoneInfo(where.zone if where else "UTC")).date()
