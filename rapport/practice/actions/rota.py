"""Weekly shifts and absences."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.translation import gettext as _

from rapport.core.opening_hours import Span
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Absence, Location, Shift, Staff
from rapport.practice.week import meet


class OverlappingShifts(ExpectedError):
    """Nobody works twice at the same time."""


class EndsBeforeItStarts(ExpectedError):
    """A stretch of time with its ends the wrong way round."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When a shift is, on its location's clock; ending at or before its start means over midnight."""

    weekday: int
    starts: time
    ends: time
    is_on_call: bool = False
    first_day: date | None = None
    last_day: date | None = None


def add_shift(*, staff: Staff, location: Location, hours: Hours, by: Staff, at: datetime) -> Shift:
    """Raises OverlappingShifts, also across locations, and EndsBeforeItStarts for its validity."""
    if hours.first_day and hours.last_day and hours.last_day < hours.first_day:
        raise EndsBeforeItStarts(_("The last day lies before the first day."))
    if any(_collide(shift, hours) for shift in staff.shifts.all()):
        raise OverlappingShifts(_("%(name)s works at that time already.") % {"name": staff.name})
    shift = Shift.objects.create(
        practice_id=by.practice_id,
        staff=staff,
        location=location,
        weekday=hours.weekday,
        starts=hours.starts,
        ends=hours.ends,
        is_on_call=hours.is_on_call,
        first_day=hours.first_day,
        last_day=hours.last_day,
    )
    note(by=by, verb="added", subject=shift, at=at)
    return shift


def _collide(shift: Shift, hours: Hours) -> bool:
    """On call beside an ordinary shift is fine; the days of validity must meet, too."""
    one = Span(shift.weekday, shift.starts, shift.ends)
    other = Span(hours.weekday, hours.starts, hours.ends)
    apart = (shift.last_day or date.max) < (hours.first_day or date.min) or (
        hours.last_day or date.max
    ) < (shift.first_day or date.min)
    return shift.is_on_call == hours.is_on_call and not apart and meet(one, other)


def remove_shift(*, shift: Shift, by: Staff, at: datetime) -> None:
    """The stretch is no longer worked."""
    note(by=by, verb="removed", subject=shift, at=at)
    shift.delete()


def add_absence(
    *,
    staff: Staff,
    starts_at: datetime,
    ends_at: datetime,
    note_text: str,
    by: Staff,
    at: datetime,
) -> Absence:
    """Away from `starts_at` until `ends_at` (aware), whatever the shifts say."""
    if ends_at <= starts_at:
        raise EndsBeforeItStarts(_("The absence ends before it starts."))
    absence = Absence.objects.create(
        practice_id=by.practice_id,
        staff=staff,
        starts_at=starts_at,
        ends_at=ends_at,
        note=note_text,
    )
    note(by=by, verb="added", subject=absence, at=at)
    return absence


def remove_absence(*, absence: Absence, by: Staff, at: datetime) -> None:
    """There after all."""
    note(by=by, verb="removed", subject=absence, at=at)
    absence.delete()
