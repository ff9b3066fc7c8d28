"""The automatic acknowledgement: honest that it is automatic, and by when a person answers."""

from django.utils.translation import gettext as _

from rapport.core.response_clock import Deadlines
from rapport.database import vault
from rapport.facts.models import Fact
from rapport.inbox.actions.ledger import event_row, fact_row, log, record
from rapport.inbox.actions.outgoing_rows import queue
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.inbound import Inbound, Received
from rapport.inbox.models import Event
from rapport.inbox.queries.floor import Floor


def acknowledge(
    message: Inbound,
    place: Received,
    message_id: int,
    times: Deadlines,
    owner_id: int | None,
    floor: Floor,
    sheet: Sheet,
) -> None:
    """Queue an acknowledgement where the channel sends them; it stops no clock."""
    channel = floor.channels[message.channel_id]
    is_promise = times.promised_at is not None
    wanted = channel.acknowledges or is_promise or message.envelope.get("is_unattended", False)
    may = message.envelope.get("may_be_acknowledged", True)
    if not (wanted and may and message.sender.value):
        return
    text = wording(times, floor, channel.location_id, who=floor.names.get(owner_id or 0, ""))
    queue(
        sheet,
        practice_id=message.practice_id,
        message_id=message_id,
        conversation_id=place.conversation_id,
        channel_id=message.channel_id,
        channel_kind=channel.kind,
        kind="ack",
        author_id=None,
        key_id=message.key_id,
        text_sealed=vault.seal(message.key, text.encode()),
        at=floor.at,
        due_at=floor.at,
    )
    if times.promised_at:
        _count_promise(message, place, floor, channel.location_id, channel.kind, sheet)


def wording(times: Deadlines, floor: Floor, location_id: int, *, who: str) -> str:
    """The text: that no person wrote it, who answers by when, and the emergency line."""
    location = floor.locations[location_id]
    local = floor.calendars[location_id].local(times.due_at)
    lines = [
        _("Your message has reached %(practice)s.") % {"practice": location.practice.name},
        _("%(who)s answers you by %(when)s.")
        % {"who": who or _("A person"), "when": f"{local:%A %H:%M}"},
        floor.emergency_line,
        _("This text is automatic: nobody has read your message yet."),
    ]
    if floor.alarm.is_unwatched:
        lines.insert(3, _("Nobody with medical training reads this at once."))
    return "\n\n".join(lines)


def _count_promise(
    message: Inbound,
    place: Received,
    floor: Floor,
    location_id: int,
    channel_kind: str,
    sheet: Sheet,
) -> None:
    where: Row = {
        "practice_id": message.practice_id,
        "conversation_id": place.conversation_id,
        "inquiry_id": place.inquiry_id,
        "at": floor.at,
    }
    log(event_row(Event.Kind.ACKNOWLEDGED, **where), sheet=sheet)
    record(
        fact_row(
            Fact.Kind.PROMISE_MADE,
            **where,
            source=f"inquiry:{place.inquiry_id}",
            zone=floor.locations[location_id].zone,
            location_id=location_id,
            channel_kind=channel_kind,
            client_id=place.client_id,
            is_simulated=message.is_simulated,
        ),
        sheet=sheet,
    )
