"""Saying what a skill means, granting it and taking it back: always a person, with a reason."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.coaching.errors import NotPossible
from rapport.coaching.models import SkillCare, SkillDecision
from rapport.practice.actions.trail import note
from rapport.practice.models import Skill, SkillGrant, Staff


def describe(skill: Skill, *, means: str, refresh_days: int, by: Staff) -> None:
    """What it means here, and after how many days without practice a refresher is due."""
    SkillCare.objects.update_or_create(
        practice_id=by.practice_id,
        skill=skill,
        defaults={"means": means.strip(), "refresh_days": refresh_days},
    )


def grant(skill: Skill, *, staff: Staff, why: str, by: Staff, at: datetime) -> None:
    """Somebody is qualified from now on. Raises NotPossible when they are already."""
    with transaction.atomic():
        given, is_new = SkillGrant.objects.get_or_create(
            practice_id=by.practice_id,
            staff=staff,
            skill=skill,
            defaults={"granted_by": by, "granted_at": at},
        )
        if not is_new:
            raise NotPossible(_("%(name)s holds this skill already.") % {"name": staff.name})
        note(by=by, verb="granted", subject=given, at=at)
        _decide(skill, staff, True, why, by, at)


def renew(skill: Skill, *, staff: Staff, why: str, by: Staff, at: datetime) -> None:
    """A refresher was done: the time without practice begins anew."""
    with transaction.atomic():
        SkillGrant.objects.filter(skill=skill, staff=staff).update(granted_at=at, granted_by=by)
        _decide(skill, staff, True, why, by, at)


def take_back(skill: Skill, *, staff: Staff, why: str, by: Staff, at: datetime) -> None:
    """Somebody is not qualified any more, and why. Raises NotPossible without a reason or a grant."""
    given = SkillGrant.objects.filter(skill=skill, staff=staff).first()
    if given is None or not why.strip():
        raise NotPossible(_("Say why: the person will ask."))
    with transaction.atomic():
        note(by=by, verb="revoked", subject=given, at=at)
        given.delete()
        _decide(skill, staff, False, why, by, at)


def _decide(
    skill: Skill, staff: Staff, is_granted: bool, why: str, by: Staff, at: datetime
) -> None:
    SkillDecision.objects.create(
        practice_id=by.practice_id,
        staff=staff,
        skill=skill,
        is_granted=is_granted,
        why=why.strip(),
        by=by,
        at=at,
    )
