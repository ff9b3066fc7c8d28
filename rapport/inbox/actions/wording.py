"""Saved replies: texts for swift moments, kept by leaders."""

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
