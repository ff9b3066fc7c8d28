"""What the pages under /settings/ show."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from rapport.accounts.models import Invitation
from rapport.accounts.queries import open_invitations, tokens
from rapport.core.opening_hours import Calendar
from rapport.practice.models import (
    Closure,
    Location,
    OpeningSpan,
    ResponsePolicy,
    Shift,
    Skill,
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


def calendar_at(location_id: int) -> Calendar:
    """The hours of one location as the pure rules read them; three queries."""
    return Location.objects.prefetch_related("spans", "closures").get(pk=location_id).calendar


def closures_from(*, location: Location, day: date) -> QuerySet[Closure]:
    """Those that are not over on `day`, the next one first."""
    return location.closures.filter(last_day__gte=day)


def people() -> QuerySet[Staff]:
    """The team, those who still work here first."""
    return Staff.objects.order_by("-is_active", "name").select_related("user")


def has_hours() -> bool:
    """Whether anybody ever entered when a location is open."""
    return OpeningSpan.objects.exists()


def has_team() -> bool:
    """Whether there is more than one person, or somebody was ever invited."""
    return Staff.objects.count() > 1 or Invitation.objects.exists()
