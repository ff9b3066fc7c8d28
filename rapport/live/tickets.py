"""What opens a stream: signed, short-lived, and about nobody but numbers: of a practice, and of staff or a chat."""

from dataclasses import dataclass
from typing import Any

from django.core import signing

SALT = "rapport.live"
VISIT = "rapport.live.visit"
LIFE = 60  # seconds between the page asking and the stream opening


class BadTicket(Exception):
    """Forged, or older than a minute."""


@dataclass(frozen=True, slots=True)
class Ticket:
    practice_id: int
    staff_id: int


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody from outside in one conversation. `origin`: whose page may read it, '' for any."""

    practice_id: int
    conversation_id: int
    origin: str


def issue(ticket: Ticket) -> str:
    """The ticket as text for a URL."""
    return signing.dumps([ticket.practice_id, ticket.staff_id], salt=SALT)


def read(text: str) -> Ticket:
    """Raises BadTicket unless `issue` made it within the last minute."""
    return Ticket(*_opened(text, SALT))


def issue_visit(visit: Visit) -> str:
    """The ticket of a visitor as text for a URL."""
    return signing.dumps([visit.practice_id, visit.conversation_id, visit.origin], salt=VISIT)


def read_visit(text: str) -> Visit:
    """Raises BadTicket unless `issue_visit` made it within the last minute."""
    return Visit(*_opened(text, VISIT))


def _opened(text: str, salt: str) -> list[Any]:
    try:
        found: list[Any] = signing.loads(text, salt=salt, max_age=LIFE)
    except signing.BadSignature as error:
        raise BadTicket from error
    return found
