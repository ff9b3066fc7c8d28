"""Being there: who has a conversation open, and who is writing."""

from datetime import datetime, timedelta

from rapport.inbox.models import Conversation, Viewing
from rapport.live.notify import announce, tell_visit
from rapport.practice.models import Staff

TOLD_OF_TYPING = ("webchat",)  # kinds of channel in which the client is there as well
PAUSE = timedelta(seconds=20)  # who wrote nothing for so long begins anew


def look(
    conversation: Conversation,
    *,
    by: Staff,
    at: datetime,
    is_typing: bool = False,
    is_note: bool = False,
) -> None:
    """Note that somebody has it open. Others hear of it when they come or begin to write; the client,
    where they are there as well, when it is to them and no note."""
    typing: dict[str, datetime] = {"typing_at": at} if is_typing else {}
    viewing, is_new = Viewing.objects.get_or_create(
        practice_id=conversation.practice_id,
        conversation=conversation,
        staff=by,
        defaults={"seen_at": at, **typing},
    )
    began = is_typing and (viewing.typing_at is None or at - viewing.typing_at > PAUSE)
    if not is_new:
        Viewing.objects.filter(pk=viewing.pk).update(seen_at=at, left_at=None, **typing)
    if is_new or viewing.left_at or began:
        announce(practice_id=by.practice_id, topic="viewing", subject_id=conversation.pk)
    if is_typing and not is_note and conversation.channel.kind in TOLD_OF_TYPING:
        _tell_typing(conversation, by, is_typing=True)


def leave(conversation: Conversation, *, by: Staff, at: datetime) -> None:
    """Note that they look elsewhere now; until when they looked here is kept."""
    here = Viewing.objects.filter(conversation=conversation, staff=by, left_at=None)
    if here.update(left_at=at):
        announce(practice_id=by.practice_id, topic="viewing", subject_id=conversation.pk)
        if conversation.channel.kind in TOLD_OF_TYPING:
            _tell_typing(conversation, by, is_typing=False)


def _tell_typing(conversation: Conversation, by: Staff, *, is_typing: bool) -> None:
    """The client hears who writes to them, by the first name; never what."""
    tell_visit(
        practice_id=by.practice_id,
        conversation_id=conversation.pk,
        event="typing",
        name=by.name.partition(" ")[0],
        is_typing=is_typing,
    )
