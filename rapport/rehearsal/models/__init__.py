"""Scenarios, rehearsals of them, and what somebody trains after one."""

from rapport.rehearsal.models.recordings import Recording, RecordingPart, RecordingYes
from rapport.rehearsal.models.rehearsals import Player, Rehearsal, Rubric, Turn
from rapport.rehearsal.models.scenarios import Scenario
from rapport.rehearsal.models.training import DrillAnswer, DrillCard, Goal, Rating

__all__ = [
    "DrillAnswer",
    "DrillCard",
    "Goal",
    "Player",
    "Rating",
    "Recording",
    "RecordingPart",
    "RecordingYes",
    "Rehearsal",
    "Rubric",
    "Scenario",
    "Turn",
]
