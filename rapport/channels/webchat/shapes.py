"""What a visitor's browser is told, as JSON."""

from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _

from rapport.channels.models import ChatLine, ChatVisitor
from rapport.channels.webchat.expectation import Expectation
from rapport.channels.webchat.queries import Heard
from rapport.inbox.models import Attachment, Message


def moment(at: datetime) -> str:
    """An instant as text."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def said(heard: Heard, visitor: ChatVisitor, *, practice: str) -> list[dict[str, Any]]:
    """The lines as the visitor sees them."""
    return [_line(line, heard.files[line.message_id], visitor, practice) for line in heard.lines]


def _line(
    line: ChatLine, files: list[Attachment], visitor: ChatVisitor, practice: str
) -> dict[str, Any]:
    message = line.message
    person = message.author.name.partition(" ")[0] if message.author else practice
    return {
        "n": line.n,
        "key": str(line.key) if line.key else None,
        "from": _writer(message),
        "name": "" if line.key else person,
        "text": message.text,
        "at": moment(message.received_at),
        "files": [_file(f) for f in files],
        "state": _state(line, visitor),
    }


def _writer(message: Message) -> str:
    if message.kind == Message.Kind.INBOUND:
        return "you"
    return "person" if message.author_id else "practice"


def _file(attachment: Attachment) -> dict[str, Any]:
    return {
        "id": str(attachment.pk),
        "name": attachment.name or _("file"),
        "type": attachment.content_type,
        "size": attachment.size,
    }


def _state(line: ChatLine, visitor: ChatVisitor) -> str:
    if line.key:
        return "read" if line.n <= visitor.read_n else "stored"
    if line.n <= visitor.seen_n:
        return "read"
    return "delivered" if line.n <= visitor.delivered_n else "sent"


def stored(key: str, text: str, *, at: datetime) -> dict[str, Any]:
    """A message that is safe, and not in the inbox yet."""
    unread = {"n": None, "key": key, "from": "you", "name": "", "text": text}
    return unread | {"at": moment(at), "files": [], "state": "stored"}


def expected(due: Expectation) -> dict[str, Any]:
    """When a person answers: `by` is the promise where nothing usual can be told."""
    by = moment(due.due_at) if due.due_at else None
    return {"seconds": due.seconds, "by": by, "words": due.words}
