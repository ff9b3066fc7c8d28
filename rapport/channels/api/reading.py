"""From a stored call to what the inbox takes in."""

import json

from rapport.channels.api.shapes import MessageIn
from rapport.channels.shape import ChannelError, Raw
from rapport.channels.webform.reading import senders_of
from rapport.inbox.inbound import Inbound
from rapport.language.mail.charsets import clean, one_line


def read(raw: Raw) -> Inbound:
    """Read one handed-in message. Raises ChannelError where it is not one."""
    try:
        message = MessageIn.model_validate_json(raw.content)
    except ValueError as error:
        raise ChannelError("This is no message that we can read.", permanent=True) from error
    region = raw.channel.practice.phone_region
    senders = senders_of(message.sender.model_dump(), region=region)
    return Inbound(
        practice_id=raw.channel.practice_id,
        channel_id=raw.channel.pk,
        provider_id=raw.provider_id,
        key_id=raw.key_id,
        key=raw.key,
        sender=senders[0],
        also_known_as=tuple(senders[1:]),
        received_at=raw.received_at,
        text=clean(message.text),
        subject=one_line(message.subject),
        envelope=json.loads(message.model_dump_json(include={"subject", "in_reply_to"})),
        references=(message.in_reply_to,) if message.in_reply_to else (),
    )
