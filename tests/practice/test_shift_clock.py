"""A shift read by the clock's rules, checked against a plain reading of the wall clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from rapport.core.opening_hours import Calendar
from rapport.practice.models import Shift
from rapport.practice.queries.duty import covers

ZONE = "Asia/Tokyo"  # no clock changes: the plain reading below needs none
PLACES = {1: Calendar(zone=ZONE, spans=())}
times = st.builds(time, st.integers(0, 23), st.sampled_from((0, 30)))
days = st.none() | st.dates(date(2026, 3, 1), date(2026, 3, 31))
moments = st.builds(
    lambda minutes: datetime(2026, 2, 20, tzinfo=UTC) + timedelta(minutes=minutes),
    st.integers(0, 50 * 24 * 60),
)


def reads(shift: Shift, at: datetime) -> bool:
    """Whether today's or last night's stretch holds at this wall time."""
    local = at.astimezone(ZoneInfo(ZONE))
    over_midnight = shift.ends <= shift.starts
    today = shift.starts <= local.time() and (over_midnight or local.time() < shift.ends)
    tonight = over_midnight and local.time() < shift.ends
    return (today and begins_on(shift, local.date())) or (
        tonight and begins_on(shift, local.date() - timedelta(days=1))
    )


def begins_on(shift: Shift, day: date) -> bool:
    is_valid = (shift.first_day or date.min) <= day <= (shift.last_day or date.max)
    return is_valid and day.weekday() == shift.weekday


@given(st.integers(0, 6), times, times, days, days, moments)
def test_a_shift_covers_what_the_wall_clock_says(weekday, starts, ends, first_day, last_day, at):
    shift = Shift(
        location_id=1,
        weekday=weekday,
        starts=starts,
        ends=ends,
        first_day=first_day,
        last_day=last_day,
    )
    assert covers(shift, PLACES, at) == reads(shift, at)
