"""Bringing people in."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.accounts import actions as accounts
from rapport.accounts.models import Invitation, User
from rapport.practice.actions.team import require_rank
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError, NotAllowed
from rapport.practice.models import Role, Staff


class WorksHereAlready(ExpectedError):
    """The address belongs to somebody of the team."""


def invite(*, email: str, name: str, role: Role, by: Staff, at: datetime) -> str:
    """Offer a place and return the secret of its link, which is kept nowhere.

    An earlier open invitation to the same address stops working. Raises NotAllowed when a manager
    invites an owner, WorksHereAlready.
    """
    require_rank(role=role, by=by)
    if Staff.objects.filter(user__email=email.casefold()).exists():
        raise WorksHereAlready(_("Somebody with this address is on the team already."))
    with transaction.atomic():
        invitation, secret = accounts.invite(
            practice_id=by.practice_id,
            email=email,
            name=name,
            role=role.value,
            by_user_id=by.user_id,
            at=at,
        )
        note(by=by, verb="invited", subject=invitation, at=at)
    return secret


def withdraw(*, invitation: Invitation, by: Staff, at: datetime) -> None:
    """The link stops working."""
    note(by=by, verb="withdrew", subject=invitation, at=at)
    invitation.delete()


def accept(*, invitation: Invitation, user: User, at: datetime) -> Staff:
    """Make the user a member of the team, once. In the practice's scope."""
    accounts.use_invitation(invitation=invitation, at=at)
    if Staff.objects.filter(user=user).exists():
        raise NotAllowed(_("You are on this team already, or were; ask a leader to let you in."))
    staff = Staff.objects.create(
        practice_id=invitation.practice_id,
        user=user,
        name=invitation.name,
        role=Role(invitation.role),
        languages=["en"],
    )
    note(by=staff, verb="joined", subject=staff, at=at)
    return staff
