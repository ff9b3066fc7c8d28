"""What a practice begins with, so that the first hard message already finds a guideline."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from rapport.guidance.keys import key_of
from rapport.guidance.models import Fact, Gesture, Guideline, Interaction, Zone
from rapport.guidance.queries.facts import kind_of
from rapport.guidance.shipped import GESTURES, MANUAL, MOMENTS
from rapport.guidance.shipped.guideline import ShippedGuideline
from rapport.guidance.shipped.moment import Moment, Text
from rapport.guidance.shipped.rows import (
    gesture_columns,
    interaction_columns,
    moment_columns,
    wording_columns,
    zone_columns,
)
from rapport.practice.models import Skill


def furnish(*, practice_id: int, at: datetime) -> None:
    """The shipped zones, the manual and gestures; what is there is left alone.

    Who holds a zone's skill is qualified; while nobody does, everybody may answer.
    """
    with transaction.atomic():
        there = set(Zone.objects.values_list("key", flat=True))
        for position, moment in enumerate(MOMENTS):
            if moment.key not in there:
                _bring_zone(moment, position, practice_id, at)
        if not Gesture.objects.exists():
            rows = (Gesture(practice_id=practice_id, **gesture_columns(g)) for g in GESTURES)
            Gesture.objects.bulk_create(rows)
        furnish_manual(practice_id=practice_id, at=at)


def furnish_manual(*, practice_id: int, at: datetime) -> int:
    """The shipped guidelines that the practice does not have yet; returns how many were brought."""
    with transaction.atomic():
        there = set(Interaction.objects.values_list("key", flat=True))
        new = [
            (len(MOMENTS) + position, one)
            for position, one in enumerate(MANUAL)
            if one.key not in there
        ]
        zones = {zone.key: zone for zone in Zone.objects.all()}
        made = [
            Interaction(
                practice_id=practice_id,
                position=position,
                zone=zones.get(one.zone),
                **interaction_columns(one),
            )
            for position, one in new
        ]
        Interaction.objects.bulk_create(made)
        _write([(one, row) for (_, one), row in zip(new, made, strict=True)], practice_id, at)
    return len(made)


def _write(
    brought: Iterable[tuple[ShippedGuideline, Interaction]], practice_id: int, at: datetime
) -> None:
    pairs = list(brought)
    _name_facts((name for one, _ in pairs for name in one.facts), practice_id)
    Guideline.objects.bulk_create(
        Guideline(
            practice_id=practice_id,
            interaction=interaction,
            written_at=at,
            fact_keys=[key_of(str(name)) for name in one.facts],
            **wording_columns(one),
        )
        for one, interaction in pairs
    )


def _name_facts(names: Iterable[Text], practice_id: int) -> None:
    """Facts without a value: prices and times are the practice's own."""
    rows = (
        Fact(practice_id=practice_id, key=key_of(name), name=name, kind=kind_of(name))
        for name in dict.fromkeys(map(str, names))
    )
    Fact.objects.bulk_create(rows, ignore_conflicts=True)


def _bring_zone(moment: Moment, position: int, practice_id: int, at: datetime) -> None:
    skill, _is_new = Skill.objects.get_or_create(
        practice_id=practice_id, slug=moment.key, defaults={"name": str(moment.skill)}
    )
    zone = Zone.objects.create(
        practice_id=practice_id, skill=skill, **zone_columns(moment, position)
    )
    interaction = Interaction.objects.create(
        practice_id=practice_id,
        zone=zone,
        key=zone.key,
        name=zone.name,
        channels=list(Interaction.Way),
        position=position,
    )
    _name_facts(moment.facts, practice_id)
    Guideline.objects.create(
        practice_id=practice_id,
        zone=zone,
        interaction=interaction,
        written_at=at,
        **moment_columns(moment),
    )
