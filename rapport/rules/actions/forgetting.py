"""Looks that found nothing are forgotten once nobody can ask for them again."""

from datetime import datetime, timedelta

from rapport.core.rules import OCCASIONS, TIMED
from rapport.rules.models import Look

# Far longer than the reader of the ledger follows behind.
KEPT = timedelta(days=2)
TOLD = {kind for when, kind in OCCASIONS.items() if when not in TIMED}


def forget_looks(*, at: datetime) -> int:
    """Drop what was told, did not fit, and lies behind the mark; those of timed rules stay.

    A rule that waits looks again at what is still open, so its looks are what keeps it from that.
    """
    old = Look.objects.filter(is_match=False, occasion__in=TOLD, at__lt=at - KEPT)
    return old.delete()[0]
