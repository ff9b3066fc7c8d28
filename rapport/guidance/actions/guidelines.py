"""Writing guidelines: a change is a new version, and the old one stays."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from rapport.guidance.models import Guideline, Zone
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact people ask for, and the day somebody last looked whether it is true."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What a guideline says; the lists hold one sentence each."""

    title: str
    goal: str
    must_cover: tuple[str, ...] = ()
    never_say: tuple[str, ...] = ()
    talking_points: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


def write_guideline(
    *, zone: Zone, wording: Wording, by: Staff, today: date, at: datetime
) -> Guideline:
    """Make this the zone's guideline. The same words again make no new version.

    `today` is the day at the practice's place: facts whose value changed were looked at on it.
    """
    with transaction.atomic():
        rows = Guideline.objects.select_for_update().filter(zone=zone)
        before = rows.filter(is_current=True).first()
        if before and said(before) == wording:
            return before
        newest = Guideline.objects.filter(zone=zone).aggregate(n=Max("version"))["n"] or 0
        rows.filter(is_current=True).update(is_current=False)
        guideline = Guideline.objects.create(
            practice_id=zone.practice_id,
            zone=zone,
            title=wording.title,
            goal=wording.goal,
            must_cover=list(wording.must_cover),
            never_say=list(wording.never_say),
            talking_points=list(wording.talking_points),
            facts=_reviewed(wording.facts, before, today),
            version=newest + 1,
            written_by=by,
            written_at=at,
        )
        note(by=by, verb="wrote", subject=guideline, at=at)
    return guideline


def said(guideline: Guideline) -> Wording:
    """A guideline as words, to be compared or edited."""
    return Wording(
        guideline.title,
        guideline.goal,
        tuple(guideline.must_cover),
        tuple(guideline.never_say),
        tuple(guideline.talking_points),
        tuple(Fact(fact["name"], fact["value"]) for fact in guideline.facts),
    )


def _reviewed(
    facts: tuple[Fact, ...], before: Guideline | None, today: date
) -> list[dict[str, str | None]]:
    known = {(f["name"], f["value"]): f.get("reviewed_on") for f in before.facts} if before else {}
    return [
        {
            "name": fact.name,
            "value": fact.value,
            "reviewed_on": known.get((fact.name, fact.value))
            or (today.isoformat() if fact.value else None),
        }
        for fact in facts
    ]
