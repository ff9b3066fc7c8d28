"""The simulated month: repeatable, exact where it is planted, believable elsewhere."""

import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rapport.science.demo import History, Week, count, simulate
from rapport.science.demo.hours import Hours

CHICAGO = ZoneInfo("America/Chicago")
UNTIL = datetime(2026, 5, 20, 16, 30, tzinfo=UTC)


def local(text: str, zone: ZoneInfo = CHICAGO) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


MOMENTS = {
    "a Monday just after midnight": local("2026-05-18T00:00:00"),
    "a Monday before opening": local("2026-05-18T07:59:00"),
    "a Wednesday at noon": local("2026-05-20T12:00:00"),
    "the last minute of a Sunday": local("2026-05-24T23:59:59"),
    "the last day of a month": local("2026-04-30T18:00:00"),
    "the first day of a year": local("2027-01-01T09:00:00"),
    "a leap day": local("2028-02-29T10:00:00"),
    "the week after the clocks went forward": local("2026-03-10T10:00:00"),
    "the week after the clocks went back": local("2026-11-03T10:00:00"),
    "the hour that happens twice": local("2026-11-01T01:30:00"),
}


@pytest.fixture(scope="module")
def history() -> History:
    return simulate(7, UNTIL)


@pytest.fixture(scope="module", params=range(5))
def any_history(request) -> History:
    return simulate(request.param, UNTIL + timedelta(days=9 * request.param, hours=5))


def test_the_same_seed_and_moment_give_the_same_history():
    assert simulate(3, UNTIL) == simulate(3, UNTIL)


def test_another_process_tells_the_same_history():
    """Nothing depends on the order of a set, which changes from process to process."""
    program = (
        "from datetime import UTC, datetime; from hashlib import sha256;"
        "from rapport.science.demo import simulate;"
        "told = simulate(3, datetime(2026, 5, 20, 16, 30, tzinfo=UTC));"
        "print(sha256(repr(told).encode()).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": salt},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for salt in ("1", "2")
    }
    assert len(told) == 1


def test_another_seed_gives_another_history():
    assert simulate(3, UNTIL).threads != simulate(4, UNTIL).threads


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
@pytest.mark.parametrize("seed", [1, 2026])
def test_the_last_full_week_is_the_planted_one(moment, seed):
    history = simulate(seed, moment)
    assert count(history.threads, history.week_start, history.week_end) == Week(
        wrote=47,
        never_answered=9,
        within_five_minutes=31,
        conversations_needing_person=6,
        conversations_with_right_person=4,
    )


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Auckland", "Asia/Kolkata"])
def test_the_planted_week_is_the_same_anywhere(zone):
    history = simulate(5, UNTIL, zone=zone)
    week = count(history.threads, history.week_start, history.week_end)
    assert (week.wrote, week.never_answered, week.within_five_minutes) == (47, 9, 31)


def test_the_planted_week_runs_from_monday_to_monday_and_has_ended(any_history):
    start = any_history.week_start.astimezone(CHICAGO)
    assert (start.weekday(), start.hour, start.minute) == (0, 0, 0)
    assert timedelta(0) <= any_history.until - any_history.week_end < timedelta(days=7)


def test_in_the_planted_week_nobody_else_wrote(any_history):
    """Neither follow-ups of older threads nor vendors: 47 people is what a query finds."""
    writers = {
        thread.client
        for thread in any_history.threads
        for message in thread.messages
        if message.direction == "in" and any_history.week_start <= message.at < any_history.week_end
    }
    assert len(writers) == 47


def test_both_readings_of_five_minutes_count_the_same(any_history):
    """Open time can only be shorter than wall time; no late answer is early by it."""
    hours = Hours(any_history.location)
    for thread in any_history.threads:
        in_week = any_history.week_start <= thread.received_at < any_history.week_end
        if not in_week or thread.answered_at is None:
            continue
        if hours.is_open(thread.received_at):
            continue
        opened = hours.next_opening(thread.received_at)
        assert thread.answered_at - opened > timedelta(minutes=5)


def test_follow_ups_of_the_planted_week_are_answered_in_time_too(any_history):
    for thread in any_history.threads:
        if not any_history.week_start <= thread.received_at < any_history.week_end:
            continue
        asked = [m for m in thread.messages if m.needs_answer][1:]
        for message in asked:
            answers = [m.at for m in thread.messages if m.direction == "out" and m.at > message.at]
            assert min(answers) - message.at <= timedelta(minutes=5)


def test_weeks_before_the_planted_one_were_worse():
    answered, lost = Counter(), Counter()
    for seed in range(6):
        history = simulate(seed, UNTIL)
        for age in (1, 2):
            back = timedelta(days=7 * age)
            week = count(history.threads, history.week_start - back, history.week_end - back)
            answered[age] += week.within_five_minutes / week.wrote / 6
            lost[age] += week.never_answered / week.wrote / 6
    assert answered[2] < answered[1] < 31 / 47
    assert lost[2] > lost[1] > 9 / 47


def test_volumes_are_those_of_a_practice_of_this_size(any_history):
    month = [v for v in any_history.visits if any_history.start <= v.starts_at < any_history.until]
    assert 250 <= len(month) <= 300
    weeks = sum(t.starts_clock for t in any_history.threads) / (30 / 7)
    assert 39 <= weeks <= 49


def test_four_in_ten_write_after_hours(any_history):
    hours = Hours(any_history.location)
    told = [t for t in any_history.threads if t.starts_clock]
    closed = sum(not hours.is_open(t.received_at) for t in told)
    assert 0.33 <= closed / len(told) <= 0.47


def test_people_write_on_monday_morning_at_lunch_and_in_the_evening():
    by_hour, mondays, other_days = Counter(), 0, 0
    for seed in range(8):
        for thread in simulate(seed, UNTIL).threads:
            at = thread.received_at.astimezone(CHICAGO)
            by_hour[at.hour] += at.weekday() < 5
            if at.hour in (9, 10, 11) and at.weekday() < 5:
                mondays += at.weekday() == 0
                other_days += at.weekday() > 0
    assert mondays > 1.4 * other_days / 4
    assert by_hour[12] > by_hour[14]
    assert min(by_hour[hour] for hour in (17, 18, 19, 20)) > by_hour[22]


def test_channels_are_those_of_this_release():
    mix = Counter(t.channel for seed in range(6) for t in simulate(seed, UNTIL).threads)
    total = sum(mix.values())
    for channel, share in {"email": 0.40, "web_form": 0.35, "phone": 0.20, "walk_in": 0.05}.items():
        assert mix[channel] / total == pytest.approx(share, abs=0.03), channel


def test_a_history_needs_two_weeks_and_an_aware_moment():
    with pytest.raises(ValueError, match="at least 14"):
        simulate(1, UNTIL, days=13)
    with pytest.raises(ValueError, match="aware"):
        simulate(1, UNTIL.replace(tzinfo=None))


def test_two_weeks_are_enough_for_the_planted_week():
    history = simulate(1, UNTIL, days=14)
    assert count(history.threads, history.week_start, history.week_end).wrote == 47


def test_everything_is_marked_as_simulated(history):
    parts = [*history.staff, *history.clients, *history.visits, *history.threads, history.location]
    assert history.simulated
    assert all(part.simulated for part in parts)


# What came before the month


def pasted(threads):
    """The share of conversations whose first answer is a template."""
    answers = [next(m.text for m in t.messages if m.direction == "out") for t in threads]
    return sum("Thank you for reaching out to" in text for text in answers) / len(answers)


def test_two_earlier_months_are_told_in_which_the_templates_were_left_behind(any_history):
    middle = any_history.until - timedelta(days=60)
    first = [t for t in any_history.earlier if t.received_at < middle]
    second = [t for t in any_history.earlier if t.received_at >= middle]
    assert len(first) >= 20 <= len(second)
    assert (
        pasted(first)
        > 0.8
        > 0.65
        > pasted(second)
        > 0.35
        > pasted([t for t in any_history.threads if t.answered_at and t.channel == "email"])
    )
    for told in (first, second):
        authors = {m.author for t in told for m in t.messages if m.direction == "out"}
        assert len(authors) >= 7, "everybody lends a hand"


def test_what_came_before_is_over_before_the_month_begins(any_history):
    for thread in any_history.earlier:
        assert thread.closed_at
        assert thread.closed_at < any_history.start
        assert thread.answered_at
        assert thread.zone is None


def test_nothing_is_answered_twice_in_the_same_words(any_history):
    """A person's own words would look like a template if two clients got them."""
    before = {
        m.text.split("\n\n")[1]
        for t in any_history.earlier
        for m in t.messages
        if m.direction == "out" and "Thank you for reaching out to" not in m.text
    }
    month = "\n".join(m.text for t in any_history.threads for m in t.messages)
    assert not [words for words in before if words in month]
