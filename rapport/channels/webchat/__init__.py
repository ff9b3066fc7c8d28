"""Web chat: one tag on the practice's site, and a person who answers."""

from collections.abc import Mapping
from datetime import datetime

from rapport.channels import wellbeing
from rapport.channels.shape import ChannelError, Health, Kind, register
from rapport.channels.webchat.forms import WebchatForm
from rapport.channels.webchat.limits import LARGEST_FILE, MOST_FILES
from rapport.channels.webchat.reading import arrived, read
from rapport.channels.webchat.sending import send
from rapport.inbox.models import Channel

LARGEST = LARGEST_FILE * MOST_FILES + 64 * 1024


def verify(channel: Channel, content: bytes, headers: Mapping[str, str]) -> None:
    """The visitor's token was checked at the door; only the size is left."""
    if len(content) > LARGEST:
        raise ChannelError("The message is too large.", permanent=True)


def health(channel: Channel, at: datetime) -> Health:
    """Visitors come when they like; silence warns only where a limit was set."""
    return wellbeing.health(channel, at)


register(
    Kind(
        "webchat",
        parse=read,
        verify=verify,
        send=send,
        health=health,
        form=WebchatForm,
        after=arrived,
    )
)
