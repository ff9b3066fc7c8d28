"""One conversation as it is read: what was said, what happened, and why it is whose."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch

from rapport.inbox import html, words
from rapport.inbox.models import (
    Assignment,
    Attachment,
    Conversation,
    Draft,
    Event,
    Inquiry,
    Message,
    Viewing,
)
from rapport.practice.models import Staff

WINDOW = 100
VIEWING = timedelta(seconds=45)


@dataclass(frozen=True, slots=True)
class Line:
    """A message or a quiet sentence about what happened, in the order of time."""

    at: datetime
    message: Message | None = None
    sentence: str = ""
    html: str = ""
    has_remote_images: bool = False

    @property
    def kind(self) -> str:
        """The look of the line."""
        if self.message is None:
            return "event"
        return {"in": "in", "reply": "out", "note": "note"}.get(self.message.kind, "auto")


@dataclass(frozen=True, slots=True)
class Thread:
    """Everything the middle pane shows. `earlier` leads to what was said before, if anything."""

    conversation: Conversation
    lines: list[Line]
    earlier: int | None
    clock: Inquiry | None
    assignment: Assignment | None
    because: str
    draft: str
    others: list[Viewing]
    suggestion: Conversation | None


def conversation(pk: int) -> Conversation:
    """One conversation with its client, channel, location and owner; 404 is the caller's."""
    return Conversation.objects.select_related(
        "client__key", "channel", "location", "owner", "merged_into"
    ).get(pk=pk)


def thread(
    row: Conversation, *, staff: Staff, at: datetime, before: int | None = None, images: int = 0
) -> Thread:
    """The newest WINDOW messages, or those before message id `before`; a fixed number of queries.

    images: the message whose remote pictures were asked for.
    """
    messages, earlier = _window(row, before)
    names = dict(Staff.objects.values_list("pk", "name"))
    lines = [_line(m, images) for m in messages] + _quiet(row, messages, names, before)
    assignment = Assignment.objects.filter(conversation=row, ended_at__isnull=True).first()
    draft = Draft.objects.filter(conversation=row, staff=staff).first()
    if draft:
        draft.conversation = row
    return Thread(
        conversation=row,
        lines=sorted(lines, key=lambda line: line.at),
        earlier=earlier,
        clock=_clock(row),
        assignment=assignment,
        because=words.because(assignment) if assignment else "",
        draft=draft.text if draft else "",
        others=others_here(row, staff=staff, at=at),
        suggestion=next((m.suggestion for m in reversed(messages) if m.suggestion_id), None),
    )


def others_here(row: Conversation, *, staff: Staff, at: datetime) -> list[Viewing]:
    """Who else has it open right now; those with `typing_at` are writing."""
    return list(
        Viewing.objects.filter(conversation=row, seen_at__gte=at - VIEWING)
        .exclude(staff=staff)
        .select_related("staff")
    )


def candidates(row: Conversation) -> list[dict[str, str]]:
    """Everybody who was considered for the open assignment, in words."""
    assignment = Assignment.objects.filter(conversation=row, ended_at__isnull=True).first()
    names = dict(Staff.objects.values_list("pk", "name"))
    return words.candidates(assignment, names) if assignment else []


def _window(row: Conversation, before: int | None) -> tuple[list[Message], int | None]:
    attachments = Attachment.objects.select_related("message__key")
    newest = (
        Message.objects.filter(conversation=row)
        .select_related("key", "author", "identity__client__key", "outgoing", "suggestion")
        .prefetch_related(Prefetch("attachments", attachments))
        .order_by("-received_at", "-id")
    )
    if before:
        newest = newest.filter(pk__lt=before)
    found = list(newest[: WINDOW + 1])
    shown = found[:WINDOW][::-1]
    return shown, shown[0].pk if len(found) > WINDOW else None


def _quiet(
    row: Conversation, messages: list[Message], names: dict[int, str], before: int | None
) -> list[Line]:
    if before or not messages:
        return []
    events = Event.objects.filter(
        conversation=row, at__gte=messages[0].received_at, kind__in=list(words.TOLD)
    ).order_by("-at")[:WINDOW]
    return [Line(at=e.at, sentence=words.event(e, names)) for e in events]


def _line(message: Message, images: int) -> Line:
    if not message.html_sealed or not message.is_from_client:
        return Line(at=message.received_at, message=message)
    source = message.html
    shown = html.sanitised(source, images=images == message.pk) if images == message.pk else ""
    return Line(
        at=message.received_at,
        message=message,
        html=shown,
        has_remote_images=html.has_remote_images(source),
    )


def _clock(row: Conversation) -> Inquiry | None:
    return row.inquiries.filter(state__in=Inquiry.OPEN_STATES).order_by("due_at").first()
