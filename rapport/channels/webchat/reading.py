"""From a stored message to what the inbox takes in, and what that means for the chat."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from rapport.channels.models import ChatVisitor
from rapport.channels.shape import ChannelError, Raw
from rapport.channels.webchat import actions
from rapport.channels.webchat.packing import Parcel, provider_id, unpacked
from rapport.core.identity import display_name
from rapport.core.opening_hours import is_open
from rapport.database.written import written
from rapport.inbox.inbound import Inbound, Received, Sender
from rapport.language.mail.charsets import clean
from rapport.practice.queries import on_duty
from rapport.practice.queries.hours import places


def read(raw: Raw) -> Inbound:
    """Read one message. The visitor's token was checked before it was stored."""
    parcel = unpacked(raw.content)
    visitor = _visitor.first(channel=raw.channel.pk, public_id=parcel.visitor)
    if visitor is None:
        raise ChannelError("Nobody chats under this name.", permanent=True)
    first = provider_id(visitor.public_id, str(visitor.began_with))
    return Inbound(
        practice_id=raw.channel.practice_id,
        channel_id=raw.channel.pk,
        provider_id=raw.provider_id,
        key_id=raw.key_id,
        key=raw.key,
        # The token proves that it is the same browser, and nothing about who sits before it.
        sender=Sender("chat", visitor.public_id, name=display_name(parcel.name)),
        received_at=raw.received_at,
        text=clean(parcel.text),
        envelope=_envelope(parcel, raw, visitor),
        conversation_token=visitor.conversation_id,
        # Two at once: the second finds the conversation by the message that opened it.
        references=() if first == raw.provider_id else (first,),
        files=parcel.files,
        is_simulated=parcel.is_simulated,
    )


@written(channel=int, public_id=str)
def _visitor(channel: int, public_id: str) -> QuerySet[ChatVisitor]:
    return ChatVisitor.objects.filter(channel=channel, public_id=public_id)


def _envelope(parcel: Parcel, raw: Raw, visitor: ChatVisitor) -> dict[str, object]:
    """An automatic text is sent once in a chat: where nobody is there, or the channel always does."""
    is_new = visitor.conversation_id is None and visitor.last_n == 0
    return {
        "key": parcel.key,
        "told": parcel.told,
        "name": parcel.name,
        "may_be_acknowledged": is_new,
        "is_unattended": is_new and is_unattended(raw.channel.location_id, at=raw.received_at),
    }


def is_unattended(location_id: int, *, at: datetime) -> bool:
    """Whether the place is closed, or nobody works right now."""
    where = places()
    hours = where.calendars[location_id]
    is_closed = bool(hours.spans) and not is_open(hours, at)
    duties = on_duty(at=at, where=where)
    return is_closed or not any(duty.on_shift or duty.on_call for duty in duties)


def arrived(inbound: Inbound, received: Received, at: datetime) -> None:
    """In the transaction of the message: its place in the chat, and where the chat lives."""
    visitor_id = actions.settle(
        channel_id=inbound.channel_id,
        public_id=inbound.sender.value,
        conversation_id=received.conversation_id,
        client_id=received.client_id,
        told=bool(inbound.envelope.get("told")),
        name=inbound.sender.name,
        at=at,
    )
    actions.place_line(
        practice_id=inbound.practice_id,
        visitor_id=visitor_id,
        message_id=received.message_id,
        key=UUID(str(inbound.envelope["key"])),
        at=at,
    )
