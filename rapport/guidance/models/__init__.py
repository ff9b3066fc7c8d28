"""Zones, guidelines, gestures, and the practice's list of worry words."""

from rapport.guidance.models.red_flags import MissedFlag, RedFlagList
from rapport.guidance.models.zones import Gesture, Guideline, Zone

__all__ = ["Gesture", "Guideline", "MissedFlag", "RedFlagList", "Zone"]
