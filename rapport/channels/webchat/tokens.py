"""Visitors' tokens: a browser's name, signed. What it may see stands in its row, which can be revoked."""

from django.core import signing

SALT = "rapport.webchat"


class BadToken(Exception):
    """Forged, or not one of ours."""


def token_of(public_id: str) -> str:
    """The token of a visitor."""
    return signing.Signer(salt=SALT).sign(public_id)


def public_id_in(token: str) -> str:
    """Whom a token names. Raises BadToken."""
    try:
        return signing.Signer(salt=SALT).unsign(token)
    except signing.BadSignature as error:
        raise BadToken from error
