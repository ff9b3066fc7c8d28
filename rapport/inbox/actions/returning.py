"""Coming back to the desk."""

from datetime import datetime

from rapport.inbox.models import Mention
from rapport.practice.actions.presence import catch_up
from rapport.practice.models import Staff


def read_changes(*, by: Staff, at: datetime) -> None:
    """They have read what changed while they were away, and where they were named."""
    Mention.objects.filter(staff=by, seen_at__isnull=True).update(seen_at=at)
    catch_up(staff=by)
