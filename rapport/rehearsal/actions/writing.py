"""Writing a scenario: nothing is kept that can't be played to an end."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from rapport.core.rehearsal.document import Malformed, document, problems, read
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff
from rapport.rehearsal.errors import NotPlayable
from rapport.rehearsal.models import Scenario
from rapport.rehearsal.shipped.rows import columns
from rapport.rehearsal.words import problem


def write(
    graph: Mapping[str, Any], *, by: Staff, at: datetime, before: Scenario | None = None
) -> Scenario:
    """Keep a scenario; a shipped one that is changed becomes the practice's own. Raises NotPlayable."""
    try:
        scenario = read(graph)
    except Malformed as error:
        raise NotPlayable(problem("malformed", error.where)) from error
    found = problems(scenario)
    if found:
        raise NotPlayable(" ".join(problem(each.code, each.where) for each in found))
    row = before or Scenario(practice_id=by.practice_id)
    for name, value in columns(scenario).items():
        setattr(row, name, value)
    row.is_shipped, row.written_by, row.written_at = False, by, at
    with transaction.atomic():
        row.save()
        note(by=by, verb="wrote", subject=row, at=at)
    return row


def fresh_key(title: str) -> str:
    """A key that no other scenario of the practice has."""
    begin, known = (
        slugify(title)[:50] or "scenario",
        set(Scenario.objects.values_list("key", flat=True)),
    )
    numbered = (f"{begin}-{n}" for n in range(2, len(known) + 3))
    return next(key for key in (begin, *numbered) if key not in known)


def copied(row: Scenario) -> dict[str, Any]:
    """A scenario's document, complete with what it leaves to the defaults."""
    return document(read(row.graph))


def switch(row: Scenario, *, is_on: bool, by: Staff, at: datetime) -> None:
    """Offer it, or not any more."""
    with transaction.atomic():
        Scenario.objects.filter(pk=row.pk).update(is_on=is_on)
        note(by=by, verb="offered" if is_on else "withdrew", subject=row, at=at)
