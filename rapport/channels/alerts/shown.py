"""Where a device says that it shows what was pushed: a signed path that names one thing and no person."""

from dataclasses import dataclass

from django.core import signing
from django.urls import reverse

SALT = "rapport.shown"
LIFE = 7 * 86400  # seconds; a device may have been off


class BadToken(Exception):
    """Forged, or older than a week."""


@dataclass(frozen=True, slots=True)
class Shown:
    """what: "page", "trial" or "notice", with its id."""

    practice_id: int
    what: str
    subject_id: int


def token(practice_id: int, what: str, subject_id: int) -> str:
    """The thing as text for an address."""
    return signing.dumps([practice_id, what, subject_id], salt=SALT)


def path(practice_id: int, what: str, subject_id: int) -> str:
    """Where the device posts to."""
    return reverse("channels:shown", args=[token(practice_id, what, subject_id)])


def read(text: str) -> Shown:
    """Raises BadToken unless `token` made it within the last week."""
    try:
        practice_id, what, subject_id = signing.loads(text, salt=SALT, max_age=LIFE)
    except signing.BadSignature as error:
        raise BadToken from error
    return Shown(practice_id, what, subject_id)
