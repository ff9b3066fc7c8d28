"""Looking again at what goes."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.coaching.queries.days import today
from rapport.core.decisions import Move
from rapport.decisions.actions.steps import moved, note
from rapport.decisions.errors import NotNow
from rapport.decisions.models import Decision
from rapport.practice.models import Staff


def look(
    decision: Decision, *, verdict: str, why: str, next_on: date | None, by: Staff, at: datetime
) -> None:
    """A person's own verdict; it is looked at again on `next_on`, or was for the last time. Raises NotNow."""
    if next_on and next_on <= today(at):
        raise NotNow(_("Choose a day that is still to come, or none."))
    move = Move.LOOK if next_on else Move.END
    with transaction.atomic():
        row = moved(decision, move, at=at)
        if next_on:
            row.look_again_on = next_on
        row.save()
        terms = {"look_again_on": next_on.isoformat()} if next_on else {}
        note(row, move, by=by, at=at, why=why, verdict=verdict, terms=terms)
