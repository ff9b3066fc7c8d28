"""Programs: messages handed in, conversations read and answered."""

from collections.abc import Mapping
from datetime import datetime

from rapport.channels import wellbeing
from rapport.channels.api.reading import read
from rapport.channels.forms import ChannelForm
from rapport.channels.shape import Attempt, Health, Kind, register
from rapport.inbox.models import Channel, Outgoing


def verify(channel: Channel, content: bytes, headers: Mapping[str, str]) -> None:
    """Nothing more to verify: the token was checked before the delivery was stored."""


def send(outgoing: Outgoing, at: datetime) -> Attempt:
    """A program fetches the reply: it is accepted once it lies ready."""
    return lambda: f"api.{outgoing.idempotency_key}"


def health(channel: Channel, at: datetime) -> Health:
    """Programs come when they like: silence is no alarm here."""
    return wellbeing.health(channel, at) if not channel.is_active else Health("ok")


register(Kind("api", parse=read, verify=verify, send=send, health=health, form=ChannelForm))
