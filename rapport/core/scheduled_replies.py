"""Whether a reply that was written to leave later may still leave."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Held(StrEnum):
    """Why it does not leave by itself: its writer is asked."""

    CLIENT_WROTE = "client_wrote"
    RED_FLAG = "red_flag"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class Since:
    """What happened in the conversation since the reply was written; None and False where nothing did.

    `client_wrote_at`: when the client's newest message was taken in. `zone_began_at`: when the
    newest zone that is still open began.
    """

    client_wrote_at: datetime | None = None
    has_flag: bool = False
    zone_began_at: datetime | None = None


def held(since: Since, *, written_at: datetime) -> Held | None:
    """Why it must not leave, the gravest first; None when nothing speaks against it."""
    if since.has_flag:
        return Held.RED_FLAG
    if since.client_wrote_at and since.client_wrote_at > written_at:
        return Held.CLIENT_WROTE
    if since.zone_began_at and since.zone_began_at > written_at:
        return Held.ZONE
    return None
