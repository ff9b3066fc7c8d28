"""The five-minute clock, as promised to a client and as stored in columns."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rapport.core.opening_hours import Calendar, Closure, Span, is_open, next_opening, open_seconds
from rapport.core.response_clock import (
    AfterHours,
    Policy,
    Rung,
    State,
    accept_by,
    deadlines,
    elapsed,
    on_client_message,
    resume,
    state,
)
from tests.core.calendars import DAY, MINUTE, calendars_and_moments, weeks

WEEKDAYS = Calendar("America/New_York", tuple(Span(day, time(9), time(18)) for day in range(5)))
NEVER = Calendar("America/New_York", ())
FRIDAY_NOON = datetime(2025, 3, 7, 17, tzinfo=UTC)
FRIDAY_NIGHT = datetime(2025, 3, 8, 1, tzinfo=UTC)
MONDAY_NINE = datetime(2025, 3, 10, 13, tzinfo=UTC)
SECOND = timedelta(seconds=1)

POLICY = Policy(version=1)
ON_CALL = Policy(version=2, after_hours=AfterHours.ON_CALL)
PROMISE = Policy(version=3, after_hours=AfterHours.ACKNOWLEDGE_AND_PROMISE)

policies = st.builds(
    Policy,
    version=st.integers(1, 9),
    target_seconds=st.integers(1, 7200),
    warn_fraction=st.floats(0.01, 1),
    after_hours=st.sampled_from(AfterHours),
    promise_seconds=st.integers(1, 7200),
    ladder_seconds=st.lists(st.integers(0, 3600), max_size=4).map(lambda s: tuple(sorted(s))),
)
open_weeks = weeks.filter(bool)


def test_in_opening_hours_the_clock_starts_at_once():
    kept = deadlines(POLICY, WEEKDAYS, FRIDAY_NOON)
    assert kept.starts_at == FRIDAY_NOON
    assert kept.warn_at == FRIDAY_NOON + 3 * MINUTE
    assert kept.due_at == FRIDAY_NOON + 5 * MINUTE
    assert dict(zip(Rung, kept.escalate_at, strict=True)) == {
        Rung.OWNER: kept.due_at,
        Rung.NEXT_QUALIFIED: kept.due_at + 1 * MINUTE,
        Rung.LEAD: kept.due_at + 3 * MINUTE,
        Rung.MANAGER: kept.due_at + 5 * MINUTE,
    }
    assert not kept.is_after_hours
    assert kept.promised_at is None


def test_after_hours_it_starts_at_opening():
    kept = deadlines(POLICY, WEEKDAYS, FRIDAY_NIGHT)
    assert (kept.starts_at, kept.due_at) == (MONDAY_NINE, MONDAY_NINE + 5 * MINUTE)
    assert kept.is_after_hours


def test_with_somebody_on_call_it_runs_at_any_hour():
    kept = deadlines(ON_CALL, WEEKDAYS, FRIDAY_NIGHT)
    assert (kept.starts_at, kept.due_at) == (FRIDAY_NIGHT, FRIDAY_NIGHT + 5 * MINUTE)
    assert kept.is_after_hours


def test_a_promise_names_a_time_after_the_next_opening():
    kept = deadlines(PROMISE, WEEKDAYS, FRIDAY_NIGHT)
    assert kept.promised_at == kept.due_at == MONDAY_NINE + 15 * MINUTE
    assert deadlines(PROMISE, WEEKDAYS, FRIDAY_NOON).promised_at is None


def test_a_message_just_before_closing_is_due_just_after_opening():
    kept = deadlines(POLICY, WEEKDAYS, datetime(2025, 3, 7, 22, 58, tzinfo=UTC))
    assert kept.due_at == MONDAY_NINE + 3 * MINUTE
    assert not kept.is_after_hours


def test_due_at_closing_the_first_rung_is_not_put_off_to_the_next_day():
    kept = deadlines(POLICY, WEEKDAYS, datetime(2025, 3, 7, 22, 55, tzinfo=UTC))
    assert kept.escalate_at[0] == kept.due_at == datetime(2025, 3, 7, 23, tzinfo=UTC)
    assert kept.escalate_at[1] == MONDAY_NINE + 1 * MINUTE


@pytest.mark.parametrize("policy", [POLICY, ON_CALL, PROMISE])
def test_a_location_that_never_opens_still_has_a_deadline(policy):
    kept = deadlines(policy, NEVER, FRIDAY_NIGHT)
    assert kept.starts_at == FRIDAY_NIGHT
    assert kept.due_at > FRIDAY_NIGHT
    assert state(kept, calendar=NEVER, at=FRIDAY_NIGHT) is State.RUNNING


def test_hours_too_few_for_all_deadlines_leave_them_in_order():
    # Open for one quarter of an hour in more than a year.
    once = Calendar(
        "America/New_York",
        (Span(4, time(12), time(12, 15)),),
        (Closure(FRIDAY_NOON.date() + DAY, FRIDAY_NOON.date() + 500 * DAY),),
    )
    kept = deadlines(Policy(version=1, target_seconds=3600), once, FRIDAY_NOON)
    assert kept.starts_at < kept.warn_at < kept.due_at < kept.escalate_at[-1]


def test_the_states_of_an_unanswered_inquiry():
    kept = deadlines(POLICY, WEEKDAYS, FRIDAY_NIGHT)

    def at(moment, **given):
        return state(kept, calendar=WEEKDAYS, at=moment, **given)

    assert at(FRIDAY_NIGHT) is State.CLOSED_HOURS
    assert at(MONDAY_NINE) is State.RUNNING
    assert at(kept.due_at) is State.RUNNING
    assert at(kept.due_at + SECOND) is State.LATE
    assert at(FRIDAY_NIGHT + 5 * DAY) is State.LATE
    assert at(MONDAY_NINE + DAY, paused_at=MONDAY_NINE + MINUTE) is State.PAUSED
    assert at(MONDAY_NINE + DAY, paused_at=kept.due_at + SECOND) is State.LATE


def test_an_answer_is_in_time_up_to_the_very_instant_of_due():
    kept = deadlines(POLICY, WEEKDAYS, FRIDAY_NOON)

    def answered(moment):
        return state(kept, calendar=WEEKDAYS, at=moment + DAY, answered_at=moment)

    assert answered(kept.due_at) is State.MET
    assert answered(kept.due_at + SECOND) is State.ANSWERED_LATE


def test_the_time_to_accept_stops_at_closing_and_goes_on_at_opening():
    at = datetime(2025, 3, 7, 22, 59, 30, tzinfo=UTC)
    kept = deadlines(POLICY, WEEKDAYS, at)
    accepted = accept_by(kept, policy=POLICY, calendar=WEEKDAYS, assigned_at=at)
    assert accepted == MONDAY_NINE + MINUTE
    on_call = deadlines(ON_CALL, WEEKDAYS, at)
    accepted = accept_by(on_call, policy=ON_CALL, calendar=WEEKDAYS, assigned_at=at)
    assert accepted == at + 90 * SECOND


def test_what_is_given_at_night_has_to_be_accepted_after_opening():
    kept = deadlines(POLICY, WEEKDAYS, FRIDAY_NIGHT)
    accepted = accept_by(kept, policy=POLICY, calendar=WEEKDAYS, assigned_at=FRIDAY_NIGHT)
    assert accepted == MONDAY_NINE + 90 * SECOND


def test_a_pause_shifts_what_is_left_and_keeps_what_was_promised():
    kept = deadlines(PROMISE, WEEKDAYS, FRIDAY_NIGHT)
    paused_at = MONDAY_NINE + 10 * MINUTE
    later = resume(kept, calendar=WEEKDAYS, paused_at=paused_at, resumed_at=paused_at + 60 * MINUTE)
    assert later.warn_at == kept.warn_at  # had passed
    assert later.due_at == kept.due_at + 60 * MINUTE
    assert later.promised_at == kept.promised_at


def test_open_and_wall_time_are_both_counted():
    waited = elapsed(WEEKDAYS, received_at=FRIDAY_NIGHT, until=MONDAY_NINE + 5 * MINUTE)
    assert waited.open_seconds == 300
    assert waited.wall_seconds == (MONDAY_NINE + 5 * MINUTE - FRIDAY_NIGHT).total_seconds()


def test_overlapping_pauses_count_once_and_only_within_the_wait():
    pauses = [
        (FRIDAY_NOON - DAY, FRIDAY_NOON + 1 * MINUTE),
        (FRIDAY_NOON + 2 * MINUTE, FRIDAY_NOON + 4 * MINUTE),
        (FRIDAY_NOON + 3 * MINUTE, FRIDAY_NOON + 5 * MINUTE),
        (FRIDAY_NOON + 9 * MINUTE, FRIDAY_NOON + DAY),
    ]
    until = FRIDAY_NOON + 10 * MINUTE
    waited = elapsed(WEEKDAYS, received_at=FRIDAY_NOON, until=until, pauses=pauses)
    assert (waited.open_seconds, waited.wall_seconds) == (5 * 60, 10 * 60)


def test_a_pause_within_a_pause_counts_once():
    pauses = [
        (FRIDAY_NOON, FRIDAY_NOON + 5 * MINUTE),
        (FRIDAY_NOON + 1 * MINUTE, FRIDAY_NOON + 2 * MINUTE),
        (FRIDAY_NOON + 3 * MINUTE, FRIDAY_NOON + 4 * MINUTE),
    ]
    until = FRIDAY_NOON + 10 * MINUTE
    waited = elapsed(WEEKDAYS, received_at=FRIDAY_NOON, until=until, pauses=pauses)
    assert waited.open_seconds == 5 * 60


def test_what_falls_on_the_very_instant_of_the_pause_had_passed():
    kept = deadlines(POLICY, WEEKDAYS, FRIDAY_NOON)
    paused_at = kept.warn_at
    later = resume(kept, calendar=WEEKDAYS, paused_at=paused_at, resumed_at=paused_at + DAY)
    assert later.warn_at == kept.warn_at


@pytest.mark.parametrize(
    "wrong",
    [
        {"target_seconds": 0},
        {"accept_seconds": -1},
        {"warn_fraction": 0},
        {"warn_fraction": 1.2},
        {"ladder_seconds": (60, 0)},
        {"ladder_seconds": (0, 1, 2, 3, 4)},
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match="must"):
        replace(POLICY, **wrong)


@given(policies, calendars_and_moments())
def test_deadlines_are_in_order_and_carry_their_version(policy, drawn):
    calendar, received_at = drawn
    kept = deadlines(policy, calendar, received_at)
    times = [received_at, kept.starts_at, kept.warn_at, kept.due_at, *kept.escalate_at]
    assert times == sorted(times)
    assert kept.policy_version == policy.version
    assert all(at.tzinfo is UTC for at in times[1:])


@given(policies, calendars_and_moments(open_weeks))
def test_unless_somebody_is_on_call_no_deadline_falls_into_closed_hours(policy, drawn):
    calendar, received_at = drawn
    assume(policy.after_hours is not AfterHours.ON_CALL)
    assume(next_opening(calendar, received_at) is not None)
    kept = deadlines(policy, calendar, received_at)
    for at in (kept.warn_at, kept.due_at, *kept.escalate_at):
        assert is_open(calendar, at) or is_open(calendar, at - timedelta(microseconds=1))


@given(policies, calendars_and_moments())
def test_the_client_waits_exactly_the_target_in_open_time(policy, drawn):
    calendar, received_at = drawn
    kept = deadlines(policy, calendar, received_at)
    target = policy.promise_seconds if kept.promised_at else policy.target_seconds
    if kept.is_wall_clock:
        assert kept.due_at - received_at == timedelta(seconds=target)
    else:
        assert open_seconds(calendar, received_at, kept.due_at) == target


@given(policies, policies, calendars_and_moments(), st.integers(0, 10**6))
def test_a_second_message_never_moves_the_deadline_whatever_the_policy_became(
    policy, edited, drawn, seconds
):
    calendar, received_at = drawn
    first = on_client_message(None, policy=policy, calendar=calendar, received_at=received_at)
    again = on_client_message(
        first,
        policy=edited,
        calendar=calendar,
        received_at=received_at + timedelta(seconds=seconds),
    )
    assert again == first == deadlines(policy, calendar, received_at)


@given(policies, calendars_and_moments(open_weeks), st.integers(0, 3600), st.integers(0, 10**5))
def test_a_pause_takes_nothing_from_the_staff_and_nothing_from_the_client(
    policy, drawn, before, length
):
    calendar, received_at = drawn
    kept = deadlines(policy, calendar, received_at)
    paused_at = received_at + timedelta(seconds=before)
    resumed_at = paused_at + timedelta(seconds=length)
    later = resume(kept, calendar=calendar, paused_at=paused_at, resumed_at=resumed_at)
    assume(paused_at < kept.due_at)

    def counted(until, pauses=()):
        waited = elapsed(calendar, received_at=received_at, until=until, pauses=pauses)
        paused = length if pauses else 0
        return waited.wall_seconds - paused if kept.is_wall_clock else waited.open_seconds

    assert later.due_at >= kept.due_at
    assert counted(later.due_at, [(paused_at, resumed_at)]) == pytest.approx(counted(kept.due_at))
    order = [later.starts_at, later.warn_at, later.due_at, *later.escalate_at]
    assert order == sorted(order)


@given(policies, calendars_and_moments(), st.integers(0, 10**6))
def test_a_clock_once_late_stays_late_until_it_is_answered(policy, drawn, seconds):
    calendar, received_at = drawn
    kept = deadlines(policy, calendar, received_at)
    after = kept.due_at + timedelta(seconds=seconds) + SECOND
    assert state(kept, calendar=calendar, at=after) is State.LATE
    assert state(kept, calendar=calendar, at=received_at) is not State.LATE
