"""The signed time a form was opened: tells people from scripts, and a double click from two messages."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.core import signing

SALT = "rapport.webform"
SOONEST = timedelta(seconds=2)
LATEST = timedelta(days=1)


class Verdict(StrEnum):
    """What a stamp tells."""

    FINE = "fine"
    MISSING = "missing"
    FORGED = "forged"
    TOO_SOON = "too_soon"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp read: its verdict, and how long the form was open."""

    verdict: Verdict
    seconds: float = 0.0


def stamp(public_id: str, *, at: datetime, nonce: str) -> str:
    """A stamp for one opening of one form."""
    return signing.dumps([public_id, round(at.timestamp(), 1), nonce], salt=SALT, compress=False)


def check(text: str, public_id: str, *, at: datetime) -> Stamp:
    """Read a stamp that came back with a form."""
    if not text:
        return Stamp(Verdict.MISSING)
    try:
        form, opened_at, _ = signing.loads(text, salt=SALT)
        seconds = at.timestamp() - float(opened_at)
    except (signing.BadSignature, TypeError, ValueError):
        return Stamp(Verdict.FORGED)
    if form != public_id or seconds < -60:
        return Stamp(Verdict.FORGED, seconds)
    if seconds < SOONEST.total_seconds():
        return Stamp(Verdict.TOO_SOON, seconds)
    is_old = seconds > LATEST.total_seconds()
    return Stamp(Verdict.EXPIRED if is_old else Verdict.FINE, seconds)
