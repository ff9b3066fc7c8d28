"""Small pictures of attachments: claimed, drawn in a child, kept sealed beside the original."""

from datetime import datetime, timedelta

from django.db import connection

from rapport.database import vault
from rapport.database.scope import practice_scope
from rapport.inbox import blobs, files
from rapport.inbox.drawing import CannotDraw, Drawing, draw
from rapport.inbox.models import Preview
from rapport.live.notify import announce

LEASE = timedelta(minutes=2)  # longer than a drawing may take
MOST_ATTEMPTS = 2
CLAIM = "select practice_id, id from claim_previews(%s, %s, %s)"


def claim_previews(*, at: datetime, most: int = 5) -> list[tuple[int, int]]:
    """(practice id, preview id) of what is still to be drawn, the newest first, leased to the caller."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, [at, at + LEASE, most])
        return list(cursor.fetchall())


def draw_preview(*, practice_id: int, preview_id: int) -> bool:
    """Draw one, outside every transaction; False where there is nothing to see. May run twice."""
    with practice_scope(practice_id):
        preview = _preview(preview_id)
        content = _content(preview) if preview else None
    if preview is None or content is None:
        return _given_up(practice_id, preview_id)
    try:
        drawing = draw(content)
    except CannotDraw:
        is_over = preview.attempts >= MOST_ATTEMPTS
        return _given_up(practice_id, preview_id) if is_over else False
    return keep_drawing(practice_id, preview_id, drawing)


def _preview(preview_id: int) -> Preview | None:
    rows = Preview.objects.select_related("attachment__message__key")
    return rows.filter(pk=preview_id, path="").first()


def _content(preview: Preview) -> bytes | None:
    try:
        return files.open(preview.attachment)
    except (FileNotFoundError, vault.Unreadable):
        return None


def _given_up(practice_id: int, preview_id: int) -> bool:
    with practice_scope(practice_id):
        Preview.objects.filter(pk=preview_id).update(due_at=None)
    return False


def keep_drawing(practice_id: int, preview_id: int, drawing: Drawing) -> bool:
    """Sealed with the key that is the message's now: it may have been erased meanwhile."""
    with practice_scope(practice_id):
        preview = _preview(preview_id)
        if preview is None or preview.attachment.message.key is None:
            return False
        path = blobs.new_path(practice_id)
        key = preview.attachment.message.key.opened
        blobs.store().write(path, vault.seal(key, drawing.jpeg))
        preview.path, preview.due_at = path, None
        preview.width, preview.height = drawing.width, drawing.height
        preview.pages = drawing.pages
        preview.save()
        conversation_id = preview.attachment.message.conversation_id
        announce(practice_id=practice_id, topic="conversation", subject_id=conversation_id)
    return True
