"""What has ever come in."""

from rapport.inbox.models import Message


def has_messages() -> bool:
    """Whether any client has written to the practice."""
    return Message.objects.filter(kind=Message.Kind.INBOUND).exists()
