"""Where and when the practice works, as the pages need it."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapport.core.opening_hours import Calendar
from rapport.practice.models import Location


@dataclass(frozen=True, slots=True)
class Places:
    """Calendars by location, and the wall clock that weeks are counted on."""

    calendars: Mapping[int, Calendar]
    zone: str


def places() -> Places:
    """Three queries; a practice without a location counts in UTC."""
    found = list(Location.objects.order_by("pk").prefetch_related("spans", "closures"))
    calendars = {location.pk: location.calendar for location in found}
    active = [location.zone for location in found if location.is_active]
    return Places(calendars, (active or ["UTC"])[0])
