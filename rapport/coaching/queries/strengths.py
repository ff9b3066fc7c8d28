"""Everybody's card."""

from collections import defaultdict

from rapport.guidance.models import Zone
from rapport.practice.models import Staff, Strength


def cards() -> list[tuple[Staff, list[Strength]]]:
    """Everybody who works here, by name, with what they wrote; two queries."""
    found: dict[int, list[Strength]] = defaultdict(list)
    for strength in Strength.objects.select_related("confirmed_by"):
        found[strength.staff_id].append(strength)
    people = Staff.objects.filter(is_active=True).order_by("name", "pk")
    return [(person, found[person.pk]) for person in people]


def zone_names() -> dict[str, str]:
    """The zones in which a strength may count, by key."""
    return dict(Zone.objects.filter(is_on=True).values_list("key", "name"))
