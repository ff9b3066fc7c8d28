"""The practice's skills, with what they mean here."""

from django.db.models import Count, Prefetch, Q, QuerySet

from rapport.coaching.models import SkillCare, SkillDecision
from rapport.guidance.models import Zone
from rapport.practice.models import Skill


def skills() -> QuerySet[Skill]:
    """All, by name; each with its zones that are on, and how many people here hold it."""
    on = Prefetch("zones", Zone.objects.filter(is_on=True), to_attr="zones_on")
    held = Count("grants", filter=Q(grants__staff__is_active=True))
    return (
        Skill.objects.select_related("care")
        .prefetch_related(on)
        .annotate(holders=held)
        .order_by("name")
    )


def care_of(skill: Skill) -> SkillCare:
    """What the practice says about it; not saved where nothing was said yet."""
    found: SkillCare | None = getattr(skill, "care", None)
    return found or SkillCare(practice_id=skill.practice_id, skill=skill)


def decisions(skill: Skill) -> list[SkillDecision]:
    """Who was granted it or lost it, by whom and why, the newest first."""
    rows = skill.decisions.select_related("staff", "by").order_by("-at", "-pk")
    return list(rows[:20])
