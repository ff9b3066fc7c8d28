"""Bringing people in."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.accounts import actions as accounts
from rapport.accounts.errors import InvitationSpent
from rapport.accounts.models import Invitation, User
from rapport.practice.actions.team import require_rank
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError, NotAllowed
from rapport.practice.models import Role, Staff
from rapport.practice.queries.membership import membership


class WorksHereAlready(ExpectedError):
    """The address belongs to somebody of the team."""


class NoLongerOpen(ExpectedError):
    """The link was used, or its seven days are over."""

    status = 410


def invite(*, email: str, name: str, role: Role, by: Staff, at: datetime) -> str:
    """Offer a place and return the secret of its link, which is kept nowhere.

    An earlier open invitation to the same address stops working. Raises NotAllowed when a manager
    invites an owner, WorksHereAlready.
    """
    require_rank(role=role, by=by)
    if Staff.objects.filter(user__email=email.casefold()).exists():
        raise WorksHereAlready(_("Somebody with this address is on the team, or was: look below."))
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


def accept(*, invitation: Invitation, user: User, name: str, at: datetime) -> Staff:
    """Make the user a member of the team, once. In the practice's scope.

    Raises NoLongerOpen, and NotAllowed for an account that works elsewhere or was here before.
    """
    if membership(user_id=user.pk) or Staff.objects.filter(user=user).exists():
        raise NotAllowed(
            _("This account belongs to a team already. Ask for an invitation to another address.")
        )
    try:
        accounts.use_invitation(invitation=invitation, at=at)
    except InvitationSpent as error:
        raise NoLongerOpen(_("This invitation was used already, or its time is over.")) from error
    staff = Staff.objects.create(
        practice_id=invitation.practice_id,
        user=user,
        name=name,
        role=Role(invitation.role),
        languages=["en"],
    )
    note(by=staff, verb="joined", subject=staff, at=at)
    return staff
