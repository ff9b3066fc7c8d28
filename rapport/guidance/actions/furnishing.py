"""What a practice begins with, so that the first hard message already finds a guideline."""

from datetime import datetime

from django.db import transaction

from rapport.guidance.models import Gesture, Guideline, Zone
from rapport.guidance.shipped import GESTURES, MOMENTS
from rapport.guidance.shipped.rows import gesture_columns, guideline_columns, zone_columns
from rapport.practice.models import Skill


def furnish(*, practice_id: int, at: datetime) -> None:
    """The five shipped zones with guidelines and skills, and gestures; what is there is left alone.

    Who holds a zone's skill is qualified; while nobody does, everybody may answer.
    """
    with transaction.atomic():
        there = set(Zone.objects.values_list("key", flat=True))
        for position, moment in enumerate(MOMENTS):
            if moment.key in there:
                continue
            skill, _is_new = Skill.objects.get_or_create(
                practice_id=practice_id, slug=moment.key, defaults={"name": str(moment.skill)}
            )
            zone = Zone.objects.create(
                practice_id=practice_id, skill=skill, **zone_columns(moment, position)
            )
            Guideline.objects.create(
                practice_id=practice_id, zone=zone, written_at=at, **guideline_columns(moment)
            )
        if not Gesture.objects.exists():
            rows = (Gesture(practice_id=practice_id, **gesture_columns(g)) for g in GESTURES)
            Gesture.objects.bulk_create(rows)
