"""Decisions, asks and their history."""

from rapport.decisions.models.asks import Ask, Asked
from rapport.decisions.models.decision import Decision, DecisionLocation
from rapport.decisions.models.steps import Step

__all__ = ["Ask", "Asked", "Decision", "DecisionLocation", "Step"]
