"""The kinds of exchange that the manual knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from rapport.guidance.models import Interaction, Zone
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff


@dataclass(frozen=True, slots=True)
class Kind:
    """What an interaction is; empty labels fit all."""

    name: str
    channels: Sequence[str]
    stage: str = ""
    treatment: str = ""
    intents: Sequence[str] = ()
    zone: Zone | None = None


def add_interaction(*, kind: Kind, by: Staff, at: datetime) -> Interaction:
    """One more kind of exchange, still without a guideline."""
    with transaction.atomic():
        interaction = Interaction.objects.create(
            practice_id=by.practice_id,
            key=_fresh_key(kind.name),
            position=Interaction.objects.count(),
            **_columns(kind),
        )
        note(by=by, verb="added", subject=interaction, at=at)
    return interaction


def change_interaction(*, interaction: Interaction, kind: Kind, by: Staff, at: datetime) -> None:
    """Its name, and when it is meant."""
    with transaction.atomic():
        for name, value in _columns(kind).items():
            setattr(interaction, name, value)
        interaction.save()
        note(by=by, verb="changed", subject=interaction, at=at)


def interaction_of(zone: Zone) -> Interaction:
    """The interaction whose guideline stands in the zone; made when there is none."""
    held = Interaction.objects.filter(guidelines__zone=zone).first()
    return held or Interaction.objects.create(
        practice_id=zone.practice_id,
        key=_fresh_key(zone.key),
        name=zone.name,
        channels=list(Interaction.Way),
        zone=zone,
        position=Interaction.objects.count(),
    )


def _columns(kind: Kind) -> dict[str, object]:
    plain = ("name", "stage", "treatment", "zone")
    lists = ("channels", "intents")
    return {name: getattr(kind, name) for name in plain} | {
        name: list(getattr(kind, name)) for name in lists
    }


def _fresh_key(name: str) -> str:
    base = slugify(name)[:40].strip("-") or "interaction"
    taken = set(Interaction.objects.filter(key__startswith=base).values_list("key", flat=True))
    numbered = (f"{base}-{n}" for n in range(2, len(taken) + 3))
    return base if base not in taken else next(key for key in numbered if key not in taken)
