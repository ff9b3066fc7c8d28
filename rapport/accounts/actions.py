"""Writing users, invitations, tokens and sessions."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage, get_connection

from rapport.accounts import secret
from rapport.accounts.errors import InvitationSpent
from rapport.accounts.models import ApiToken, Invitation, Scope, User

INVITED_FOR = timedelta(days=7)
TOKEN_PREFIX = "rapport_"  # noqa: S105 - makes a leaked token findable, is no secret
MAIL_TIMEOUT = 5.0


def create_user(*, name: str, email: str, password: str, at: datetime) -> User:
    """Somebody who signs in. The password has passed the validators (see forms)."""
    return User.objects.create_user(email, password, name=name, joined_at=at)


def rename_user(*, user: User, name: str) -> None:
    """What the person is called."""
    user.name = name
    user.save(update_fields=["name"])


def invite(
    *, practice_id: int, email: str, name: str, role: str, by_user_id: int, at: datetime
) -> tuple[Invitation, str]:
    """An invitation and the secret of its link; earlier ones to the address stop working."""
    address = email.casefold()
    Invitation.objects.filter(practice_id=practice_id, email=address, accepted_at=None).delete()
    made = secret.make()
    invitation = Invitation.objects.create(
        practice_id=practice_id,
        digest=secret.digest(made),
        email=address,
        name=name,
        role=role,
        invited_by_id=by_user_id,
        invited_at=at,
        expires_at=at + INVITED_FOR,
    )
    return invitation, made


def use_invitation(*, invitation: Invitation, at: datetime) -> None:
    """Mark it as accepted. Raises InvitationSpent, also for the second of two at once."""
    open_ones = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, expires_at__gt=at)
    if not open_ones.update(accepted_at=at):
        raise InvitationSpent


def send_mail(*, to: str, subject: str, text: str) -> bool:
    """Hand a mail to the relay; False when there is none that takes it within a few seconds."""
    message = EmailMessage(subject, text, to=[to])
    message.connection = get_connection(timeout=MAIL_TIMEOUT)
    try:
        return message.send() == 1
    except OSError:  # no relay, or it refuses: SMTPException is an OSError
        return False


def issue_token(
    *, practice_id: int, user_id: int, name: str, scopes: Iterable[str], at: datetime
) -> str:
    """A new API token, returned this once. In the practice's scope; see `Scope` for its scopes."""
    return make_token(practice_id=practice_id, user_id=user_id, name=name, scopes=scopes, at=at)[1]


def make_token(
    *, practice_id: int, user_id: int, name: str, scopes: Iterable[str], at: datetime
) -> tuple[ApiToken, str]:
    """The same, with the row that stands for it."""
    made = secret.make(TOKEN_PREFIX)
    token = ApiToken.objects.create(
        practice_id=practice_id,
        digest=secret.digest(made),
        name=name,
        user_id=user_id,
        scopes=[Scope(scope).value for scope in scopes],
        created_at=at,
    )
    return token, made


def note_token_use(*, token: ApiToken, at: datetime) -> None:
    """When a token was last used, to the minute."""
    if token.last_used_at is None or token.last_used_at < at - timedelta(minutes=1):
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=at)


def revoke_token(*, token: ApiToken, at: datetime) -> None:
    """It opens nothing from now on."""
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=at)


def revoke_tokens_of(*, user_id: int, at: datetime) -> None:
    """All of a user's tokens in the current practice."""
    ApiToken.objects.filter(user_id=user_id, revoked_at=None).update(revoked_at=at)


def sign_out_everywhere(*, user_id: int, at: datetime, except_key: str | None = None) -> int:
    """End the user's sessions but one; returns how many ended. Reads every live session."""
    live = Session.objects.filter(expire_date__gt=at).exclude(session_key=except_key or "")
    theirs = [s.session_key for s in live if s.get_decoded().get(SESSION_KEY) == str(user_id)]
    Session.objects.filter(session_key__in=theirs).delete()
    return len(theirs)
