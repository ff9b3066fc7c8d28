"""Taking hold of a conversation before changing it."""

from django.db.models import QuerySet

from rapport.database.written import written
from rapport.inbox.models import Conversation


def hold(conversation: Conversation) -> Conversation:
    """The same conversation, read anew and locked until the transaction ends, with its client's key."""
    held = _held.first(pk=conversation.pk)
    if held is None:
        raise Conversation.DoesNotExist
    return held


@written(pk=int)
def _held(pk: int) -> QuerySet[Conversation]:
    rows = Conversation.objects.select_for_update(of=("self",))
    return rows.select_related("client__key", "channel", "location").filter(pk=pk)
