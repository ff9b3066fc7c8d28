"""Fixtures of the practice's tests."""

import pytest
import time_machine

from tests.conftest import NOW


@pytest.fixture
def time_machine_at():
    """The clock stands at `now`, also for the views."""
    with time_machine.travel(NOW, tick=False):
        yield
