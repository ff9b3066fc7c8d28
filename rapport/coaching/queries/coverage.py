"""Who can take what, when: zones that ask for a skill against the shifts of those who hold it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapport.core.skills import Held, Stretch, held, stretches
from rapport.guidance.models import Zone
from rapport.practice.models import Location, Shift, Skill, SkillGrant, Staff

Hours = tuple[int, int, tuple[int, ...], int, int]
Stays = Mapping[int, Sequence[Stretch]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A skill that zones ask for, and those zones."""

    skill: Skill
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Hours, the same on some weekdays, in which nobody at a location holds a skill."""

    asked: Asked
    location: Location
    weekdays: tuple[int, ...]
    starts: int
    ends: int
    is_held: bool  # whether anybody holds it at all

    @property
    def hours(self) -> Hours:
        """Skill, location, weekdays, first and last minute: what a need for it says too."""
        return self.asked.skill.pk, self.location.pk, self.weekdays, self.starts, self.ends

    @property
    def place(self) -> str:
        """The hours as a form posts them."""
        skill, location, weekdays, starts, ends = self.hours
        return f"{skill}-{location}-{''.join(map(str, weekdays))}-{starts}-{ends}"


@dataclass(frozen=True, slots=True)
class Row:
    """One skill at one location: its open hours by weekday, each part with who is there."""

    asked: Asked
    days: tuple[tuple[int, tuple[Held, ...]], ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The week of a location. `gaps` are all of its hours without anybody."""

    location: Location
    weekdays: tuple[int, ...]
    rows: tuple[Row, ...]
    gaps: tuple[Gap, ...]


def coverage(*, on: date) -> tuple[list[Coverage], Mapping[int, str]]:
    """Every location in use as the rota stands on a day, and names by staff id; six queries."""
    asked, people, holders = _asked(), _people(), _holders()
    found = []
    for location in Location.objects.filter(is_active=True).prefetch_related("spans"):
        open_ = [
            part for s in location.spans.all() for part in stretches(s.weekday, s.opens, s.closes)
        ]
        stays = {person.pk: _stays(person, location, open_, on) for person in people}
        found.append(_week(location, stays, open_, asked, holders))
    return found, {person.pk: person.name for person in people}


def _week(
    location: Location,
    stays: Stays,
    open_: Sequence[Stretch],
    asked: Iterable[Asked],
    holders: Mapping[int, set[int]],
) -> Coverage:
    rows, gaps = [], list[Gap]()
    for each in asked:
        able = {pk: stay for pk, stay in stays.items() if pk in holders[each.skill.pk]}
        week = held(open_, able)
        rows.append(Row(each, _by_day(week)))
        gaps += _gaps(each, location, week, is_held=bool(holders[each.skill.pk] & stays.keys()))
    days = sorted({part.weekday for part in open_})
    return Coverage(location, tuple(days), tuple(rows), tuple(gaps))


def _by_day(week: Iterable[Held]) -> tuple[tuple[int, tuple[Held, ...]], ...]:
    days: dict[int, tuple[Held, ...]] = defaultdict(tuple)
    for part in week:
        days[part.stretch.weekday] += (part,)
    return tuple(sorted(days.items()))


def _gaps(asked: Asked, location: Location, week: Iterable[Held], *, is_held: bool) -> list[Gap]:
    """The same hours of several weekdays are one gap."""
    hours: dict[tuple[int, int], list[int]] = defaultdict(list)
    for part in week:
        if not part.people:
            hours[part.stretch.starts, part.stretch.ends].append(part.stretch.weekday)
    return [
        Gap(asked, location, tuple(days), starts, ends, is_held)
        for (starts, ends), days in hours.items()
    ]


def _asked() -> list[Asked]:
    zones = Zone.objects.filter(is_on=True, skill__isnull=False).select_related("skill")
    found: dict[int, Asked] = {}
    for zone in zones:
        skill = zone.skill
        assert skill  # noqa: S101 - filtered above
        before = found[skill.pk].zones if skill.pk in found else ()
        found[skill.pk] = Asked(skill, (*before, zone))
    return list(found.values())


def _people() -> list[Staff]:
    """Those who work here, with all their shifts."""
    team = Staff.objects.filter(is_active=True).order_by("name")
    return list(team.prefetch_related("shifts"))


def _holds(shift: Shift, on: date) -> bool:
    begun = shift.first_day is None or shift.first_day <= on
    return begun and (shift.last_day is None or shift.last_day >= on) and not shift.is_on_call


def _holders() -> Mapping[int, set[int]]:
    holders: dict[int, set[int]] = defaultdict(set)
    for skill_id, staff_id in SkillGrant.objects.values_list("skill_id", "staff_id"):
        holders[skill_id].add(staff_id)
    return holders


def _stays(
    person: Staff, location: Location, open_: Sequence[Stretch], on: date
) -> Sequence[Stretch]:
    """When somebody is there; who never had a shift works whenever it is open, as routing has it."""
    shifts = list(person.shifts.all())
    if not shifts:
        return open_
    here = [s for s in shifts if s.location_id == location.pk and _holds(s, on)]
    return [part for s in here for part in stretches(s.weekday, s.starts, s.ends)]
