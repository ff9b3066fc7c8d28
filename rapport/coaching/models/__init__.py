"""Skills with their care, needs of the practice, interviews, and a leader's own commitments."""

from rapport.coaching.models.needs import Applicant, InterviewNote, Need
from rapport.coaching.models.skills import SkillCare, SkillDecision
from rapport.coaching.models.weeks import Commitment, LeaderTick

__all__ = [
    "Applicant",
    "Commitment",
    "InterviewNote",
    "LeaderTick",
    "Need",
    "SkillCare",
    "SkillDecision",
]
