"""Visits of a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rapport.clients.models import Visit
from rapport.practice.models import Location


@dataclass(frozen=True, slots=True)
class Day:
    """The visits of one place on one day of its own calendar, in order."""

    location: Location
    on: date
    visits: list[Visit]


def days(*, at: datetime, ahead: int = 0) -> list[Day]:
    """Today's visits (or those `ahead` days from it) of every place, by its own clock. Two queries."""
    places = list(Location.objects.filter(is_active=True).order_by("name"))
    spans = {place.pk: _span(place, at, ahead) for place in places}
    if not spans:
        return []
    begins, ends = min(s for s, _ in spans.values()), max(e for _, e in spans.values())
    visits = Visit.objects.filter(starts_at__gte=begins, starts_at__lt=ends).select_related(
        "client__key", "provider"
    )
    held = list(visits.order_by("starts_at", "pk"))
    return [
        Day(place, _on(place, at, ahead), [v for v in held if _is_in(v, place, spans[place.pk])])
        for place in places
    ]


def _on(place: Location, at: datetime, ahead: int) -> date:
    return at.astimezone(ZoneInfo(place.zone)).date() + timedelta(days=ahead)


def _span(place: Location, at: datetime, ahead: int) -> tuple[datetime, datetime]:
    on, zone = _on(place, at, ahead), ZoneInfo(place.zone)
    midnights = (on, on + timedelta(days=1))
    begins, ends = (datetime.combine(d, time(), zone).astimezone(UTC) for d in midnights)
    return begins, ends


def _is_in(visit: Visit, place: Location, span: tuple[datetime, datetime]) -> bool:
    return visit.location_id == place.pk and span[0] <= visit.starts_at < span[1]
