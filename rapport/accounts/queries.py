"""Reading users, invitations and tokens."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import QuerySet

from rapport.accounts import secret
from rapport.accounts.models import ApiToken, Invitation, User
from rapport.database.written import fetched, written


@dataclass(frozen=True, slots=True)
class InvitationKey:
    """Where an invitation lies: found before any practice is in scope."""

    practice_id: int
    invitation_id: int


@dataclass(frozen=True, slots=True)
class TokenOwner:
    """Whom an API token acts for: found before any practice is in scope."""

    practice_id: int
    token_id: int
    user_id: int
    scopes: frozenset[str]


def has_users() -> bool:
    """Whether anybody can sign in on this installation."""
    return User.objects.exists()


def user_with(*, email: str) -> User | None:
    """The user of an address, whatever its case."""
    return User.objects.filter(email=email.casefold()).first()


def invitation_key(*, token: str) -> InvitationKey | None:
    """Which invitation a link's secret belongs to, spent ones included."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select practice_id, invitation_id from invitation_by_digest(%s)",
            [secret.digest(token)],
        )
        row = cursor.fetchone()
    return InvitationKey(*row) if row else None


def open_invitations(*, at: datetime) -> QuerySet[Invitation]:
    """Those that can still be accepted, newest first; in the practice's scope."""
    return Invitation.objects.filter(accepted_at=None, expires_at__gt=at).order_by("-invited_at")


def token_owner(*, token: str) -> TokenOwner | None:
    """Whom the token acts for; None when it is unknown, revoked, or its user left."""
    rows = fetched(
        "select practice_id, token_id, user_id, scopes from token_owner(%s)", [secret.digest(token)]
    )
    if not rows:
        return None
    practice_id, token_id, user_id, scopes = rows[0]
    return TokenOwner(practice_id, token_id, user_id, frozenset(json.loads(scopes)))


@written(pk=int)
def token(pk: int) -> QuerySet[ApiToken]:
    """`token.first(pk=…)`: one of the practice in scope."""
    return ApiToken.objects.filter(pk=pk)


def tokens() -> QuerySet[ApiToken]:
    """Every token of the practice, those that hold first; in its scope."""
    return ApiToken.objects.select_related("user").order_by("revoked_at", "-created_at")
