"""A decision from its first sentence to go or drop."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.coaching.queries.days import today
from rapport.core import decisions as rules
from rapport.core.decisions import Move
from rapport.decisions.actions.steps import moved, note
from rapport.decisions.errors import NotNow
from rapport.decisions.models import Ask, Decision, DecisionLocation
from rapport.decisions.terms import Finding, Terms
from rapport.practice.models import Staff


def open_decision(
    *, terms: Terms, finding: Finding | None = None, by: Staff, at: datetime
) -> Decision:
    """Write the question down, with what is expected of it. Raises NotNow for days out of order."""
    _must_be_ordered(terms.starts_on, terms.look_again_on, at)
    with transaction.atomic():
        row = Decision.objects.create(
            practice_id=by.practice_id,
            opened_by=by,
            opened_at=at,
            **terms.columns(),
            **(finding.columns() if finding else {}),
        )
        _place(row, terms)
        note(row, Move.OPEN, by=by, at=at, terms=terms.kept())
    return row


def change(decision: Decision, *, terms: Terms, why: str, by: Staff, at: datetime) -> None:
    """The same question otherwise; who was asked was asked about the old one, so that ask is closed."""
    _must_be_ordered(terms.starts_on, terms.look_again_on, at)
    with transaction.atomic():
        row = moved(decision, Move.CHANGE, at=at)
        for name, value in terms.columns().items():
            setattr(row, name, value)
        row.save()
        row.places.all().delete()
        _place(row, terms)
        _stop_asking(row, at)
        note(row, Move.CHANGE, by=by, at=at, why=why, terms=terms.kept())


def go(
    decision: Decision,
    *,
    why: str,
    starts_on: date,
    look_again_on: date,
    terms: Terms,
    by: Staff,
    at: datetime,
) -> None:
    """We do it, from that day on; `terms` are what it will be held against. Raises NotNow."""
    _must_be_ordered(starts_on, look_again_on, at)
    with transaction.atomic():
        row = moved(decision, Move.GO, at=at)
        row.starts_on, row.look_again_on = starts_on, look_again_on
        row.save()
        _stop_asking(row, at)
        days = {
            "starts_on": starts_on.isoformat(),
            "look_again_on": look_again_on.isoformat(),
        }
        note(row, Move.GO, by=by, at=at, why=why, terms=terms.kept() | days)


def drop(decision: Decision, *, why: str, by: Staff, at: datetime) -> None:
    """We don't, or take it back before it began."""
    with transaction.atomic():
        row = moved(decision, Move.DROP, at=at)
        row.save()
        _stop_asking(row, at)
        note(row, Move.DROP, by=by, at=at, why=why)


def _must_be_ordered(starts_on: date, look_again_on: date, at: datetime) -> None:
    if not rules.are_ordered(starts_on, look_again_on, today=today(at)):
        raise NotNow(
            _(
                "It begins today or later, and is looked at again after that: what came before is known."
            )
        )


def _place(row: Decision, terms: Terms) -> None:
    DecisionLocation.objects.bulk_create(
        DecisionLocation(practice_id=row.practice_id, decision=row, location=location)
        for location in terms.locations
    )


def _stop_asking(row: Decision, at: datetime) -> None:
    Ask.objects.filter(decision=row, closed_at=None).update(closed_at=at)
