"""Who is paged, and whether anybody is."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from rapport.practice.models import AlertAddress, OnCallStep, Practice, Role, Staff

# Whoever holds this skill counts as a clinician, whatever their role: an owner who is a nurse.
CLINICIAN = "clinician"


def steps() -> QuerySet[OnCallStep]:
    """The on-call ladder, first rung first, people who left taken out."""
    return OnCallStep.objects.filter(staff__is_active=True).select_related("staff")


def clinicians() -> QuerySet[Staff]:
    """Everybody who may take and close a red flag of a medical practice."""
    skilled = Q(role=Role.CLINICIAN) | Q(grants__skill__slug=CLINICIAN)
    return Staff.objects.filter(skilled, is_active=True).distinct().order_by("name")


def is_clinician(staff: Staff) -> bool:
    """Whether they may take and close a red flag; one query at most."""
    return staff.role == Role.CLINICIAN or staff.grants.filter(skill__slug=CLINICIAN).exists()


def has_on_call() -> bool:
    """Whether anybody is on the ladder."""
    return steps().exists()


def is_unwatched(practice: Practice) -> bool:
    """A medical practice in which nobody is on the ladder: its owner is paged, and it says so."""
    return practice.is_medical and not has_on_call()


@dataclass(frozen=True, slots=True)
class Reached:
    """Somebody on the ladder, and how they are reached beside the screen."""

    name: str
    ways: tuple[str, ...]


def ways(staff_ids: Sequence[int]) -> list[Reached]:
    """How everybody on the ladder is reached, in its order; two queries."""
    names = dict(Staff.objects.filter(pk__in=staff_ids).values_list("pk", "name"))
    rows = AlertAddress.objects.filter(staff__in=staff_ids, is_on=True).order_by("way")
    found: dict[int, dict[str, None]] = {}
    for address in rows.only("staff_id", "way"):
        found.setdefault(address.staff_id, {})[str(address.get_way_display())] = None
    return [Reached(names[pk], tuple(found.get(pk, ()))) for pk in dict.fromkeys(staff_ids)]
