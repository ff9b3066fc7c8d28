"""Skills with their care, needs of the practice, interviews, a leader's own commitments, the mirror, ratings."""

from rapport.coaching.models.mirror import Coach, MirrorNotice, RunsReadUpTo, SharedRun
from rapport.coaching.models.needs import Applicant, InterviewNote, Need
from rapport.coaching.models.ratings import RatedReply, RatingConsent, ScriptedRating
from rapport.coaching.models.skills import SkillCare, SkillDecision
from rapport.coaching.models.weeks import Commitment, LeaderTick

__all__ = [
    "Applicant",
    "Coach",
    "Commitment",
    "InterviewNote",
    "LeaderTick",
    "MirrorNotice",
    "Need",
    "RatedReply",
    "RatingConsent",
    "RunsReadUpTo",
    "ScriptedRating",
    "SharedRun",
    "SkillCare",
    "SkillDecision",
]
