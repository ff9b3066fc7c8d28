"""Opening hours: the rule as examples, then against a reading of the wall clock by the minute."""

import time as stopwatch
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.opening_hours import (
    Calendar,
    Closure,
    Span,
    add_each_open_seconds,
    add_open_seconds,
    is_open,
    next_opening,
    open_intervals,
    open_seconds,
)
from tests.core.calendars import (
    DAY,
    MINUTE,
    calendars_and_days,
    calendars_and_moments,
    open_minutes,
)

WEEKDAYS = tuple(Span(day, time(9), time(18)) for day in range(5))
SPLIT = tuple(
    Span(day, opens, closes)
    for day in range(5)
    for opens, closes in ((time(9), time(12)), (time(13), time(18)))
)
FRIDAY = datetime(2025, 3, 7, tzinfo=UTC)


def new_york(*spans, closures=()):
    return Calendar("America/New_York", spans, closures)


def hours(calendar, day):
    return [
        tuple(calendar.local(at).strftime("%a %H:%M") for at in interval)
        for interval in open_intervals(calendar, day, day + DAY)
    ]


def test_five_minutes_before_lunch_end_after_lunch():
    at = datetime(2025, 3, 7, 16, 58, tzinfo=UTC)
    assert add_open_seconds(new_york(*SPLIT), at, 300) == datetime(2025, 3, 7, 18, 3, tzinfo=UTC)


def test_friday_evening_leads_to_monday_across_the_change_of_clocks():
    at = datetime(2025, 3, 7, 22, 58, tzinfo=UTC)  # 17:58, UTC-5
    assert add_open_seconds(new_york(*WEEKDAYS), at, 300) == datetime(
        2025, 3, 10, 13, 3, tzinfo=UTC
    )  # 9:03, UTC-4


def test_an_amount_used_up_at_closing_ends_at_closing():
    at = datetime(2025, 3, 7, 22, 55, tzinfo=UTC)
    assert add_open_seconds(new_york(*WEEKDAYS), at, 300) == at + timedelta(minutes=5)


def test_no_seconds_while_closed_lead_to_the_next_opening():
    calendar = new_york(*WEEKDAYS)
    saturday = FRIDAY + DAY
    assert add_open_seconds(calendar, saturday, 0) == next_opening(calendar, saturday)


def test_midnight_to_midnight_is_the_whole_day():
    calendar = Calendar("Europe/Berlin", tuple(Span(day, time(0), time(0)) for day in range(7)))
    year = datetime(2025, 1, 1, tzinfo=UTC)
    assert list(open_intervals(calendar, year, year + 365 * DAY)) == [(year, year + 365 * DAY)]


def test_the_opening_instant_is_open_and_the_closing_instant_closed():
    calendar = new_york(*WEEKDAYS)
    assert is_open(calendar, datetime(2025, 3, 7, 14, tzinfo=UTC))
    assert not is_open(calendar, datetime(2025, 3, 7, 23, tzinfo=UTC))


@pytest.mark.parametrize(
    ("day", "local"),
    [
        # A bar from 22:00 to 03:00: an hour shorter, then an hour longer.
        (datetime(2025, 3, 8, 12, tzinfo=UTC), [("Sat 22:00", "Sun 03:00", 4)]),
        (datetime(2025, 11, 1, 12, tzinfo=UTC), [("Sat 22:00", "Sun 03:00", 6)]),
    ],
)
def test_a_night_shift_is_as_long_as_for_the_people_who_work_it(day, local):
    calendar = new_york(Span(5, time(22), time(3)))
    (interval,) = open_intervals(calendar, day, day + DAY)
    shown = [calendar.local(at).strftime("%a %H:%M") for at in interval]
    length = (interval[1] - interval[0]).total_seconds() / 3600
    assert [(*shown, length)] == local


def test_a_skipped_opening_time_is_the_moment_of_the_change():
    calendar = new_york(Span(6, time(2, 30), time(3, 15)))
    assert hours(calendar, datetime(2025, 3, 9, tzinfo=UTC)) == [("Sun 03:00", "Sun 03:15")]


def test_a_span_that_lies_wholly_in_skipped_time_does_not_open():
    calendar = new_york(Span(6, time(2, 5), time(2, 55)))
    assert hours(calendar, datetime(2025, 3, 9, tzinfo=UTC)) == []


def test_a_doubled_time_means_its_first_occurrence_so_that_shifts_meet():
    late, early = Span(5, time(22), time(1, 30)), Span(6, time(1, 30), time(6))
    calendar = new_york(late, early)
    night = datetime(2025, 11, 1, 12, tzinfo=UTC)
    assert hours(calendar, night) == [("Sat 22:00", "Sun 06:00")]
    assert open_seconds(calendar, night, night + DAY) == 9 * 3600


def test_a_skipped_time_is_found_to_the_second_wherever_its_offset_changed():
    samoa = Calendar("Pacific/Apia", ())
    assert samoa.instant(date(2011, 12, 30), time(9)) == datetime(2011, 12, 30, 10, tzinfo=UTC)


def test_a_closed_day_takes_its_whole_shift_and_only_its_own():
    nights = tuple(Span(day, time(20), time(2)) for day in range(7))
    new_year = Closure(date(2026, 1, 1), date(2026, 1, 1))
    calendar = new_york(*nights, closures=(new_year,))
    eve = datetime(2026, 1, 1, tzinfo=UTC)
    assert hours(calendar, eve) == [("Wed 20:00", "Thu 02:00")]
    assert hours(calendar, eve + DAY) == []


def test_a_location_without_hours_never_opens():
    assert next_opening(Calendar("UTC", ()), FRIDAY) is None
    assert add_open_seconds(Calendar("UTC", ()), FRIDAY, 300) is None


def test_a_closure_of_a_year_is_looked_across_and_one_of_two_years_is_not():
    year = Closure(FRIDAY.date(), FRIDAY.date() + timedelta(days=365))
    two_years = Closure(FRIDAY.date(), FRIDAY.date() + timedelta(days=730))
    assert next_opening(new_york(*WEEKDAYS, closures=(year,)), FRIDAY) is not None
    assert next_opening(new_york(*WEEKDAYS, closures=(two_years,)), FRIDAY) is None


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        is_open(new_york(*WEEKDAYS), datetime(2025, 3, 7, 12))  # noqa: DTZ001 - the point of it


def test_a_weekday_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="weekday"):
        Span(7, time(9), time(18))


@settings(max_examples=60)
@given(calendars_and_days())
def test_open_time_is_what_the_clock_on_the_wall_says(drawn):
    calendar, day = drawn
    expected = open_minutes(calendar, day - DAY, 3 * 1440)
    intervals = list(open_intervals(calendar, day - DAY, day + 2 * DAY))
    walked = [
        opens + n * MINUTE
        for opens, closes in intervals
        for n in range(int((closes - opens) / MINUTE))
    ]
    assert walked == expected
    assert open_seconds(calendar, day - DAY, day + 2 * DAY) == 60 * len(expected)
    assert all(is_open(calendar, at) for at in expected[::97])
    # Merged: a gap lies between any two of them.
    assert all(one[1] < two[0] for one, two in zip(intervals, intervals[1:], strict=False))


@given(calendars_and_moments(), st.integers(0, 200_000), st.integers(0, 200_000))
def test_open_seconds_add_up(drawn, first, second):
    calendar, start = drawn
    middle = start + timedelta(seconds=first)
    end = middle + timedelta(seconds=second)
    parts = open_seconds(calendar, start, middle) + open_seconds(calendar, middle, end)
    assert parts == open_seconds(calendar, start, end)


@given(calendars_and_moments(), st.integers(0, 400_000))
def test_adding_open_seconds_undoes_counting_them(drawn, seconds):
    calendar, start = drawn
    end = add_open_seconds(calendar, start, seconds)
    if end is None:
        assert open_seconds(calendar, start, start + 400 * DAY) < seconds or not calendar.spans
    else:
        assert open_seconds(calendar, start, end) == seconds
        assert end == start or open_seconds(calendar, start, end - MINUTE) < max(seconds, 1)


@given(calendars_and_moments(), st.lists(st.integers(0, 400_000), max_size=5).map(sorted))
def test_several_amounts_in_one_walk_are_the_same_as_one_by_one(drawn, amounts):
    calendar, start = drawn
    one_by_one = [add_open_seconds(calendar, start, seconds) for seconds in amounts]
    assert list(add_each_open_seconds(calendar, start, amounts)) == one_by_one


@given(calendars_and_moments())
def test_nothing_is_open_before_the_next_opening(drawn):
    calendar, start = drawn
    opening = next_opening(calendar, start)
    if opening is None:
        assert open_seconds(calendar, start, start + 30 * DAY) == 0
    else:
        assert is_open(calendar, opening)
        assert open_seconds(calendar, start, opening) == 0


def test_five_minutes_cost_less_than_a_tenth_of_a_millisecond():
    holidays = tuple(Closure(date(2025, m, 1), date(2025, m, 2)) for m in range(1, 13))
    calendar = new_york(*SPLIT, closures=holidays)
    at = datetime(2025, 3, 7, 22, 58, tzinfo=UTC)

    def measured() -> float:
        begun = stopwatch.process_time()
        for _ in range(200):
            add_open_seconds(calendar, at, 300)
        return (stopwatch.process_time() - begun) / 200

    assert min(measured() for _ in range(5)) < 100e-6
