"""Who can do what, and who works when: the two tables of the team."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise

from rapport.practice.models import Shift, Skill, SkillGrant, Staff


@dataclass(frozen=True, slots=True)
class Cell:
    """One person and one skill in the matrix; `pair` is what the form posts."""

    skill: Skill
    pair: str
    is_granted: bool


def skill_matrix() -> tuple[list[Skill], list[tuple[Staff, list[Cell]]]]:
    """Every active person with a cell for each skill; three queries."""
    skills = list(Skill.objects.order_by("name"))
    grants = set(SkillGrant.objects.values_list("staff_id", "skill_id"))
    team = Staff.objects.filter(is_active=True).order_by("name")
    return skills, [
        (s, [Cell(k, f"{s.pk}-{k.pk}", (s.pk, k.pk) in grants) for k in skills]) for s in team
    ]


@dataclass(frozen=True, slots=True)
class WorkingWeek:
    """One person's shifts, weekday by weekday."""

    staff: Staff
    days: Sequence[tuple["str | Promise", list[Shift]]]


def working_weeks() -> list[WorkingWeek]:
    """The rota of everybody who works here; two queries."""
    shifts = Shift.objects.select_related("location")
    team = Staff.objects.filter(is_active=True).order_by("name")
    return [_week(staff) for staff in team.prefetch_related(Prefetch("shifts", shifts))]


def _week(staff: Staff) -> WorkingWeek:
    shifts = list(staff.shifts.all())
    days = [(WEEKDAYS[n], [s for s in shifts if s.weekday == n]) for n in range(7)]
    return WorkingWeek(staff, days)
