"""Taking hold of a conversation before changing it."""

from django.db.models import QuerySet

from rapport.database.written import fetched, written
from rapport.inbox.models import Conversation


def lock(conversation_id: int) -> None:
    """Hold it until the transaction ends, without reading it. Before rows that hang on it: receiving
    takes them in this order, too."""
    fetched("select 1 from inbox_conversation where id = %s for no key update", [conversation_id])


def hold(conversation: Conversation) -> Conversation:
    """The same conversation, read anew and locked until the transaction ends, with its client's key."""
    return _held.one(pk=conversation.pk)


@written(pk=int)
def _held(pk: int) -> QuerySet[Conversation]:
    rows = Conversation.objects.select_for_update(no_key=True, of=("self",))
    return rows.select_related("client__key", "channel", "location").filter(pk=pk)
