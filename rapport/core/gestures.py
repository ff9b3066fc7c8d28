"""What may be given to make something right, by whom, and what is never asked in return."""

import re
from dataclasses import dataclass
from enum import StrEnum

CLINICIAN = "clinician"


class Refusal(StrEnum):
    """Why a gesture may not be given now without asking."""

    NOT_OFFERED = "not_offered"
    NOT_THIS_ROLE = "not_this_role"
    CLINICAL = "clinical"
    TOO_MUCH = "too_much"


@dataclass(frozen=True, slots=True)
class Offer:
    """A gesture as the rule reads it; an empty `roles` means everybody."""

    cents: int
    roles: frozenset[str]
    is_clinical: bool = False
    is_on: bool = True


def left(authority_cents: int, given: int) -> int:
    """What is left of what one person may give in one conversation."""
    return max(authority_cents - given, 0)


def refusal(offer: Offer, *, role: str, left_cents: int) -> Refusal | None:
    """Why not, gravest first; None when it may be given. No clinical goods without a clinician."""
    if not offer.is_on:
        return Refusal.NOT_OFFERED
    if offer.is_clinical and role != CLINICIAN:
        return Refusal.CLINICAL
    if offer.roles and role not in offer.roles:
        return Refusal.NOT_THIS_ROLE
    return Refusal.TOO_MUCH if offer.cents > left_cents else None


_OBJECT = r"(?:review|rating|stars?|testimonial|reseñas?|estrellas?|calificaci[oó]n|opini[oó]n)"
_VERB = (
    r"(?:leave|write|post|give|share|change|edit|update|remove|delete|take\s+down|withdraw"
    r"|dej\w*|escrib\w*|publi\w*|cambi\w*|borr\w*|elimin\w*|quit\w*|retir\w*)"
)
_PLACE = r"(?:google|yelp|realself|facebook|trustpilot)"
_ASKS = re.compile(
    rf"\b{_VERB}\b[^.?!\n]{{0,40}}\b{_OBJECT}\b"
    rf"|\b{_VERB}\b[^.?!\n]{{0,40}}\bon\s+{_PLACE}\b"
    rf"|\b(?:rate|review)\s+us\b|\bcal[ií]fi[qc]\w*nos\b",
    re.IGNORECASE,
)


def asks_for_review(text: str) -> bool:
    """Whether a reply asks for a review or for its removal; beside a gesture that is a bargain."""
    return _ASKS.search(text) is not None
