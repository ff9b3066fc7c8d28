"""What leaders change is noted in the audit ledger, in the same transaction."""

from datetime import datetime

from django.db import models

from rapport.audit.actions import record
from rapport.practice.models import Staff


def note(*, by: Staff, verb: str, subject: models.Model, at: datetime) -> None:
    """One row: who, what kind of thing, which one; never its contents."""
    record(
        practice_id=by.practice_id,
        user_id=by.user_id,
        verb=verb,
        subject_kind=subject._meta.model_name or "",
        subject_id=subject.pk,
        at=at,
    )
