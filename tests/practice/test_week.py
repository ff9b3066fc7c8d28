"""Weekly hours never overlap, checked against a count of every quarter of an hour."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from rapport.core.opening_hours import Span
from rapport.practice.week import overlaps

QUARTERS = 7 * 96
times = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))
spans = st.builds(Span, weekday=st.integers(0, 6), opens=times, closes=times)


def quarters_of(span: Span) -> list[int]:
    """Every quarter of the week the span covers, walked one by one on a clock."""
    at = span.weekday * 96 + span.opens.hour * 4 + span.opens.minute // 15
    end = span.closes.hour * 4 + span.closes.minute // 15
    covered = [at % QUARTERS]
    while (at + 1) % 96 != end:
        at += 1
        covered.append(at % QUARTERS)
    return covered


@given(st.lists(spans, max_size=8))
def test_spans_overlap_exactly_when_some_quarter_is_covered_twice(week):
    covered = [quarter for span in week for quarter in quarters_of(span)]
    assert bool(overlaps(week)) == (len(covered) != len(set(covered)))


@given(st.lists(spans, max_size=8), st.integers(1, 6))
def test_it_does_not_matter_on_which_day_the_week_begins(week, shift):
    moved = [Span((s.weekday + shift) % 7, s.opens, s.closes) for s in week]
    assert len(overlaps(moved)) == len(overlaps(week))


def test_a_sunday_night_reaches_into_monday():
    night, morning = Span(6, time(22), time(2)), Span(0, time(1), time(9))
    assert overlaps([night, morning]) == [(morning, night)]


def test_touching_spans_are_fine():
    assert overlaps([Span(1, time(9), time(12)), Span(1, time(12), time(18))]) == []
    assert overlaps([Span(6, time(22), time(2)), Span(0, time(2), time(9))]) == []


def test_a_whole_day_leaves_no_room():
    assert overlaps([Span(1, time(0), time(0)), Span(1, time(9), time(10))])
    assert not overlaps([Span(day, time(0), time(0)) for day in range(7)])
