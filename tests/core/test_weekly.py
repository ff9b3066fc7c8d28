"""Once a week at one's own hour, wherever clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.weekly import WEEK, Hour, is_due, latest, moment, told_week

ZONES = ("America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")
MORNING = Hour(0, time(7, 30))
MINUTE = timedelta(minutes=1)
hours = st.builds(Hour, st.integers(0, 6), st.times().map(lambda at: at.replace(microsecond=0)))
instants = st.integers(946_684_800, 2_208_988_800).map(  # of the years 2000 to 2039
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)
zones = st.sampled_from(ZONES)


@given(instants, hours, zones)
def test_the_newest_hour_has_struck_and_the_next_has_not(at, hour, zone):
    monday = latest(at, hour, zone)
    assert monday.weekday() == 0
    assert moment(monday, hour, zone) <= at < moment(monday + WEEK, hour, zone)


@given(instants, hours, zones)
def test_the_clock_on_the_wall_shows_the_hour_except_where_it_leaps_over_it(at, hour, zone):
    struck = moment(latest(at, hour, zone), hour, zone).astimezone(ZoneInfo(zone))
    asked = datetime.combine(struck.date(), hour.at, ZoneInfo(zone))
    if asked.astimezone(UTC).astimezone(ZoneInfo(zone)).time() == hour.at:
        assert (struck.time(), struck.weekday()) == (hour.at, hour.weekday)
    else:
        assert struck.time() > hour.at


@given(instants, hours, zones, st.timedeltas(timedelta(), 3 * WEEK))
def test_as_time_goes_on_every_week_is_told_and_none_twice(at, hour, zone, later):
    first, last = told_week(at, hour, zone), told_week(at + later, hour, zone)
    struck = [
        monday
        for monday in (first + n * WEEK for n in range(1, 5))
        if at < moment(monday + WEEK, hour, zone) <= at + later
    ]
    assert last == first + len(struck) * WEEK


@given(instants, hours, zones)
def test_a_letter_tells_a_week_that_is_over(at, hour, zone):
    ends = datetime.combine(told_week(at, hour, zone) + WEEK, time(), ZoneInfo(zone))
    assert ends.astimezone(UTC) <= at


@given(instants, hours, zones, st.timedeltas(MINUTE, WEEK - timedelta(hours=2)))
def test_it_is_due_from_the_hour_on_until_patience_ends(at, hour, zone, patience):
    struck = moment(latest(at, hour, zone), hour, zone)
    due = [
        is_due(when, hour, zone, patience=patience, since=struck - WEEK)
        for when in (struck, struck + patience, struck + patience + MINUTE)
    ]
    assert due == [True, True, False]


def test_nobody_gets_the_letter_of_an_hour_before_they_came():
    at = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)  # Monday, 08:00 in Chicago
    came = {"patience": timedelta(days=1), "since": at - MINUTE}
    assert not is_due(at, MORNING, "America/Chicago", **came)
    assert is_due(at, MORNING, "America/Chicago", **came | {"since": at - timedelta(hours=1)})


@pytest.mark.parametrize(
    ("zone", "monday", "hour", "utc"),
    [
        ("America/Chicago", date(2026, 3, 2), MORNING, "2026-03-02T13:30"),
        ("America/Chicago", date(2026, 3, 9), MORNING, "2026-03-09T12:30"),  # an hour earlier
        ("America/Chicago", date(2026, 3, 2), Hour(6, time(2, 30)), "2026-03-08T08:30"),  # 3:30
        ("America/Chicago", date(2026, 10, 26), Hour(6, time(1, 30)), "2026-11-01T06:30"),  # first
        ("Europe/Berlin", date(2026, 3, 30), MORNING, "2026-03-30T05:30"),
    ],
)
def test_the_days_on_which_clocks_change(zone, monday, hour, utc):
    assert moment(monday, hour, zone) == datetime.fromisoformat(f"{utc}+00:00")
