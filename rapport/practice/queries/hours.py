"""Where the practice works and when: three queries for all places, written once."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from rapport.core.opening_hours import Calendar
from rapport.database.written import written
from rapport.practice.models import Closure, Location, OpeningSpan
from rapport.practice.models.place import calendar_of


@dataclass(frozen=True, slots=True)
class Places:
    """The practice's locations, with their practice, and their hours; both by the location's id."""

    locations: dict[int, Location]
    calendars: dict[int, Calendar]

    @property
    def active(self) -> dict[int, Calendar]:
        """The hours of those in use."""
        return {pk: self.calendars[pk] for pk, place in self.locations.items() if place.is_active}


def places() -> Places:
    """Every location of the practice in scope."""
    spans: dict[int, list[OpeningSpan]] = defaultdict(list)
    closures: dict[int, list[Closure]] = defaultdict(list)
    for span in _spans():
        spans[span.location_id].append(span)
    for closure in _closures():
        closures[closure.location_id].append(closure)
    found = {place.pk: place for place in _locations()}
    hours = {pk: calendar_of(at.zone, spans[pk], closures[pk]) for pk, at in found.items()}
    return Places(found, hours)


@written()
def _locations() -> QuerySet[Location]:
    return Location.objects.select_related("practice").order_by("pk")


@written()
def _spans() -> QuerySet[OpeningSpan]:
    return OpeningSpan.objects.all()


@written()
def _closures() -> QuerySet[Closure]:
    return Closure.objects.all()
