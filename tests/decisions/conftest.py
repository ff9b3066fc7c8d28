"""Fixtures of the decisions' tests."""

from datetime import timedelta

import pytest

from rapport.decisions.actions import deciding
from tests.coaching.team import as_
from tests.decisions.questions import saturdays

__all__ = ["as_"]


@pytest.fixture
def at(now, time_machine):
    """The clock stands at `now`, a Wednesday."""
    time_machine.move_to(now, tick=False)
    return now


@pytest.fixture
def opened(scoped, at):
    """Shall we open on Saturdays? Opened by Mara a week ago, to begin next week."""
    terms = saturdays(at.date())
    return deciding.open_decision(terms=terms, by=scoped.mara, at=at - timedelta(days=7))
