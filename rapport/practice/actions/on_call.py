"""Who is paged about a red flag, in which order, and who counts as a clinician."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import OnCallStep, Role, Skill, SkillGrant, Staff
from rapport.practice.queries.on_call import CLINICIAN, clinicians


class RungsMustAscend(ExpectedError):
    """A later rung is never paged before an earlier one."""


class NotAClinician(ExpectedError):
    """In a medical practice clinicians are paged first."""


@dataclass(frozen=True, slots=True)
class Rung:
    """Who is paged how many seconds after a red flag."""

    staff: Staff
    after_seconds: int


def set_on_call(*, rungs: Sequence[Rung], by: Staff, at: datetime) -> None:
    """Make these the ladder; none takes it away. Raises RungsMustAscend, NotAClinician."""
    seconds = [rung.after_seconds for rung in rungs]
    if seconds != sorted(seconds):
        raise RungsMustAscend(_("Each rung comes after the one before it."))
    _check_medical(rungs, by)
    with transaction.atomic():
        OnCallStep.objects.all().delete()
        OnCallStep.objects.bulk_create(
            OnCallStep(
                practice_id=by.practice_id,
                position=position,
                staff=rung.staff,
                after_seconds=rung.after_seconds,
            )
            for position, rung in enumerate(rungs)
        )
        note(by=by, verb="set_on_call", subject=by.practice, at=at)
        announce(practice_id=by.practice_id, topic="flag", subject_id=0)


def _check_medical(rungs: Sequence[Rung], by: Staff) -> None:
    """The first to be paged must be able to take it, or the page is only forwarded by hand."""
    if not rungs or not by.practice.is_medical:
        return
    if not clinicians().filter(pk=rungs[0].staff.pk).exists():
        raise NotAClinician(
            _("%(name)s is not a clinician: only clinicians take a red flag, so one comes first.")
            % {"name": rungs[0].staff.name}
        )


def name_clinicians(*, staff_ids: Collection[int], by: Staff, at: datetime) -> None:
    """Make these, beside everybody whose role it is, the clinicians of the practice."""
    skill = _skill(by)
    kept = {grant.staff_id: grant for grant in SkillGrant.objects.filter(skill=skill)}
    others = Staff.objects.filter(is_active=True).exclude(role=Role.CLINICIAN)
    wanted = set(others.filter(pk__in=staff_ids).values_list("pk", flat=True))
    with transaction.atomic():
        for staff_id in kept.keys() - wanted:
            note(by=by, verb="revoked", subject=kept[staff_id], at=at)
            kept[staff_id].delete()
        for staff_id in sorted(wanted - kept.keys()):
            grant = SkillGrant.objects.create(
                practice_id=by.practice_id,
                staff_id=staff_id,
                skill=skill,
                granted_by=by,
                granted_at=at,
            )
            note(by=by, verb="granted", subject=grant, at=at)
        announce(practice_id=by.practice_id, topic="flag", subject_id=0)


def _skill(by: Staff) -> Skill:
    name = _("Clinician: takes and closes red flags")
    found, _made = Skill.objects.get_or_create(
        practice_id=by.practice_id, slug=CLINICIAN, defaults={"name": name}
    )
    return found
