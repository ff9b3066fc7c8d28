"""Saying that two conversations have nothing to do with each other."""

from datetime import datetime

from rapport.inbox.actions.ledger import happened
from rapport.inbox.models import Conversation, Event, Message
from rapport.practice.models import Staff


def keep_apart(conversation: Conversation, *, by: Staff, at: datetime) -> None:
    """Withdraw the suggestion to merge; it is not made again for these messages."""
    suggested = Message.objects.filter(conversation=conversation, suggestion__isnull=False)
    ids = list(suggested.values_list("suggestion_id", flat=True))
    if not ids:
        return
    suggested.update(suggestion=None)
    happened(Event.Kind.UNDONE, conversation, at=at, by=by, apart_from=ids)


def keep_two_apart(one: Conversation, other: Conversation, *, by: Staff, at: datetime) -> None:
    """Two open conversations of a client are two matters: putting them together is not suggested again."""
    for here, there in ((one, other), (other, one)):
        happened(Event.Kind.UNDONE, here, at=at, by=by, apart_from=[there.pk])
