"""API tokens of a practice, with their place in the audit."""

from collections.abc import Iterable
from datetime import datetime

from rapport.accounts.actions import make_token, revoke_token
from rapport.accounts.models import ApiToken
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff


def issue(*, name: str, scopes: Iterable[str], by: Staff, at: datetime) -> str:
    """A new token that acts for `by`; its secret is returned this once."""
    token, secret = make_token(
        practice_id=by.practice_id, user_id=by.user_id, name=name, scopes=scopes, at=at
    )
    note(by=by, verb="issued", subject=token, at=at)
    return secret


def revoke(*, token: ApiToken, by: Staff, at: datetime) -> None:
    """It opens nothing from now on."""
    revoke_token(token=token, at=at)
    note(by=by, verb="revoked", subject=token, at=at)
