"""E-mail: received by SMTP and IMAP, sent by SMTP."""

from collections.abc import Mapping

from rapport.channels import wellbeing
from rapport.channels.email.bouncing import note
from rapport.channels.email.forms import MailboxForm
from rapport.channels.email.reading import read
from rapport.channels.email.sending import send
from rapport.channels.shape import ChannelError, Kind, register
from rapport.inbox.models import Channel

LARGEST = 25 * 1024 * 1024


def verify(channel: Channel, content: bytes, headers: Mapping[str, str]) -> None:
    """A mail needs no signature to be taken in: who it is from is a claim. Only its size counts."""
    if len(content) > LARGEST:
        raise ChannelError("The mail is larger than 25 MB.", permanent=True)


register(
    Kind(
        "email",
        parse=read,
        verify=verify,
        send=send,
        health=wellbeing.health,
        form=MailboxForm,
        after=note,
    )
)
