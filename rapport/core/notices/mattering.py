"""Whether a notice still matters, and whether it was seen."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rapport.core.notices.kinds import Kind

ATTENTIVE = timedelta(minutes=2)
"""A page that shows something to somebody who did nothing for longer shows it to nobody."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How things are now for the person told.

    is_mine: the conversation is theirs. is_open: it is not closed. is_waiting: the client waits for
    an answer. is_broken: the channel is still silent or failing. has_left: they work here no more.
    """

    is_mine: bool = False
    is_open: bool = False
    is_waiting: bool = False
    is_broken: bool = False
    has_left: bool = False


def matters(kind: Kind, now: Standing) -> bool:
    """Whether saying it would still tell them something to do."""
    if now.has_left:
        return False
    match kind:
        case Kind.GIVEN | Kind.WARNED | Kind.LATE | Kind.ANSWERED:
            return now.is_mine and now.is_open and now.is_waiting
        case Kind.HANDED:
            return now.is_mine and now.is_open
        case Kind.UNATTENDED:
            return now.is_open and now.is_waiting
        case Kind.CHANNEL:
            return now.is_broken
        case _:
            return True


def is_seen(*, made_at: datetime, looked_until: datetime | None, acted_at: datetime | None) -> bool:
    """Whether they saw what it is about, on any device; also when they looked as it was made.

    looked_until: until when a page of theirs last showed the conversation; acted_at: when they last
    did anything themselves.
    """
    if looked_until is None or acted_at is None:
        return False
    return looked_until >= made_at and acted_at >= made_at - ATTENTIVE
