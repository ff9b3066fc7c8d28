"""After a client was erased: nothing is owed to them any more, and the bytes of their files go too."""

from django.db.models import QuerySet

from rapport.clients.models import Erasure
from rapport.database.scope import practice_scope
from rapport.guidance.actions import reading
from rapport.inbox import files
from rapport.inbox.actions.closing import close
from rapport.inbox.models import Attachment, Conversation, Outgoing

BATCH = 50


def remove_erased_files(practice_id: int) -> int:
    """Remove attachments whose key was destroyed; returns how many. It may be tried again any time."""
    number = 0
    while batch := _next(practice_id):
        for attachment in batch:
            with practice_scope(practice_id):
                files.destroy(attachment)
        number += len(batch)
    return number


def close_erased(practice_id: int) -> int:
    """Close what is still open with erased clients, as of their erasure: nobody can answer them."""
    with practice_scope(practice_id):
        rows = Conversation.objects.filter(client__erased_at__isnull=False)
        _take_back(rows)
        still_open = rows.exclude(status=Conversation.Status.CLOSED)
        found = list(still_open.select_related("client", "location", "channel"))
        for row in found:
            close(row, by=None, at=row.client.erased_at)  # type: ignore[arg-type]  # asked for above
        return len(found)


def _take_back(rows: QuerySet[Conversation]) -> None:
    """What was scheduled for them has lost its words."""
    waiting = Outgoing.objects.filter(conversation__in=rows, scheduled_for__isnull=False)
    states = (Outgoing.State.QUEUED, Outgoing.State.HELD)
    waiting.filter(state__in=states).update(state=Outgoing.State.WITHDRAWN, due_at=None)


def forget_misfits(practice_id: int) -> int:
    """Take back what staff wrote about a guideline where an erased client was; returns how many lines."""
    with practice_scope(practice_id):
        erased = Conversation.objects.filter(client__erased_at__isnull=False)
        ids = set(erased.values_list("pk", flat=True))
        return reading.forget_misfits(conversation_ids=ids)


def _next(practice_id: int) -> list[Attachment]:
    with practice_scope(practice_id):
        erased = Erasure.objects.values("client_id")
        rows = Attachment.objects.filter(
            message__conversation__client__in=erased, message__key__isnull=True
        )
        return list(rows.exclude(path="").only("path", "practice_id")[:BATCH])
