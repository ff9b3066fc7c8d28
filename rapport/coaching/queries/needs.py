"""Needs that are open, and the kit to hire by."""

from dataclasses import dataclass

from django.db.models import QuerySet

from rapport.coaching.models import Applicant, InterviewNote, Need
from rapport.guidance.models import Guideline, Zone
from rapport.rehearsal.models import Rubric, Scenario

SAMPLES = 2
LINES = Rubric.Criterion
"""The rubric of an interview is that of rehearsals: the same five things matter on the first day."""


def needs() -> QuerySet[Need]:
    """All of them, with where and what."""
    return Need.objects.select_related("skill__care", "location", "opened_by", "closed_by")


def open_needs() -> list[Need]:
    """Those nobody has closed, the newest first."""
    return list(needs().filter(closed_at=None))


@dataclass(frozen=True, slots=True)
class Kit:
    """What is asked of whoever comes: the moments, what they must be able to do in them, two work samples."""

    zones: tuple[Zone, ...]
    guidelines: tuple[Guideline, ...]
    samples: tuple[Scenario, ...]


def kit(need: Need) -> Kit:
    """From the zones that ask for the skill; three queries."""
    zones = tuple(Zone.objects.filter(skill_id=need.skill_id, is_on=True))
    guidelines = Guideline.objects.filter(zone__in=zones, is_current=True).select_related("zone")
    scenarios = Scenario.objects.filter(
        is_on=True, zone_key__in=[zone.key for zone in zones]
    ).order_by("channel", "pk")
    return Kit(zones, tuple(guidelines), _two(list(scenarios)))


def _two(found: list[Scenario]) -> tuple[Scenario, ...]:
    """Two, from two different channels where there are such."""
    by_channel = {scenario.channel: scenario for scenario in reversed(found)}
    first = list(by_channel.values())[:SAMPLES]
    more = [scenario for scenario in found if scenario not in first]
    return tuple((first + more)[:SAMPLES])


def applicants(need: Need) -> list[tuple[Applicant, list[InterviewNote]]]:
    """Those who came, in the order in which they came, with what each interviewer wrote."""
    notes = InterviewNote.objects.select_related("by", "applicant__key").order_by("by__name", "id")
    found: dict[int, list[InterviewNote]] = {}
    for note in notes.filter(applicant__need=need):
        found.setdefault(note.applicant_id, []).append(note)
    return [(each, found.get(each.pk, [])) for each in need.applicants.select_related("key")]
