"""What the pages under /settings/ show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet
from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise

from rapport.accounts.models import Invitation
from rapport.accounts.queries import open_invitations, tokens
from rapport.practice.models import (
    Closure,
    Location,
    OpeningSpan,
    ResponsePolicy,
    Shift,
    Skill,
    SkillGrant,
    Staff,
)


@dataclass(frozen=True, slots=True)
class Overview:
    """How much of everything there is."""

    locations: int
    people: int
    invited: int
    skills: int
    shifts: int
    policies: int
    tokens: int


def overview(*, at: datetime) -> Overview:
    """Counts for the cards; seven small queries."""
    return Overview(
        locations=Location.objects.filter(is_active=True).count(),
        people=Staff.objects.filter(is_active=True).count(),
        invited=open_invitations(at=at).count(),
        skills=Skill.objects.count(),
        shifts=Shift.objects.count(),
        policies=ResponsePolicy.objects.filter(is_current=True).count(),
        tokens=tokens().filter(revoked_at=None).count(),
    )


def locations() -> QuerySet[Location]:
    """All of them, those in use first, with hours."""
    return Location.objects.order_by("-is_active", "name").prefetch_related("spans", "closures")


def first_location() -> Location | None:
    """The oldest location in use, whose clock stands for the practice's."""
    return (
        Location.objects.filter(is_active=True)
        .order_by("pk")
        .prefetch_related("spans", "closures")
        .first()
    )


def closures_from(*, location: Location, day: date) -> QuerySet[Closure]:
    """Those that are not over on `day`, the next one first."""
    return location.closures.filter(last_day__gte=day)


def people() -> QuerySet[Staff]:
    """The team, those who still work here first."""
    return Staff.objects.order_by("-is_active", "name").select_related("user")


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


def has_hours() -> bool:
    """Whether anybody ever entered when a location is open."""
    return OpeningSpan.objects.exists()


def has_team() -> bool:
    """Whether there is more than one person, or somebody was ever invited."""
    return Staff.objects.count() > 1 or Invitation.objects.exists()
