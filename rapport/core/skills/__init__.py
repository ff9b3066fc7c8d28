"""Skills and chances: what a record of somebody's work can carry, and what it cannot. Pure."""

from rapport.core.skills.chances import MOST_WEEKS, Concentration, concentration
from rapport.core.skills.coverage import DAY, Held, Stretch, held, stretches
from rapport.core.skills.practice import HALF_LIFE, REFRESH_DAYS, Use, use, weight, weighted
from rapport.core.skills.shrinkage import RELIABLE, Prior, Shrunk, fit, shrink

__all__ = [
    "DAY",
    "HALF_LIFE",
    "MOST_WEEKS",
    "REFRESH_DAYS",
    "RELIABLE",
    "Concentration",
    "Held",
    "Prior",
    "Shrunk",
    "Stretch",
    "Use",
    "concentration",
    "fit",
    "held",
    "shrink",
    "stretches",
    "use",
    "weight",
    "weighted",
]
