"""Who works here, as what, and what they are qualified for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rapport.accounts.actions import revoke_tokens_of, sign_out_everywhere
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError, NotAllowed
from rapport.practice.models import LadderStep, Role, Skill, SkillGrant, Staff


class LastOwner(ExpectedError):
    """A practice always has an owner."""


class SkillExists(ExpectedError):
    """Two skills of one name can't be told apart."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What leaders decide about somebody."""

    name: str
    role: Role
    title: str
    languages: tuple[str, ...]
    capacity: int


def change_staff(*, staff: Staff, profile: Profile, by: Staff, at: datetime) -> None:
    """Raises NotAllowed where only owners decide, LastOwner when nobody would own the practice."""
    if profile.role != staff.role:
        require_rank(role=profile.role, by=by)
        require_rank(role=Role(staff.role), by=by)
        _keep_an_owner(staff)
    staff.name, staff.role, staff.title = profile.name, profile.role, profile.title
    staff.languages, staff.capacity = list(profile.languages), profile.capacity
    staff.save(update_fields=["name", "role", "title", "languages", "capacity"])
    note(by=by, verb="changed", subject=staff, at=at)


def deactivate(*, staff: Staff, by: Staff, at: datetime) -> None:
    """End somebody's access. What waited for them is handed back by the inbox's clock loop.

    Raises NotAllowed for oneself and for owners unless an owner does it, LastOwner.
    """
    if staff.pk == by.pk:
        raise NotAllowed(_("You can't end your own access. Ask another leader."))
    require_rank(role=Role(staff.role), by=by)
    _keep_an_owner(staff)
    with transaction.atomic():
        staff.is_active, staff.idle_since, staff.seen_at = False, None, None
        staff.save(update_fields=["is_active", "idle_since", "seen_at"])
        LadderStep.objects.filter(staff=staff).update(staff=None)
        revoke_tokens_of(user_id=staff.user_id, at=at)
        sign_out_everywhere(user_id=staff.user_id, at=at)
        note(by=by, verb="deactivated", subject=staff, at=at)
        announce(practice_id=staff.practice_id, topic="staff", subject_id=staff.pk)


def reactivate(*, staff: Staff, by: Staff, at: datetime) -> None:
    """Let somebody back in, with the role they had."""
    require_rank(role=Role(staff.role), by=by)
    staff.is_active = True
    staff.save(update_fields=["is_active"])
    note(by=by, verb="reactivated", subject=staff, at=at)
    announce(practice_id=staff.practice_id, topic="staff", subject_id=staff.pk)


def require_rank(*, role: Role, by: Staff) -> None:
    """Owners are made, changed and ended by owners only; leaders decide about all others."""
    if not by.runs_the_practice or (role is Role.OWNER and by.role != Role.OWNER):
        raise NotAllowed(_("Only an owner decides about owners."))


def _keep_an_owner(staff: Staff) -> None:
    owners = Staff.objects.filter(role=Role.OWNER, is_active=True)
    if staff.role == Role.OWNER and not owners.exclude(pk=staff.pk).exists():
        raise LastOwner(_("This is the only owner. Make somebody else an owner first."))


def add_skill(*, name: str, by: Staff, at: datetime) -> Skill:
    """Something the practice asks of whoever answers. Raises SkillExists."""
    slug = slugify(name)[:50] or "skill"
    if Skill.objects.filter(slug=slug).exists():
        raise SkillExists(_("There is a skill of this name already."))
    skill = Skill.objects.create(practice_id=by.practice_id, slug=slug, name=name)
    note(by=by, verb="added", subject=skill, at=at)
    return skill


def remove_skill(*, skill: Skill, by: Staff, at: datetime) -> None:
    """Nobody is asked for it any more."""
    note(by=by, verb="removed", subject=skill, at=at)
    skill.delete()


def set_grants(*, granted: Iterable[tuple[int, int]], by: Staff, at: datetime) -> None:
    """Make (staff id, skill id) pairs the only grants; those that stay keep who gave them and when.

    Pairs that name nobody or nothing of this practice are left out.
    """
    people = set(Staff.objects.values_list("pk", flat=True))
    skills = set(Skill.objects.values_list("pk", flat=True))
    wanted = {(s, k) for s, k in granted if s in people and k in skills}
    kept = {(g.staff_id, g.skill_id): g for g in SkillGrant.objects.all()}
    with transaction.atomic():
        for pair in kept.keys() - wanted:
            note(by=by, verb="revoked", subject=kept[pair], at=at)
            kept[pair].delete()
        for staff_id, skill_id in sorted(wanted - kept.keys()):
            grant = SkillGrant.objects.create(
                practice_id=by.practice_id,
                staff_id=staff_id,
                skill_id=skill_id,
                granted_by=by,
                granted_at=at,
            )
            note(by=by, verb="granted", subject=grant, at=at)
