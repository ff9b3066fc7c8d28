"""Showing how it is done: an exchange that went well, told without saying who it was."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.guidance.models import Interaction, Showing
from rapport.language.facts.patterns import PATTERNS
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

TELLING = {"phone", "email"}  # kinds of words that say who it was


class SaysWho(ExpectedError):
    """A number or an address is still in it."""

    status = 422


class NobodyAgreed(ExpectedError):
    """A real exchange is shown only when whoever it was agreed."""

    status = 422


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody said, and why it works. `who`: client or us."""

    who: str
    said: str
    why: str = ""


def show(
    *,
    interaction: Interaction,
    title: str,
    source: str,
    consent: str,
    steps: Sequence[Step],
    by: Staff,
    at: datetime,
) -> Showing:
    """Keep it with the guideline. Raises SaysWho, NobodyAgreed."""
    if source == Showing.Source.REAL and not consent.strip():
        raise NobodyAgreed(_("Say who agreed that this is shown, and when."))
    for kind, way in PATTERNS:
        if kind in TELLING and any(way.search(step.said) for step in steps):
            raise SaysWho(_("A phone number or an address is still in it: take it out."))
    with transaction.atomic():
        showing = Showing.objects.create(
            practice_id=by.practice_id,
            interaction=interaction,
            title=title,
            source=source,
            consent=consent.strip(),
            steps=[asdict(step) for step in steps],
            shown_by=by,
            shown_at=at,
        )
        note(by=by, verb="showed", subject=showing, at=at)
    return showing


def stop_showing(*, showing: Showing, by: Staff, at: datetime) -> None:
    """Take it away: consent may be withdrawn at any time."""
    with transaction.atomic():
        note(by=by, verb="removed", subject=showing, at=at)
        showing.delete()
