"""Fixtures of coaching's tests."""

from tests.coaching.team import as_, practice

__all__ = ["as_", "practice"]
