"""Removing the files of clients who were erased: their keys are gone, now their bytes go too."""

from rapport.clients.models import Erasure
from rapport.database.scope import practice_scope
from rapport.inbox import files
from rapport.inbox.models import Attachment

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


def _next(practice_id: int) -> list[Attachment]:
    with practice_scope(practice_id):
        erased = Erasure.objects.values("client_id")
        rows = Attachment.objects.filter(
            message__conversation__client__in=erased, message__key__isnull=True
        )
        return list(rows.exclude(path="").only("path", "practice_id")[:BATCH])
