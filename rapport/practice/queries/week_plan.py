"""A week of every location: open, closed and why, who works, who is on call, and where nobody is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from rapport.core.cover import Stretch, gaps, without
from rapport.core.opening_hours import Calendar, open_intervals
from rapport.practice.models import Absence, Closure, Location, Shift, Staff
from rapport.practice.queries.duty import shift_calendar

DAY = timedelta(days=1)
WEEK = 7


@dataclass(frozen=True, slots=True)
class Work:
    """Somebody's shift on a day, as the location's clock shows it. `is_away`: cut short by an absence."""

    name: str
    starts: datetime
    ends: datetime
    is_on_call: bool
    is_away: bool = False

    @property
    def is_whole_day(self) -> bool:
        """From midnight to midnight."""
        return self.starts.time() == self.ends.time() == time.min and self.starts != self.ends


@dataclass(frozen=True, slots=True)
class Day:
    """One day of one location. `closed`: the name of the closure, '' for none; times are local."""

    day: date
    is_today: bool
    opened: Sequence[Stretch]
    work: Sequence[Work]
    gaps: Sequence[Stretch]
    is_closed: bool
    closed: str


@dataclass(frozen=True, slots=True)
class Place:
    """A location's seven days."""

    location: Location
    days: Sequence[Day]

    @property
    def has_gaps(self) -> bool:
        return any(day.gaps for day in self.days)


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def week_plan(*, monday: date, at: datetime) -> list[Place]:
    """Every location in use with the week that begins on `monday`, on its own clock; six queries."""
    places = Location.objects.filter(is_active=True).order_by("name")
    shifts = list(Shift.objects.filter(staff__is_active=True).select_related("staff"))
    early, late = _edges(monday)
    away: dict[int, list[Stretch]] = {}
    for absence in Absence.objects.filter(starts_at__lt=late, ends_at__gt=early):
        away.setdefault(absence.staff_id, []).append((absence.starts_at, absence.ends_at))
    free = _without_shifts(shifts)
    return [
        Place(place, [_day(place, monday + n * DAY, shifts, free, away, at) for n in range(WEEK)])
        for place in places.prefetch_related("spans", "closures")
    ]


def _edges(monday: date) -> Stretch:
    """The week and a day around it, so that it holds in every time zone."""
    first = datetime.combine(monday, time.min, UTC)
    return first - DAY, first + (WEEK + 1) * DAY


def _without_shifts(shifts: Sequence[Shift]) -> list[Staff]:
    """People who never had a shift work whenever anything is open, as routing has it."""
    by_rota = {shift.staff_id for shift in shifts}
    return list(Staff.objects.filter(is_active=True).exclude(pk__in=by_rota).order_by("name"))


def _day(
    place: Location,
    day: date,
    shifts: Sequence[Shift],
    free: Sequence[Staff],
    away: dict[int, list[Stretch]],
    at: datetime,
) -> Day:
    calendar = place.calendar
    start, end = calendar.instant(day, time.min), calendar.instant(day + DAY, time.min)
    opened = list(open_intervals(calendar, start, end))
    mine = [shift for shift in shifts if shift.location_id == place.pk]
    worked = [
        (s, piece)
        for s in mine
        for piece in open_intervals(shift_calendar(s, {place.pk: calendar}), start, end)
    ]
    here = {id(s): without([piece], away.get(s.staff_id, ())) for s, piece in worked}
    covered = [p for s, _ in worked if not s.is_on_call for p in here[id(s)]]
    covered += [p for person in free for p in without(opened, away.get(person.pk, ()))]
    closure = _closure(place, day)
    return Day(
        day=day,
        is_today=calendar.local(at).date() == day,
        opened=[_local(calendar, stretch) for stretch in opened],
        work=sorted((_work(calendar, s, p, here[id(s)]) for s, p in worked), key=_by_start),
        gaps=[_local(calendar, stretch) for stretch in gaps(opened, covered)],
        is_closed=closure is not None,
        closed=closure.name if closure else "",
    )


def _by_start(work: Work) -> tuple[bool, datetime, str]:
    return work.is_on_call, work.starts, work.name


def _work(calendar: Calendar, shift: Shift, piece: Stretch, here: Sequence[Stretch]) -> Work:
    starts, ends = _local(calendar, piece)
    is_away = list(here) != [piece]
    return Work(shift.staff.name, starts, ends, shift.is_on_call, is_away)


def _closure(place: Location, day: date) -> Closure | None:
    return next((c for c in place.closures.all() if c.first_day <= day <= c.last_day), None)


def _local(calendar: Calendar, stretch: Stretch) -> Stretch:
    return calendar.local(stretch[0]), calendar.local(stretch[1])
