"""Who gets a conversation, and why. Pure: candidates go in, a choice with its reasons comes out."""

from rapport.core.routing.candidates import Candidate, Need, Strength, Training
from rapport.core.routing.choice import RELAXATIONS, Choice, choose
from rapport.core.routing.ranking import WEIGHTS, Place, Ranking, Weights, rank
from rapport.core.routing.reasons import SENTENCES, Code, Reason, explain

__all__ = [
    "RELAXATIONS",
    "SENTENCES",
    "WEIGHTS",
    "Candidate",
    "Choice",
    "Code",
    "Need",
    "Place",
    "Ranking",
    "Reason",
    "Strength",
    "Training",
    "Weights",
    "choose",
    "explain",
    "rank",
]
