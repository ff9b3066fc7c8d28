"""What opens a stream: signed, short-lived, and about nobody but a practice and a staff number."""

from dataclasses import dataclass

from django.core import signing

SALT = "rapport.live"
LIFE = 60  # seconds between the page asking and the stream opening


class BadTicket(Exception):
    """Forged, or older than a minute."""


@dataclass(frozen=True, slots=True)
class Ticket:
    practice_id: int
    staff_id: int


def issue(ticket: Ticket) -> str:
    """The ticket as text for a URL."""
    return signing.dumps([ticket.practice_id, ticket.staff_id], salt=SALT)


def read(text: str) -> Ticket:
    """Raises BadTicket unless `issue` made it within the last minute."""
    try:
        practice_id, staff_id = signing.loads(text, salt=SALT, max_age=LIFE)
    except signing.BadSignature as error:
        raise BadTicket from error
    return Ticket(practice_id, staff_id)
