"""One attempt at one letter: worked out inside the practice's scope, handed over outside of it."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage

import structlog
from django.urls import reverse

from rapport.channels.alerts.mail import Route, handed, routes
from rapport.channels.shape import ChannelError
from rapport.database.scope import practice_scope
from rapport.insight.actions import delivering
from rapport.insight.letter import tokens
from rapport.insight.letter.mail import written
from rapport.insight.letter.parts import Envelope, Letter
from rapport.insight.letter.telling import Wording, letter
from rapport.insight.models import WeeklyLetter
from rapport.insight.queries.letters import choice
from rapport.insight.queries.locations import places
from rapport.practice.requests import LEADERS

log = structlog.get_logger("rapport.letters")


@dataclass(frozen=True, slots=True)
class Ready:
    """A letter with everything it needs to leave."""

    row: WeeklyLetter
    letter: Letter
    envelope: Envelope
    routes: list[Route]


def send(*, practice_id: int, letter_id: int, at: datetime, wording: Wording) -> None:
    """One attempt, at least once; the same Message-ID each time."""
    with practice_scope(practice_id):
        rows = WeeklyLetter.objects.select_related("staff__user", "staff__practice")
        row = rows.get(pk=letter_id)
    try:
        with practice_scope(practice_id):
            ready = _ready(row, at, wording)
        if ready:
            _hand_over(ready, at)
    except Exception as error:
        log.warning("letter_not_sent", exc_info=not isinstance(error, ChannelError))
        with practice_scope(practice_id):
            delivering.fail(row, error, at=at)
        return
    with practice_scope(practice_id):
        if ready:
            delivering.accept(row, at=at)
        else:
            delivering.withdraw(row)


def _ready(row: WeeklyLetter, at: datetime, wording: Wording) -> Ready | None:
    """None where it is not wanted any more."""
    staff, where = row.staff, places()
    is_leader = staff.is_active and staff.user.is_active and staff.role in LEADERS
    if not is_leader or not (row.is_asked or choice(staff).is_on):
        return None
    return Ready(
        row,
        letter(staff, monday=row.week_on, where=where, at=at, wording=wording),
        Envelope(
            name=f"letter-{row.pk}",
            recipient=staff.user.email,
            off=tokens.path(row.practice_id, staff.pk),
            page=f"{reverse('insight:letter')}?week={row.week_on.isoformat()}",
        ),
        routes(),
    )


def _hand_over(ready: Ready, at: datetime) -> None:
    def write(sender: str) -> EmailMessage:
        return written(ready.letter, ready.envelope, sender=sender, at=at)

    handed(ready.routes, write, recipient=ready.envelope.recipient)
