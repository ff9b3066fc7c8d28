"""The web form: a hosted page, and one script tag for the practice's own site."""

from collections.abc import Mapping
from datetime import datetime

from rapport.channels import wellbeing
from rapport.channels.email.sending import send_from_mailbox
from rapport.channels.forms import ChannelForm
from rapport.channels.shape import Attempt, ChannelError, Kind, register
from rapport.channels.webform.reading import read
from rapport.inbox.models import Channel, Outgoing

LARGEST = 64 * 1024


def verify(channel: Channel, content: bytes, headers: Mapping[str, str]) -> None:
    """A form needs no signature: what it says is a claim. Only its size counts."""
    if len(content) > LARGEST:
        raise ChannelError("The form is larger than 64 KB.", permanent=True)


def send(outgoing: Outgoing, at: datetime) -> Attempt:
    """Answers to a form go out by e-mail, through the practice's mailbox."""
    return send_from_mailbox(outgoing, at)


register(
    Kind(
        "webform",
        parse=read,
        verify=verify,
        send=send,
        health=wellbeing.health,
        form=ChannelForm,
    )
)
