"""Being there: who has a conversation open, and who is writing."""

from datetime import datetime, timedelta

from rapport.inbox.models import Conversation, Viewing
from rapport.live.notify import announce
from rapport.practice.models import Staff

PAUSE = timedelta(seconds=20)  # who wrote nothing for so long begins anew


def look(conversation: Conversation, *, by: Staff, at: datetime, is_typing: bool = False) -> None:
    """Note that somebody has it open. Others hear of it when they come or begin to write."""
    typing: dict[str, datetime] = {"typing_at": at} if is_typing else {}
    viewing, is_new = Viewing.objects.get_or_create(
        practice_id=conversation.practice_id,
        conversation=conversation,
        staff=by,
        defaults={"seen_at": at, **typing},
    )
    began = is_typing and (viewing.typing_at is None or at - viewing.typing_at > PAUSE)
    if not is_new:
        Viewing.objects.filter(pk=viewing.pk).update(seen_at=at, **typing)
    if is_new or began:
        announce(practice_id=by.practice_id, topic="viewing", subject_id=conversation.pk)


def leave(conversation: Conversation, *, by: Staff) -> None:
    """Note that they look elsewhere now."""
    if Viewing.objects.filter(conversation=conversation, staff=by).delete()[0]:
        announce(practice_id=by.practice_id, topic="viewing", subject_id=conversation.pk)
