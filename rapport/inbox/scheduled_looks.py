"""A reply that leaves later, as the thread shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.scheduled_replies import Held, Since, held
from rapport.inbox import words
from rapport.inbox.models import Conversation, Message, Outgoing

WHY: dict[Held, Any] = {
    Held.CLIENT_WROTE: gettext_lazy(
        "It does not leave: the client has written since. Read it, then decide."
    ),
    Held.RED_FLAG: gettext_lazy("It does not leave: a red flag is open here."),
    Held.ZONE: gettext_lazy(
        "It does not leave: this became a moment that needs a person. Read it again."
    ),
}


@dataclass(frozen=True, slots=True)
class Scheduled:
    """What the thread `says` of it; `why` it does not leave, '' while nothing speaks against it."""

    pk: int
    says: str
    why: str


def scheduled(
    outgoing: Outgoing | None, row: Conversation, *, wrote_at: datetime | None, at: datetime
) -> Scheduled | None:
    """None for a reply that leaves at once, has left or was taken back. `wrote_at`: see `last_written`."""
    if outgoing is None or outgoing.scheduled_for is None or not _waits(outgoing):
        return None
    why = Held(outgoing.held_why) if outgoing.held_why else _expected(outgoing, wrote_at)
    when = {"when": words.moment(outgoing.scheduled_for, zone=row.location.zone, at=at)}
    waits = _("Leaves %(when)s. The clock goes on until then.")
    says = (waits if row.waiting_since else _("Leaves %(when)s.")) % when
    return Scheduled(outgoing.pk, says, str(WHY[why]) if why else "")


def last_written(messages: Iterable[Message | None]) -> datetime | None:
    """When the newest message of the client among them was taken in."""
    return max((m.stored_at for m in messages if m and m.is_from_client), default=None)


def _waits(outgoing: Outgoing) -> bool:
    is_queued = outgoing.state == Outgoing.State.QUEUED and not outgoing.attempts
    return is_queued or outgoing.state == Outgoing.State.HELD


def _expected(outgoing: Outgoing, wrote_at: datetime | None) -> Held | None:
    """What would be found if it were due now, of what the page knows: that the client wrote."""
    return held(Since(client_wrote_at=wrote_at), written_at=outgoing.queued_at)


def tag_words(state: str, scheduled_for: datetime | None, *, zone: str, at: datetime) -> str:
    """What the list says of the last reply: when it leaves, or that its writer is asked."""
    if state == Outgoing.State.HELD:
        return _("a reply waits for you")
    if scheduled_for is None or state != Outgoing.State.QUEUED:
        return ""
    return _("leaves %(when)s") % {"when": words.moment(scheduled_for, zone=zone, at=at)}
