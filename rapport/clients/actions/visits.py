"""Visits by hand: booked, and what became of them."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.clients.actions.writable import check
from rapport.clients.models import Client, Visit
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Location, Staff

State = Visit.State
# When each state began; an earlier state clears what came after it.
COLUMNS = {
    State.ARRIVED: "arrived_at",
    State.SEEN: "seen_at",
    State.LEFT: "left_at",
}
ENDED = (State.CANCELLED, State.MISSED)
# What may follow; every step has a way back, since one tap can be one too many.
AFTER = {
    State.BOOKED: (State.ARRIVED, State.SEEN, State.CANCELLED, State.MISSED),
    State.ARRIVED: (State.SEEN, State.LEFT, State.BOOKED),
    State.SEEN: (State.LEFT, State.ARRIVED),
    State.LEFT: (State.SEEN,),
    State.CANCELLED: (State.BOOKED,),
    State.MISSED: (State.BOOKED, State.ARRIVED),
}


class NotThatWay(ExpectedError):
    """The visit can't go from its state to this one."""


def book_visit(
    *,
    client: Client,
    location: Location,
    starts_at: datetime,
    by: Staff,
    at: datetime,
    provider: Staff | None = None,
    treatment: str = "",
) -> Visit:
    """Note a visit somebody made by phone or at the desk."""
    check(client)
    with transaction.atomic():
        visit = Visit(
            practice_id=client.practice_id,
            client=client,
            location=location,
            provider=provider,
            starts_at=starts_at,
            booked_at=at,
        )
        visit.treatment = treatment.strip()
        visit.save()
        note(by=by, verb="booked", subject=visit, at=at)
        announce(practice_id=client.practice_id, topic="client", subject_id=client.pk)
    return visit


def mark_visit(*, visit: Visit, state: str, by: Staff, at: datetime) -> None:
    """Arrived, seen, left, cancelled, missed, or one step back. Raises NotThatWay.

    Who did it is in the audit ledger, when in the visit's columns; the same state twice does nothing.
    """
    with transaction.atomic():
        held = Visit.objects.select_for_update(no_key=True).get(pk=visit.pk)
        if held.state == state:
            return
        if state not in AFTER[State(held.state)]:
            raise NotThatWay(_("This visit has moved on meanwhile. Reload the page to see where."))
        Visit.objects.filter(pk=held.pk).update(state=state, **times(held, State(state), at))
        note(by=by, verb=state, subject=visit, at=at)
        announce(practice_id=held.practice_id, topic="client", subject_id=held.client_id)
    visit.refresh_from_db()


def times(visit: Visit, state: Visit.State, at: datetime) -> dict[str, Any]:
    """The columns of a visit that enters the state at `at`."""
    order = list(COLUMNS)
    reached = order.index(state) if state in COLUMNS else -1
    changes: dict[str, Any] = {COLUMNS[later]: None for later in order[reached + 1 :]}
    if state in COLUMNS:
        changes[COLUMNS[state]] = getattr(visit, COLUMNS[state]) or at
    return changes | {"ended_at": at if state in ENDED else None}
