"""Zones, the operating manual, gestures, and the practice's list of worry words."""

from rapport.guidance.models.manual import Fact, FactChange, Guideline, Interaction
from rapport.guidance.models.meaning import Meaning, Question
from rapport.guidance.models.reading import Comment, Misfit, Reading
from rapport.guidance.models.red_flags import MissedFlag, RedFlagList
from rapport.guidance.models.scripts import Script
from rapport.guidance.models.showing import Showing
from rapport.guidance.models.zones import Gesture, Zone

__all__ = [
    "Comment",
    "Fact",
    "FactChange",
    "Gesture",
    "Guideline",
    "Interaction",
    "Meaning",
    "Misfit",
    "MissedFlag",
    "Question",
    "Reading",
    "RedFlagList",
    "Script",
    "Showing",
    "Zone",
]
