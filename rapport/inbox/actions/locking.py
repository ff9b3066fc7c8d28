"""Taking hold of a conversation before changing it."""

from rapport.inbox.models import Conversation


def hold(conversation: Conversation) -> Conversation:
    """The same conversation, read anew and locked until the transaction ends, with its client's key."""
    return (
        Conversation.objects.select_for_update(of=("self",))
        .select_related("client__key", "channel", "location")
        .get(pk=conversation.pk)
    )
