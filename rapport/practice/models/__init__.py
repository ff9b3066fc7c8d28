"""The practice and everybody and everything it works with."""

from rapport.practice.models.alerting import AlertAddress, OnCallStep
from rapport.practice.models.growing import Strength, Traineeship
from rapport.practice.models.place import Closure, Location, OpeningSpan, Practice
from rapport.practice.models.policy import LadderStep, ResponsePolicy
from rapport.practice.models.team import Absence, Role, Shift, Skill, SkillGrant, Staff

__all__ = [
    "Absence",
    "AlertAddress",
    "Closure",
    "LadderStep",
    "Location",
    "OnCallStep",
    "OpeningSpan",
    "Practice",
    "ResponsePolicy",
    "Role",
    "Shift",
    "Skill",
    "SkillGrant",
    "Staff",
    "Strength",
    "Traineeship",
]
