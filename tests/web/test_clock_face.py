"""What the response clock shows, on the server; the script in the browser says the same."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.web.clock_face import face, short

START = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
DUE = START + timedelta(minutes=5)


def seen(seconds: float, state: str = "running"):
    return face(state, at=START.timestamp() + seconds, start=START, due=DUE)


def test_it_begins_empty_with_all_the_time_left():
    assert (seen(0).state, seen(0).percent, seen(0).text) == ("running", 0, "5:00")


def test_it_says_that_time_is_getting_short():
    assert (seen(216).state, seen(216).percent, seen(216).text) == ("due_soon", 72, "1:24")


def test_late_is_a_state_of_its_own_and_counts_up():
    assert (seen(370).state, seen(370).percent, seen(370).text) == ("late", 100, "+1:10")


def test_it_can_be_heard():
    assert seen(58).spoken == "Answer due in 4 minutes"
    assert seen(370).spoken == "Late by 1 minute"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0:00"), (62, "1:02"), (3600, "1 h"), (86399, "23 h"), (90000, "1 d")],
)
def test_long_times_are_said_roughly(seconds, words):
    assert short(seconds) == words


def test_outside_hours_it_says_when_it_starts():
    closed = face("closed", at=0, start=None, due=None, opens="9:00")
    assert (closed.text, closed.spoken) == ("9:00", "Closed; the clock starts at 9:00")


@pytest.mark.parametrize("state", ["paused", "met", "none", "unheard of"])
def test_a_clock_that_does_not_run_ignores_the_deadline(state):
    assert seen(1000, state) == seen(0, state)


@given(st.floats(0, 10**7))
def test_the_ring_never_runs_backwards_or_over(seconds):
    now, later = seen(seconds), seen(seconds + 1)
    assert 0 <= now.percent <= later.percent <= 100
    assert (now.state == "late") <= (later.state == "late")
