"""Writing guidelines: a change is a new version, and the old one stays."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from rapport.guidance.actions.facts import Stated, state
from rapport.guidance.actions.reading import acknowledge
from rapport.guidance.models import Guideline, Interaction, Zone
from rapport.guidance.queries.facts import facts_of
from rapport.guidance.queries.permission import may_write
from rapport.practice.actions.trail import note
from rapport.practice.errors import NotAllowed
from rapport.practice.models import Staff


@dataclass(frozen=True, slots=True)
class Wording:
    """What a guideline says; the lists hold one sentence each."""

    title: str
    goal: str
    must_cover: tuple[str, ...] = ()
    never_say: tuple[str, ...] = ()
    talking_points: tuple[str, ...] = ()
    facts: tuple[Stated, ...] = ()
    why: str = ""
    openings: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    authority: str = ""


def write_guideline(
    *,
    interaction: Interaction,
    wording: Wording,
    by: Staff,
    today: date,
    at: datetime,
    zone: Zone | None = None,
) -> Guideline:
    """Make this the guideline of the interaction. The same words again make no new version; whoever
    writes one has read it.

    `today` is the day at the practice's place: facts whose value changed were looked at on it.
    `zone`: where it stands; without one it stays where it stood. Raises NotAllowed.
    """
    with transaction.atomic():
        # Two people who write it are one after the other.
        Interaction.objects.select_for_update(no_key=True).get(pk=interaction.pk)
        before = Guideline.objects.filter(interaction=interaction, is_current=True).first()
        _check_allowed(before, by)
        columns = _columns(wording) | {
            "fact_keys": state(wording.facts, by=by, today=today, at=at),
            "zone": zone or (before.zone if before else None),
        }
        if before and all(getattr(before, name) == value for name, value in columns.items()):
            return before
        guideline = _next_version(interaction, before, columns, by, at)
        acknowledge(guideline=guideline, by=by, at=at)
        note(by=by, verb="wrote", subject=guideline, at=at)
    return guideline


def entrust(
    *, guideline: Guideline, owner: Staff | None, review_on: date | None, by: Staff, at: datetime
) -> None:
    """Say who answers for it, and when they look at it again. Raises NotAllowed."""
    _check_allowed(guideline, by)
    with transaction.atomic():
        guideline.owner, guideline.review_on = owner, review_on
        guideline.save(update_fields=["owner", "review_on"])
        note(by=by, verb="entrusted", subject=guideline, at=at)


def said(guideline: Guideline) -> Wording:
    """A guideline as words, to be edited."""
    return Wording(
        title=guideline.title,
        goal=guideline.goal,
        must_cover=tuple(guideline.must_cover),
        never_say=tuple(guideline.never_say),
        talking_points=tuple(guideline.talking_points),
        facts=tuple(Stated(fact.name, fact.value) for fact in facts_of(guideline)),
        why=guideline.why,
        openings=tuple(guideline.openings),
        examples=tuple(guideline.examples),
        required=tuple(guideline.required),
        authority=guideline.authority,
    )


def _check_allowed(guideline: Guideline | None, by: Staff) -> None:
    if not may_write(by, guideline):
        raise NotAllowed(
            _("Leaders write guidelines, and whoever answers for one. Suggest a change instead.")
        )


def _columns(wording: Wording) -> dict[str, Any]:
    columns = asdict(wording)
    del columns["facts"]
    return {n: list(v) if isinstance(v, tuple) else v for n, v in columns.items()}


def _next_version(
    interaction: Interaction,
    before: Guideline | None,
    columns: dict[str, Any],
    by: Staff,
    at: datetime,
) -> Guideline:
    rows = Guideline.objects.filter(interaction=interaction)
    newest = rows.aggregate(n=Max("version"))["n"] or 0
    rows.filter(is_current=True).update(is_current=False)
    return Guideline.objects.create(
        practice_id=interaction.practice_id,
        interaction=interaction,
        version=newest + 1,
        owner=before.owner if before else by,
        review_on=before.review_on if before else None,
        written_by=by,
        written_at=at,
        **columns,
    )
