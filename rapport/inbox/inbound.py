"""What a channel hands to the inbox: a message, understood, before it belongs to anybody."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Sender:
    """Who says they wrote it. `is_proved` only where the channel itself proves the address.

    kind: "email", "phone", "chat" or "" (nobody we could answer); value: normalised by
    rapport.core.identity (e-mail) or to E.164 (phone).
    """

    kind: str
    value: str
    name: str = ""
    is_proved: bool = False


@dataclass(frozen=True, slots=True)
class InboundFile:
    """An attachment as it came."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message in. `provider_id` is unique on the channel; a second one changes nothing.

    key_id, key: the delivery's data key (row and its 32 bytes), which becomes the client's.
    references: message ids it answers, newest first. conversation_token: what the signed reply
    address or Message-ID held, already verified, as a conversation's id. automatic: "" for a
    person's message, else why it starts no clock (core.automatic_mail's name for it).
    received_at: the provider's time, aware. client_id: set where a person already chose the client
    (typed at the desk). says_worried: they ticked that they worry about how they feel or look.
    """

    practice_id: int
    channel_id: int
    provider_id: str
    key_id: int
    key: bytes
    sender: Sender
    received_at: datetime
    text: str
    also_known_as: tuple[Sender, ...] = ()
    subject: str = ""
    rest: str = ""
    html: str = ""
    envelope: dict[str, Any] = field(default_factory=dict)
    references: tuple[str, ...] = ()
    conversation_token: int | None = None
    automatic: str = ""
    files: tuple[InboundFile, ...] = ()
    client_id: int | None = None
    taken_by: int | None = None
    says_worried: bool = False
    is_simulated: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """Where a message ended up."""

    message_id: int
    conversation_id: int
    client_id: int
    inquiry_id: int | None
    is_duplicate: bool = False
