"""Asking those concerned, and their answers."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.core.decisions import Move
from rapport.decisions.actions.steps import moved, note
from rapport.decisions.errors import NotAsked, NotNow
from rapport.decisions.models import Ask, Asked, Decision
from rapport.live.notify import announce_all
from rapport.practice.models import Staff


def ask(decision: Decision, *, people: Iterable[Staff], by: Staff, at: datetime) -> Ask:
    """Put the question to these people, each on their own screen. Raises NotAsked, NotNow."""
    asked = list(people)
    if not asked:
        raise NotAsked(_("Choose who is asked."))
    with transaction.atomic():
        row = moved(decision, Move.ASK, at=at)
        opened = Ask.objects.create(
            practice_id=row.practice_id,
            decision=row,
            question=row.question,
            opened_by=by,
            opened_at=at,
        )
        Asked.objects.bulk_create(
            Asked(practice_id=row.practice_id, ask=opened, staff=person) for person in asked
        )
        note(row, Move.ASK, by=by, at=at, terms={"asked": len(asked)})
        announce_all((row.practice_id, "staff", person.pk) for person in asked)
    return opened


def close_ask(decision: Decision, *, by: Staff, at: datetime) -> None:
    """Nobody answers any more; what was written can be read."""
    with transaction.atomic():
        row = moved(decision, Move.CLOSE, at=at)
        Ask.objects.filter(decision=row, closed_at=None).update(closed_at=at)
        note(row, Move.CLOSE, by=by, at=at)


def answer(mine: Asked, *, view: str, words: str, may_be_named: bool, at: datetime) -> None:
    """What I believe it does for clients; the last answer before the ask is closed counts."""
    _write(
        mine,
        view=view,
        words=words.strip(),
        may_be_named=may_be_named,
        answered_at=at,
        skipped_at=None,
    )


def skip(mine: Asked, *, at: datetime) -> None:
    """I would rather not say. What I said before is taken back with it."""
    _write(mine, view="", words="", may_be_named=False, answered_at=None, skipped_at=at)


def _write(mine: Asked, **said: object) -> None:
    """In one statement with its condition: an answer can't slip in behind the closing."""
    with transaction.atomic():
        Ask.objects.select_for_update(no_key=True).get(pk=mine.ask_id)
        written = Asked.objects.filter(pk=mine.pk, ask__closed_at=None).update(**said)
    if not written:
        raise NotNow(_("This ask is closed. What you said before stands."))
