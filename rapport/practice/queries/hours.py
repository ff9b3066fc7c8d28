"""Where the practice works and when: three queries for all places, written once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from rapport.core.opening_hours import Calendar, Span
from rapport.core.opening_hours import Closure as ClosedDays
from rapport.database.written import written
from rapport.practice.models import Closure, Location, OpeningSpan


@dataclass(frozen=True, slots=True)
class Places:
    """The practice's locations, with their practice, and their hours; both by the location's id."""

    locations: Mapping[int, Location]
    calendars: Mapping[int, Calendar]

    @property
    def active(self) -> dict[int, Calendar]:
        """The hours of those in use."""
        return {pk: self.calendars[pk] for pk, place in self.locations.items() if place.is_active}


def places() -> Places:
    """Every location of the practice in scope."""
    spans: dict[int, list[Span]] = defaultdict(list)
    closed: dict[int, list[ClosedDays]] = defaultdict(list)
    for span in _spans():
        spans[span.location_id].append(Span(span.weekday, span.opens, span.closes))
    for days in _closures():
        closed[days.location_id].append(ClosedDays(days.first_day, days.last_day))
    found: Sequence[Location] = _locations()
    hours = {p.pk: Calendar(p.zone, tuple(spans[p.pk]), tuple(closed[p.pk])) for p in found}
    return Places({place.pk: place for place in found}, hours)


@written()
def _locations() -> QuerySet[Location]:
    return Location.objects.select_related("practice").order_by("pk")


@written()
def _spans() -> QuerySet[OpeningSpan]:
    return OpeningSpan.objects.all()


@written()
def _closures() -> QuerySet[Closure]:
    return Closure.objects.all()
