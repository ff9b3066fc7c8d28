"""At the desk: walk-ins and phone calls, typed by whoever took them."""

from collections.abc import Mapping
from datetime import datetime

from rapport.channels import wellbeing
from rapport.channels.forms import ChannelForm
from rapport.channels.shape import Attempt, ChannelError, Health, Kind, Raw, register
from rapport.inbox.inbound import Inbound
from rapport.inbox.models import Channel, Outgoing

SPOKEN = "spoken"


def read(raw: Raw) -> Inbound:
    """Nothing is delivered here: what is typed at the desk goes straight into the inbox."""
    raise ChannelError("Nothing is delivered to the desk.", permanent=True)


def verify(channel: Channel, content: bytes, headers: Mapping[str, str]) -> None:
    """Refuses everything, as nothing is delivered here."""
    raise ChannelError("Nothing is delivered to the desk.", permanent=True)


def send(outgoing: Outgoing, at: datetime) -> Attempt:
    """An answer at the desk was given by word of mouth: writing it down is all there is to do."""
    return lambda: f"{SPOKEN}.{outgoing.idempotency_key}"


def health(channel: Channel, at: datetime) -> Health:
    """A desk has people, not connections."""
    return wellbeing.health(channel, at) if not channel.is_active else Health("ok")


register(Kind("desk", parse=read, verify=verify, send=send, health=health, form=ChannelForm))
