"""Who works right now."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import QuerySet

from rapport.core.opening_hours import Calendar, Closure, Span, is_open
from rapport.database.written import written
from rapport.practice.models import Absence, Shift, Staff
from rapport.practice.queries.hours import Places, places

PRESENT = timedelta(minutes=10)
"""How long after their last action somebody still counts as being at the screen."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Duty:
    """One active staff member at an instant.

    on_shift: a shift covers the instant and its location is not closed on that day; somebody
    without any shift works whenever any location is open. on_call: an on-call shift covers it,
    closed days included. Nobody is either while absent. is_present: at the screen, not away.
    """

    staff: Staff
    on_shift: bool
    on_call: bool
    is_absent: bool
    is_present: bool


def on_duty(*, at: datetime, where: Places | None = None) -> list[Duty]:
    """Every active staff member with what they are at `at` (aware, UTC), by id; six queries.

    where: the practice's places, for a caller who has read them.
    """
    hours = (where or places()).active
    any_open = any(is_open(calendar, at) for calendar in hours.values())
    shifts: dict[int, list[Shift]] = defaultdict(list)
    # All shifts, also those that have run out: whoever ever had one works by the rota.
    for shift in _shifts():
        shifts[shift.staff_id].append(shift)
    absent = {absence.staff_id for absence in _absences(at=at)}
    return [
        _duty(staff, shifts[staff.pk], hours, any_open, at, is_absent=staff.pk in absent)
        for staff in _team()
    ]


@written()
def _team() -> QuerySet[Staff]:
    return Staff.objects.filter(is_active=True).order_by("pk")


@written()
def _shifts() -> QuerySet[Shift]:
    return Shift.objects.filter(staff__is_active=True)


@written(at=datetime)
def _absences(at: datetime) -> QuerySet[Absence]:
    return Absence.objects.filter(starts_at__lte=at, ends_at__gt=at)


def _duty(
    staff: Staff,
    shifts: Sequence[Shift],
    hours: dict[int, Calendar],
    any_open: bool,
    at: datetime,
    *,
    is_absent: bool,
) -> Duty:
    working = [s for s in shifts if s.location_id in hours and covers(s, hours, at)]
    by_rota = any(not s.is_on_call for s in working)
    return Duty(
        staff=staff,
        on_shift=not is_absent and (by_rota if shifts else any_open),
        on_call=not is_absent and any(s.is_on_call for s in working),
        is_absent=is_absent,
        is_present=is_present(staff, at=at),
    )


def is_present(staff: Staff, *, at: datetime) -> bool:
    """Whether they did something lately and have not said that they are away."""
    return not staff.is_away and staff.seen_at is not None and at - staff.seen_at <= PRESENT


def covers(shift: Shift, places: dict[int, Calendar], at: datetime) -> bool:
    """Whether the shift covers the instant, on its location's wall clock."""
    return is_open(shift_calendar(shift, places), at.astimezone(UTC))


def shift_calendar(shift: Shift, places: dict[int, Calendar]) -> Calendar:
    """The hours of a shift in the form the rules know, on its location's wall clock."""
    place = places[shift.location_id]
    closures = () if shift.is_on_call else place.closures
    return Calendar(
        zone=place.zone,
        spans=(Span(shift.weekday, shift.starts, shift.ends),),
        closures=(*closures, *_outside(shift)),
    )


def _outside(shift: Shift) -> list[Closure]:
    """The days on which the shift is not valid, in the form the rules know: closed days."""
    days = []
    if shift.first_day:
        days.append(Closure(date.min, shift.first_day - _DAY))
    if shift.last_day:
        days.append(Closure(shift.last_day + _DAY, date.max))
    return days
