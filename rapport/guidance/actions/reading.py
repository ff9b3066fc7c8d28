"""What staff do with a guideline: read it, talk about it, say where it did not fit."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.guidance.models import Comment, Guideline, Misfit, Reading
from rapport.guidance.queries.permission import may_write
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError, NotAllowed
from rapport.practice.models import Staff


class NothingSaid(ExpectedError):
    """A line without words helps nobody."""

    status = 422


def acknowledge(*, guideline: Guideline, by: Staff, at: datetime) -> None:
    """Somebody read this version; saying so again changes nothing."""
    Reading.objects.get_or_create(
        practice_id=by.practice_id, guideline=guideline, staff=by, defaults={"at": at}
    )


def comment(*, guideline: Guideline, text: str, by: Staff, at: datetime) -> Comment:
    """Say something about it. Raises NothingSaid."""
    return Comment.objects.create(
        practice_id=by.practice_id, guideline=guideline, text=_said(text, 500), by=by, at=at
    )


def report_misfit(
    *, guideline: Guideline, line: str, conversation_id: int | None, by: Staff, at: datetime
) -> Misfit:
    """It did not fit here: a line for whoever answers for it. Raises NothingSaid."""
    return Misfit.objects.create(
        practice_id=by.practice_id,
        guideline=guideline,
        conversation_id=conversation_id,
        line=_said(line, 200),
        by=by,
        at=at,
    )


def answer_misfit(*, misfit: Misfit, answer: str, why: str, by: Staff, at: datetime) -> None:
    """Changed, or kept: with why, for whoever said it. Raises NotAllowed, NothingSaid."""
    if not may_write(by, misfit.guideline):
        raise NotAllowed(_("Whoever answers for the guideline says what comes of it."))
    with transaction.atomic():
        misfit.answer, misfit.why = Misfit.Answer(answer), _said(why, 200)
        misfit.answered_by, misfit.answered_at = by, at
        misfit.save(update_fields=["answer", "why", "answered_by", "answered_at"])
        note(by=by, verb="answered", subject=misfit, at=at)


def forget_misfits(*, conversation_ids: Collection[int]) -> int:
    """The client of these conversations was erased: what staff wrote about them goes too."""
    rows = Misfit.objects.filter(conversation_id__in=conversation_ids)
    return rows.update(line="", conversation_id=None)


def _said(text: str, longest: int) -> str:
    line = " ".join(text.split())[:longest]
    if not line:
        raise NothingSaid(_("Write a line: what was it about?"))
    return line
