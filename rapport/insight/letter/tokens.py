"""The link that turns a letter off without signing in: signed, two numbers and nobody's name."""

from django.core import signing
from django.urls import reverse

SALT = "rapport.letter"


class BadToken(Exception):
    """Forged."""


def path(practice_id: int, staff_id: int) -> str:
    """Where it is turned off; it holds for ever, as letters lie about."""
    token = signing.dumps([practice_id, staff_id], salt=SALT)
    return reverse("insight:letter_off", args=[token])


def read(text: str) -> tuple[int, int]:
    """The practice's and the person's number. Raises BadToken."""
    try:
        practice_id, staff_id = signing.loads(text, salt=SALT)
    except signing.BadSignature as error:
        raise BadToken from error
    return practice_id, staff_id
