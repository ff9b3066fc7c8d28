"""Writing the audit ledger."""

from datetime import datetime

from rapport.audit.models import Entry


def record(
    *,
    practice_id: int,
    user_id: int | None,
    verb: str,
    subject_kind: str,
    subject_id: int | None,
    at: datetime,
) -> None:
    """Note that the user did or read something; one row, in the caller's transaction."""
    Entry.objects.create(
        practice_id=practice_id,
        user_id=user_id,
        verb=verb,
        subject_kind=subject_kind,
        subject_id=subject_id,
        at=at,
    )
