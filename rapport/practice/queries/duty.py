"""Who works right now."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import Prefetch

from rapport.core.opening_hours import Calendar, Closure, Span, is_open
from rapport.practice.models import Absence, Location, Shift, Staff

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


def on_duty(*, at: datetime) -> list[Duty]:
    """Every active staff member with what they are at `at` (aware, UTC), by id; six queries."""
    places = {
        place.pk: place.calendar
        for place in Location.objects.filter(is_active=True).prefetch_related("spans", "closures")
    }
    any_open = any(is_open(calendar, at) for calendar in places.values())
    return [_duty(staff, places, any_open, at) for staff in _team(at)]


def _team(at: datetime) -> list[Staff]:
    # All shifts, also those that have run out: whoever ever had one works by the rota.
    shifts = Shift.objects.all()
    absences = Absence.objects.filter(starts_at__lte=at, ends_at__gt=at)
    return list(
        Staff.objects.filter(is_active=True)
        .order_by("pk")
        .prefetch_related(
            Prefetch("shifts", shifts, to_attr="current_shifts"),
            Prefetch("absences", absences, to_attr="current_absences"),
        )
    )


def _duty(staff: Staff, places: dict[int, Calendar], any_open: bool, at: datetime) -> Duty:
    shifts: list[Shift] = staff.current_shifts  # type: ignore[attr-defined]  # prefetched above
    absent = bool(staff.current_absences)  # type: ignore[attr-defined]  # prefetched above
    working = [s for s in shifts if s.location_id in places and covers(s, places, at)]
    by_rota = any(not s.is_on_call for s in working)
    return Duty(
        staff=staff,
        on_shift=not absent and (by_rota if shifts else any_open),
        on_call=not absent and any(s.is_on_call for s in working),
        is_absent=absent,
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
