"""What rows and lines look like: icons, times on the location's clock, states in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rapport.inbox import believed, files, words
from rapport.inbox.believed import Believed
from rapport.inbox.models import (
    Attachment,
    Channel,
    Conversation,
    Inquiry,
    Message,
    Outgoing,
    Preview,
)
from rapport.inbox.queries.thread import Line
from rapport.inbox.scheduled_looks import Scheduled, last_written, scheduled, tag_words
from rapport.web.clock_face import ClockFace, face

ICONS = {"email": "mail", "webform": "form", "api": "api", "desk": "walk-in"}
CHANNELS: "dict[str, str | Promise]" = dict(Channel.Kind.choices)
PRIORITIES: dict[str, "tuple[str, str, str | Promise]"] = {
    "high": ("due", "up", gettext_lazy("High")),
    "low": ("", "down", gettext_lazy("Low")),
}


@dataclass(frozen=True, slots=True)
class Clock:
    """What the ring shows: `state` as the component names it, `opens` where it has not started."""

    state: str
    start: datetime | None = None
    due: datetime | None = None
    opens: str = ""


def clock(inquiry: Inquiry | None, *, zone: str, at: datetime) -> Clock:
    """The ring of an inquiry at `at`; a clock that starts later says when."""
    if inquiry is None or inquiry.state == Inquiry.State.DROPPED:
        return Clock("none")
    if inquiry.state in (Inquiry.State.MET, Inquiry.State.ANSWERED_LATE):
        return Clock("met")
    if inquiry.state == Inquiry.State.PAUSED:
        return Clock("paused")
    if inquiry.starts_at > at:
        local = inquiry.starts_at.astimezone(ZoneInfo(zone))
        return Clock("closed", opens=f"{local.hour}:{local.minute:02d}")
    return Clock("running", inquiry.starts_at, inquiry.due_at)


@dataclass(frozen=True, slots=True)
class Tag:
    """A word below a row; `kind` colours it."""

    words: str
    kind: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One conversation in the list."""

    conversation: Conversation
    name: str
    clock: Clock
    face: ClockFace
    icon: str
    channel: str
    when: str
    tags: tuple[Tag, ...]
    is_open: bool


def row(conversation: Conversation, *, at: datetime, is_open: bool) -> Row:
    """The row of a conversation that `queries.desk.page` returned."""
    inquiry: Inquiry | None = conversation.clock  # type: ignore[attr-defined]  # set by the query
    zone = conversation.location.zone
    ring = clock(inquiry, zone=zone, at=at)
    starts_at = inquiry.starts_at if inquiry and ring.state == "closed" else None
    return Row(
        conversation=conversation,
        name=conversation.client.display_name,
        clock=ring,
        face=clock_face(ring, at=at),
        icon=ICONS.get(conversation.channel.kind, "chat"),
        channel=str(CHANNELS.get(conversation.channel.kind, conversation.channel.kind)),
        when=words.moment(conversation.last_message_at, zone=zone, at=at),
        tags=tuple(_tags(conversation, starts_at, at)),
        is_open=is_open,
    )


def clock_face(ring: Clock, *, at: datetime) -> ClockFace:
    """The face of a ring at `at`."""
    return face(ring.state, at=at.timestamp(), start=ring.start, due=ring.due, opens=ring.opens)


def _tags(row: Conversation, starts_at: datetime | None, at: datetime) -> Iterator[Tag]:
    zone = row.location.zone
    if row.is_flagged:  # type: ignore[attr-defined]  # set by the query
        yield Tag(_("red flag"), "flag", "flag")
    if row.is_failed:  # type: ignore[attr-defined]  # set by the query
        yield Tag(_("not sent"), "late", "warning")
    if row.zone:
        yield Tag(row.zone_name, "zone", "zone")  # type: ignore[attr-defined]  # set by the query
    if row.later:  # type: ignore[attr-defined]  # set by the query
        state, moment = row.later  # type: ignore[attr-defined]  # set by the query
        yield Tag(
            tag_words(state, moment, zone=zone, at=at), "due" if state == "held" else "", "clock"
        )
    if row.priority in PRIORITIES:
        kind, icon, name = PRIORITIES[row.priority]
        yield Tag(str(name), kind, icon)
    if starts_at:
        when = words.moment(starts_at, zone=zone, at=at)
        yield Tag(_("starts %(when)s") % {"when": when}, "", "clock")
    if row.snoozed_until and row.status == row.Status.SNOOZED:
        when = words.moment(row.snoozed_until, zone=zone, at=at)
        yield Tag(_("until %(when)s") % {"when": when}, "", "snooze")
    colours: dict[str, str] = row.tag_colours  # type: ignore[attr-defined]  # set by the query
    yield from (Tag(tag, f"hue-{colours[tag]}" if tag in colours else "") for tag in row.tags)


@dataclass(frozen=True, slots=True)
class File:
    """An attachment as it is shown: a small picture, a download, or a sentence why it is missing.

    `preview`: its picture, once it has been drawn; `pages`: of a PDF, in words.
    """

    pk: int
    name: str
    size: str
    is_picture: bool
    refused: str
    preview: Preview | None = None
    pages: str = ""


REFUSED: dict[str, "str | Promise"] = {
    files.TOO_LARGE: gettext_lazy("too large: ask for it another way"),
    files.TOO_MANY: gettext_lazy("too many files at once"),
}


def file(attachment: Attachment) -> File:
    """How an attachment is offered."""
    preview: Preview | None = getattr(attachment, "preview", None)
    drawn = preview if preview and preview.path else None
    pages = drawn.pages if drawn else 0
    return File(
        pk=attachment.pk,
        name=attachment.name or _("file"),
        size=filesizeformat(attachment.size),
        is_picture=files.is_shown(attachment) and not attachment.refused,
        refused=str(REFUSED.get(attachment.refused, attachment.refused)),
        preview=drawn,
        pages=ngettext("%(n)s page", "%(n)s pages", pages) % {"n": pages} if pages else "",
    )


@dataclass(frozen=True, slots=True)
class Said:
    """A message in the thread, or a quiet sentence; `day` where a new day begins."""

    line: Line
    time: str
    day: str
    kind: str = "event"
    state: str = ""
    state_text: str = ""
    leaves_at: datetime | None = None
    is_stranger: bool = False
    rule: str = ""
    files: tuple[File, ...] = ()
    believed: Believed | None = None
    scheduled: Scheduled | None = None

    @property
    def message(self) -> Message | None:
        """The message, None for an event."""
        return self.line.message


KINDS = {"in": "in", "reply": "out", "note": "note"}


def lines(found: list[Line], row: Conversation, *, at: datetime) -> list[Said]:
    """Lines as they are read, with the days between them."""
    zone, before, said = ZoneInfo(row.location.zone), None, []
    wrote_at = last_written(line.message for line in found)
    for line in found:
        date = line.at.astimezone(zone).date()
        day = words.day(line.at, zone=row.location.zone, at=at) if date != before else ""
        said.append(_said(line, row, day, at, wrote_at))
        before = date
    return said


def _said(line: Line, row: Conversation, day: str, at: datetime, wrote_at: datetime | None) -> Said:
    time = f"{line.at.astimezone(ZoneInfo(row.location.zone)):%H:%M}"
    message = line.message
    if message is None:
        return Said(line, time, day)
    outgoing = getattr(message, "outgoing", None)
    state, text = _state(outgoing)
    return Said(
        line,
        time,
        day,
        kind=KINDS.get(message.kind, "auto"),
        state=state,
        state_text=text,
        leaves_at=_leaves(outgoing, at),
        is_stranger=_is_stranger(message, row),
        rule=words.rule(message),
        files=tuple(file(a) for a in line.attachments),
        believed=believed.of(message) if message.is_from_client else None,
        scheduled=scheduled(outgoing, row, wrote_at=wrote_at, at=at),
    )


STATES: dict[str, "str | Promise"] = {
    Outgoing.State.QUEUED: gettext_lazy("on its way"),
    Outgoing.State.SENDING: gettext_lazy("being sent"),
    Outgoing.State.ACCEPTED: gettext_lazy("sent"),
    Outgoing.State.DELIVERED: gettext_lazy("delivered"),
    Outgoing.State.WITHDRAWN: gettext_lazy("taken back, not sent"),
    Outgoing.State.HELD: gettext_lazy("not sent"),
}


def _state(outgoing: Outgoing | None) -> tuple[str, str]:
    if outgoing is None:
        return "", ""
    if outgoing.state == Outgoing.State.FAILED:
        return "failed", _("not sent: %(why)s") % {"why": outgoing.error or _("it was refused")}
    text = _arrival(outgoing) or str(STATES[outgoing.state])
    if outgoing.state == Outgoing.State.QUEUED and outgoing.error:
        return "queued", _("not sent yet, trying again: %(why)s") % {"why": outgoing.error}
    return outgoing.state, text


def _arrival(outgoing: Outgoing) -> str:
    """What the client's side told of it, where its channel tells."""
    if outgoing.read_at:
        return _("read")
    return _("delivered") if outgoing.delivered_at else ""


def _leaves(outgoing: Outgoing | None, at: datetime) -> datetime | None:
    """Until when it can be taken back."""
    if outgoing is None or outgoing.state != Outgoing.State.QUEUED or outgoing.attempts:
        return None
    if outgoing.scheduled_for:
        return None
    return outgoing.due_at if outgoing.due_at and outgoing.due_at > at else None


def _is_stranger(message: Message, row: Conversation) -> bool:
    """Whether somebody other than the client wrote it; a merged client is still the client."""
    writer = message.key.client if message.key and message.is_from_client else None
    return writer is not None and row.client_id not in (writer.pk, writer.merged_into_id)
