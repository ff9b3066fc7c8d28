"""Changing some lines of a guideline where they were missed: written by who may, suggested by everybody else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.guidance.actions.guidelines import said, write_guideline
from rapport.guidance.actions.reading import NothingSaid, report_misfit
from rapport.guidance.label_words import FIELDS
from rapport.guidance.models import Guideline, Interaction, Misfit
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

AMENDED = ("must_cover", "never_say", "openings")
LONGEST = 200  # letters of a suggestion
Lists = Mapping[str, Sequence[str]]


class WrittenMeanwhile(ExpectedError):
    """Somebody wrote a new version while these lines were changed."""


def amend(guideline: Guideline, *, lists: Lists, by: Staff, today: date, at: datetime) -> Guideline:
    """A new version with these lists (of AMENDED); the same lists make none.

    Raises NotAllowed, WrittenMeanwhile where `guideline` does not hold any more.
    """
    with transaction.atomic():
        _check_holds(guideline)
        changed: dict[str, Any] = {name: tuple(lists[name]) for name in AMENDED}
        return write_guideline(
            interaction=guideline.interaction,
            wording=replace(said(guideline), **changed),
            by=by,
            today=today,
            at=at,
        )


def suggest(guideline: Guideline, *, lists: Lists, by: Staff, at: datetime) -> list[Misfit]:
    """Each line that is new or gone, for whoever answers for the guideline.

    Raises NothingSaid, WrittenMeanwhile as `amend` does.
    """
    lines = list(_differences(guideline, lists))
    if not lines:
        raise NothingSaid(_("Nothing was changed: write what it should say."))
    with transaction.atomic():
        _check_holds(guideline)
        return [
            report_misfit(guideline=guideline, line=line, conversation_id=None, by=by, at=at)
            for line in lines
        ]


def _check_holds(guideline: Guideline) -> None:
    """Two people who write it are one after the other."""
    Interaction.objects.select_for_update(no_key=True).get(pk=guideline.interaction_id)
    if not Guideline.objects.filter(pk=guideline.pk, is_current=True).exists():
        text = _("Somebody wrote this guideline anew meanwhile. Look at it, then change it.")
        raise WrittenMeanwhile(text)


def _differences(guideline: Guideline, lists: Lists) -> Iterator[str]:
    for name in AMENDED:
        part, before, after = str(FIELDS[name]), getattr(guideline, name), lists[name]
        for line in after:
            if line not in before:
                yield _fit(_("%(part)s: add “%(line)s”"), part, line)
        for line in before:
            if line not in after:
                yield _fit(_("%(part)s: leave out “%(line)s”"), part, line)


def _fit(sentence: str, part: str, line: str) -> str:
    """The sentence about this line; a line too long to be kept is shortened so that one sees it."""
    room = LONGEST - len(sentence % {"part": part, "line": ""})
    shown = line if len(line) <= room else f"{line[: room - 1]}…"
    return sentence % {"part": part, "line": shown}
