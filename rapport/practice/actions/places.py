"""The practice itself and its locations."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.core.opening_hours import Span
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.holidays import Holiday
from rapport.practice.models import Closure, Location, OpeningSpan, Practice, Staff
from rapport.practice.week import overlaps


class OverlappingHours(ExpectedError):
    """Two spans of one week share a moment."""


class LastLocation(ExpectedError):
    """A practice without any location has no hours and no clock."""


class EmergencyLineMissing(ExpectedError):
    """The emergency line stands on everything a client sees."""


def describe_practice(
    *,
    practice: Practice,
    name: str,
    emergency_line: str,
    is_medical: bool,
    phone_region: str,
    by: Staff,
    at: datetime,
) -> None:
    """Change what the practice is. Raises EmergencyLineMissing: the line is never emptied."""
    if not emergency_line.strip():
        raise EmergencyLineMissing(_("The emergency line can be changed, but not left out."))
    practice.name = name
    practice.emergency_line = emergency_line.strip()
    practice.is_medical = is_medical
    practice.phone_region = phone_region
    practice.save(update_fields=["name", "emergency_line", "is_medical", "phone_region"])
    note(by=by, verb="changed", subject=practice, at=at)


def open_location(
    *, name: str, zone: str, spans: Iterable[Span], by: Staff, at: datetime
) -> Location:
    """A new location with its hours."""
    with transaction.atomic():
        location = Location.objects.create(practice_id=by.practice_id, name=name, zone=zone)
        note(by=by, verb="opened", subject=location, at=at)
        set_hours(location=location, spans=spans, by=by, at=at)
    return location


def change_location(*, location: Location, name: str, zone: str, by: Staff, at: datetime) -> None:
    """Rename or move it. Deadlines already given stay."""
    location.name, location.zone = name, zone
    location.save(update_fields=["name", "zone"])
    note(by=by, verb="changed", subject=location, at=at)


def retire_location(*, location: Location, by: Staff, at: datetime) -> None:
    """Take it out of use; what happened there stays. Raises LastLocation."""
    if not Location.objects.filter(is_active=True).exclude(pk=location.pk).exists():
        raise LastLocation(_("This is the only location. Add another one before you close it."))
    _set_active(location, False)
    note(by=by, verb="retired", subject=location, at=at)


def reopen_location(*, location: Location, by: Staff, at: datetime) -> None:
    """Take it into use again."""
    _set_active(location, True)
    note(by=by, verb="reopened", subject=location, at=at)


def _set_active(location: Location, is_active: bool) -> None:
    location.is_active = is_active
    location.save(update_fields=["is_active"])


def set_hours(*, location: Location, spans: Iterable[Span], by: Staff, at: datetime) -> None:
    """Replace the weekly hours. Raises OverlappingHours."""
    week = list(spans)
    if overlaps(week):
        raise OverlappingHours(_("Two spans of the week overlap. Change one of them."))
    with transaction.atomic():
        location.spans.all().delete()
        OpeningSpan.objects.bulk_create(
            OpeningSpan(
                practice_id=location.practice_id,
                location=location,
                weekday=span.weekday,
                opens=span.opens,
                closes=span.closes,
            )
            for span in week
        )
        note(by=by, verb="set_hours", subject=location, at=at)


def close_days(
    *, location: Location, first_day: date, last_day: date, name: str, by: Staff, at: datetime
) -> Closure:
    """Stay closed on these days, both included."""
    closure = Closure.objects.create(
        practice_id=location.practice_id,
        location=location,
        first_day=first_day,
        last_day=last_day,
        name=name,
    )
    note(by=by, verb="closed", subject=closure, at=at)
    return closure


def remove_closure(*, closure: Closure, by: Staff, at: datetime) -> None:
    """Open again on these days."""
    note(by=by, verb="removed", subject=closure, at=at)
    closure.delete()


def close_on_holidays(
    *, location: Location, holidays: Iterable[Holiday], by: Staff, at: datetime
) -> int:
    """Add those holidays the location is not closed on yet; returns how many were new."""
    known = {(c.first_day, c.last_day) for c in location.closures.all()}
    wanted = {(h.first_day, h.last_day): h for h in holidays}
    fresh = [h for days, h in wanted.items() if days not in known]
    Closure.objects.bulk_create(
        Closure(
            practice_id=location.practice_id,
            location=location,
            first_day=h.first_day,
            last_day=h.last_day,
            name=h.name,
        )
        for h in fresh
    )
    note(by=by, verb="imported_holidays", subject=location, at=at)
    return len(fresh)
