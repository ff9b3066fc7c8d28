"""Rules, what they looked at, and what they did."""

from rapport.rules.models.log import Deed, Look, Mark
from rapport.rules.models.rule import Rule, Trial, Version

__all__ = ["Deed", "Look", "Mark", "Rule", "Trial", "Version"]
