"""Saying that two conversations have nothing to do with each other."""

from datetime import datetime

from rapport.inbox.actions.ledger import event_row, log
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Conversation, Event, Message
from rapport.live.notify import announce
from rapport.practice.models import Staff


def keep_apart(conversation: Conversation, *, by: Staff, at: datetime) -> None:
    """Withdraw the suggestion to merge; it is not made again for these messages."""
    suggested = Message.objects.filter(conversation=conversation, suggestion__isnull=False)
    ids = list(suggested.values_list("suggestion_id", flat=True))
    if not ids:
        return
    suggested.update(suggestion=None)
    where: Row = {"practice_id": conversation.practice_id, "conversation_id": conversation.pk}
    log(event_row(Event.Kind.UNDONE, **where, at=at, actor_id=by.pk, apart_from=ids))
    announce(practice_id=conversation.practice_id, topic="conversation", subject_id=conversation.pk)
