"""Writing down what staff may give without asking."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from rapport.guidance.models import Gesture
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff


def offer(
    *,
    name: str,
    cents: int,
    roles: Collection[str],
    is_clinical: bool,
    by: Staff,
    at: datetime,
) -> Gesture:
    """One more gesture. A clinical one is for clinicians, whatever the roles say."""
    with transaction.atomic():
        gesture = Gesture.objects.create(
            practice_id=by.practice_id,
            name=name.strip(),
            cents=cents,
            roles=sorted(roles),
            is_clinical=is_clinical,
        )
        note(by=by, verb="offered", subject=gesture, at=at)
    return gesture


def set_offered(*, gesture: Gesture, is_on: bool, by: Staff, at: datetime) -> None:
    """Offer it, or stop offering it: what was given stays on record."""
    with transaction.atomic():
        gesture.is_on = is_on
        gesture.save(update_fields=["is_on"])
        note(by=by, verb="offered" if is_on else "withdrew", subject=gesture, at=at)
