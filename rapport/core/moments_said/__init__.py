"""A moment as people say it at a desk ("tomorrow 9", "after her visit"), in English and Spanish."""

from rapport.core.moments_said.choosing import Choice, Offer, sensible
from rapport.core.moments_said.resolving import FURTHEST, Said, Unclear, when

__all__ = ["FURTHEST", "Choice", "Offer", "Said", "Unclear", "sensible", "when"]
