"""What goes over the wire. Times are ISO 8601 with a zone."""

from datetime import datetime
from typing import Annotated

from ninja import Field, Schema
from pydantic import AwareDatetime, ConfigDict

Printable = Annotated[str, Field(pattern=r"^[ -~]*$")]
Text = Annotated[str, Field(min_length=1, max_length=100_000)]


class Strict(Schema):
    """Unknown fields are refused: a misspelt one would be lost in silence."""

    model_config = ConfigDict(extra="forbid")


class SenderIn(Strict):
    """Who wrote: at least a name, an e-mail address or a phone number."""

    name: Annotated[str, Field(max_length=120)] = ""
    email: Annotated[str, Field(max_length=254)] = ""
    phone: Annotated[str, Field(max_length=40)] = ""


class MessageIn(Strict):
    """A message of a client, handed in by a program."""

    channel: Annotated[str, Field(max_length=32, description="public id of an API channel")]
    sender: SenderIn
    text: Text
    subject: Annotated[str, Field(max_length=300)] = ""
    id: Annotated[str, Field(max_length=200, description="your id; a repetition is harmless")] = ""
    in_reply_to: Annotated[str, Field(max_length=300)] = ""
    received_at: datetime | None = None


class Stored(Schema):
    """It is on disk; it appears in the inbox within a second."""

    delivery: int
    is_duplicate: bool


class TextIn(Strict):
    """What a person says."""

    text: Text
    version: int | None = Field(None, description="the conversation's version you have read")


class CallIn(Strict):
    """A phone rings."""

    number: Annotated[str, Field(max_length=40, description="the caller's; empty if withheld")]
    to: Printable = Field("", max_length=40, description="the line of yours they called")
    at: AwareDatetime | None = Field(None, description="when it began to ring; else now")
    id: Printable = Field("", max_length=200, description="your id; a repetition is harmless")


class CallOut(Schema):
    """It rings on the desks of those on phone duty."""

    id: int
    name: str | None = Field(None, description="who it may be, for tokens that may also read")


class PersonOut(Schema):
    """A client or a staff member."""

    id: int
    name: str


class ConversationOut(Schema):
    """A conversation with where its clock stands."""

    id: int
    client: PersonOut
    channel: str
    status: str
    priority: str
    owner: PersonOut | None
    tags: list[str]
    version: int
    created_at: datetime
    last_message_at: datetime
    waiting_since: datetime | None
    due_at: datetime | None


class MessageOut(Schema):
    """Something said."""

    id: int
    kind: str
    author: PersonOut | None
    text: str
    received_at: datetime
    state: str | None


class Conversations(Schema):
    """A page; `next` is empty on the last one."""

    items: list[ConversationOut]
    next: str


class Messages(Schema):
    """A page, oldest first; `next` is empty on the last one."""

    items: list[MessageOut]
    next: str


class AddressOut(Schema):
    """An address and whether the client ever answered from it."""

    kind: str
    value: str
    is_proved: bool


class ClientOut(Schema):
    """A client."""

    id: int
    name: str
    called: str
    language: str
    identities: list[AddressOut]
