"""Reading zones, guidelines and gestures."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from rapport.core import gestures as rules
from rapport.core.zones import Key, Rule, rule
from rapport.guidance.models import Gesture, Guideline, Zone
from rapport.practice.models import Staff


def zones() -> QuerySet[Zone]:
    """All of them with who is qualified and the guideline that holds now, as `standing`."""
    current = Guideline.objects.filter(is_current=True)
    return Zone.objects.select_related("skill").prefetch_related(
        Prefetch("guidelines", queryset=current, to_attr="standing")
    )


def choosable() -> QuerySet[Zone]:
    """What a practice may choose its moments from."""
    return Zone.objects.exclude(key=Key.CLINICAL_WORRY)


def standing(zone: Zone) -> Guideline | None:
    """The guideline of a zone that `zones` returned."""
    return next(iter(zone.standing), None)  # type: ignore[attr-defined]  # set by the prefetch


def rules_on() -> list[Rule]:
    """What leads into the zones that are on; one query."""
    rows = Zone.objects.filter(is_on=True).values_list("key", "triggers")
    return [rule(key, triggers) for key, triggers in rows]


def guideline(zone: Zone) -> Guideline | None:
    """What holds now."""
    return zone.guidelines.filter(is_current=True).first()


def versions(zone: Zone) -> QuerySet[Guideline]:
    """Every version, the newest first, with who wrote it."""
    return zone.guidelines.select_related("written_by").order_by("-version")


def has_chosen() -> bool:
    """Whether the practice has chosen its three moments."""
    return Zone.objects.filter(is_chosen=True).exists()


def has_written() -> bool:
    """Whether a guideline was ever written by a person here."""
    return Guideline.objects.filter(written_by__isnull=False).exists()


@dataclass(frozen=True, slots=True)
class Offered:
    """A gesture as one person sees it; `refusal` says why they may not give it without asking."""

    gesture: Gesture
    refusal: rules.Refusal | None


def offers(*, staff: Staff, left_cents: int) -> list[Offered]:
    """Every gesture the practice offers, those this person may give first."""
    found = [
        Offered(gesture, rules.refusal(offer_of(gesture), role=staff.role, left_cents=left_cents))
        for gesture in Gesture.objects.filter(is_on=True)
    ]
    return sorted(found, key=lambda offered: offered.refusal is not None)


def offer_of(gesture: Gesture) -> rules.Offer:
    """A gesture as the rule reads it."""
    return rules.Offer(gesture.cents, frozenset(gesture.roles), gesture.is_clinical, gesture.is_on)
