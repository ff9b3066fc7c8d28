"""When a leader's letter leaves, if at all: their own choice."""

from datetime import datetime
from typing import Any

from rapport.audit.actions import record
from rapport.core.weekly import Hour
from rapport.insight.models import LetterChoice
from rapport.practice.models import Staff


def choose(*, by: Staff, is_on: bool, hour: Hour, at: datetime) -> None:
    """From now on at this hour, or not at all."""
    fields = {"is_on": is_on, "weekday": hour.weekday, "at": hour.at, "changed_at": at}
    _keep(by, fields, at)


def turn_off(staff: Staff, *, at: datetime) -> None:
    """No letter any more; the hour is kept for whoever comes back."""
    _keep(staff, {"is_on": False, "changed_at": at}, at)


def _keep(staff: Staff, fields: dict[str, Any], at: datetime) -> None:
    LetterChoice.objects.update_or_create(
        staff=staff, defaults=fields, create_defaults=fields | {"practice_id": staff.practice_id}
    )
    record(
        practice_id=staff.practice_id,
        user_id=staff.user_id,
        verb="changed",
        subject_kind="letter_choice",
        subject_id=staff.pk,
        at=at,
    )
