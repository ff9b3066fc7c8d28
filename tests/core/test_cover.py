"""Where a location is open and nobody works there."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.cover import gaps, joined, without

START = datetime(2026, 3, 2, tzinfo=UTC)
hours = st.integers(0, 48)
stretches = st.lists(
    st.tuples(hours, hours).map(
        lambda pair: (START + timedelta(hours=min(pair)), START + timedelta(hours=max(pair)))
    ),
    max_size=6,
)


def hours_in(some):
    return {
        hour
        for hour in range(49)
        if any(start <= START + timedelta(hours=hour) < end for start, end in some)
    }


@settings(max_examples=50)
@given(stretches, stretches)
def test_a_gap_is_every_open_hour_that_nobody_covers(opened, covered):
    assert hours_in(gaps(opened, covered)) == hours_in(opened) - hours_in(covered)
    assert hours_in(without(opened, covered)) == hours_in(opened) - hours_in(covered)


@settings(max_examples=50)
@given(stretches)
def test_joined_is_the_same_time_without_overlaps(some):
    found = joined(some)
    assert hours_in(found) == hours_in(some)
    assert all(one[1] < other[0] for one, other in zip(found, found[1:], strict=False))
