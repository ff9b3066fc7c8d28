"""Saved replies: texts for swift moments, kept by leaders."""

from collections.abc import Sequence

from django.db.models import F

from rapport.inbox.models import SavedReply
from rapport.practice.models import Staff


def save_reply(*, name: str, text: str, by: Staff, reply: SavedReply | None = None) -> SavedReply:
    """Keep a text under a name; with `reply`, change that one."""
    kept = reply or SavedReply(practice_id=by.practice_id, created_by=by)
    kept.name, kept.text = name, text
    kept.save()
    return kept


def forget_reply(reply: SavedReply) -> None:
    """Remove it; what was sent with its help stays as it was sent."""
    reply.delete()


def count_uses(ids: Sequence[int]) -> None:
    """A reply that began with these saved ones was sent: each is counted once."""
    if ids:
        SavedReply.objects.filter(pk__in=set(ids)).update(used=F("used") + 1)
