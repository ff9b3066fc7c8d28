"""The one shape of a channel, and where each kind registers itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rapport.inbox.inbound import Inbound, Received
from rapport.inbox.models import Channel, Outgoing

if TYPE_CHECKING:
    from rapport.channels.forms import ChannelForm

# Calls the provider, outside any transaction; returns the id it knows the message by.
Attempt = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Within:
    """An attempt that calls nobody and only writes with us: made in the transaction that notes it."""

    write: Attempt

    def __call__(self) -> str:
        return self.write()


class ChannelError(Exception):
    """A provider refused or could not be reached. `permanent`: trying again changes nothing.

    The text is shown on the channel's page: it names no secret and no client.
    """

    def __init__(self, text: str, *, permanent: bool) -> None:
        super().__init__(text)
        self.permanent = permanent


class NotWanted(Exception):
    """An automatic message that had better not go out: nobody is told, nothing has failed."""


class Held(Exception):
    """A delivery that looks like advertising: kept, shown, and let in by a person."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A stored delivery, opened. `key_id` and `key` are its data key; `content` is what came.

    `is_released`: somebody let it in, so it is not held again.
    """

    channel: Channel
    provider_id: str
    key_id: int
    key: bytes
    content: bytes
    received_at: datetime
    is_released: bool = False


@dataclass(frozen=True, slots=True)
class Health:
    """How a channel does: "ok", "silent", "failing" or "off", with what to say about it."""

    state: str
    since: datetime | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a channel's folder brings.

    parse: a delivery read, raises Held or ChannelError. verify: raises ChannelError where a
    delivery (its bytes, what came with it) can't be accepted. send: prepares an attempt inside
    the practice's scope. health: at a moment. form: its settings. after: what else a message means
    for this kind of channel, in the transaction that took it in.
    """

    name: str
    parse: Callable[[Raw], Inbound]
    verify: Callable[[Channel, bytes, Mapping[str, str]], None]
    send: Callable[[Outgoing, datetime], Attempt]
    health: Callable[[Channel, datetime], Health]
    form: "type[ChannelForm] | None" = None
    after: Callable[[Inbound, Received, datetime], None] | None = None


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Called by each channel's folder when Django starts."""
    _kinds[kind.name] = kind


def kind_of(name: str) -> Kind:
    """The kind of that name. Raises ChannelError where no folder has registered it."""
    if name not in _kinds:
        raise ChannelError(f"No channel of the kind {name} is installed.", permanent=True)
    return _kinds[name]


def kinds() -> tuple[Kind, ...]:
    """All registered kinds, by name."""
    return tuple(_kinds[name] for name in sorted(_kinds))
