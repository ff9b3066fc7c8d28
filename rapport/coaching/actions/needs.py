"""Opening and closing needs, and interviews."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.clients.models import DataKey
from rapport.coaching.errors import NeedIsOpen
from rapport.coaching.models import Applicant, InterviewNote, Need
from rapport.database import vault
from rapport.practice.models import Location, Skill, Staff


def open_need(
    *,
    kind: str,
    skill: Skill,
    location: Location,
    weekdays: Sequence[int],
    starts: int,
    ends: int,
    by: Staff,
    at: datetime,
) -> Need:
    """Say that these hours are looked after, by training or by hiring. Raises NeedIsOpen."""
    hours = {"weekdays": sorted(weekdays), "starts": starts, "ends": ends}
    need, is_new = Need.objects.get_or_create(
        practice_id=by.practice_id,
        skill=skill,
        location=location,
        closed_at=None,
        **hours,
        defaults={"kind": kind, "opened_by": by, "opened_at": at},
    )
    if not is_new:
        raise NeedIsOpen(_("These hours have an open need already."))
    return need


def close_need(need: Need, *, outcome: str, by: Staff, at: datetime) -> None:
    """It is met, or given up; the outcome says which. Whoever applied is forgotten."""
    with transaction.atomic():
        DataKey.objects.filter(pk__in=need.applicants.values("key_id")).delete()
        Need.objects.filter(pk=need.pk, closed_at=None).update(
            closed_at=at, closed_by=by, outcome=outcome.strip()
        )


def add_applicant(need: Need, *, name: str, by: Staff, at: datetime) -> Applicant:
    """Somebody who comes to talk."""
    _key, wrapped = vault.new_data_key(by.practice_id)
    with transaction.atomic():
        key = DataKey.objects.create(practice_id=by.practice_id, wrapped=wrapped)
        applicant = Applicant(
            practice_id=by.practice_id, need=need, key=key, added_by=by, added_at=at
        )
        applicant.name = name.strip()
        applicant.save()
    return applicant


def forget_applicant(applicant: Applicant) -> None:
    """Delete them, their key, and everything written about them."""
    applicant.key.delete()


def write_interview(
    applicant: Applicant,
    *,
    seen: Mapping[str, tuple[str, str]],
    by: Staff,
    at: datetime,
) -> None:
    """One interviewer's rubric: by line what they saw, and in which words; writing again replaces it."""
    with transaction.atomic():
        applicant.notes.filter(by=by).delete()
        for line, (saw, words) in seen.items():
            note = InterviewNote(
                practice_id=by.practice_id, applicant=applicant, line=line, saw=saw, by=by, at=at
            )
            note.words = words.strip()
            note.save()
