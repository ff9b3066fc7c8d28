"""Who is paged when: at any hour for what can't wait, by day for what can."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rapport.core.opening_hours import Calendar, Span
from rapport.core.paging import REPEAT, Rung, climb, climb_by_day, due_by, ladder

CLIO, IVO, DOC, OLIVE = 1, 2, 3, 9
MINUTE = timedelta(minutes=1)
RAISED = datetime(2026, 3, 4, 3, 0, tzinfo=UTC)  # 21:00 on a Tuesday in Chicago
FOUR = ((CLIO, 0), (IVO, 300), (DOC, 600))
WEEK = Calendar("America/Chicago", tuple(Span(day, time(9), time(18)) for day in range(5)))

steps = st.lists(
    st.tuples(st.integers(1, 8), st.integers(0, 3600)), max_size=6, unique_by=lambda s: s[0]
)
moments = st.lists(st.integers(0, 6 * 3600), min_size=1, max_size=12).map(sorted)


def test_the_first_rung_is_paged_at_once_and_the_next_after_five_minutes():
    rungs = ladder(FOUR, [OLIVE])
    first = climb(rungs, raised_at=RAISED, step=0, at=RAISED)
    assert (first.staff, first.step) == ((CLIO,), 1)
    assert first.next_at == RAISED + 5 * MINUTE
    second = climb(rungs, raised_at=RAISED, step=1, at=first.next_at)
    assert (second.staff, second.next_at) == ((IVO,), RAISED + 10 * MINUTE)


def test_the_owner_comes_last_and_then_everybody_again():
    rungs = ladder(FOUR, [OLIVE])
    assert rungs[-1] == Rung(15 * MINUTE, (OLIVE,))
    again = climb(rungs, raised_at=RAISED, step=4, at=RAISED + 15 * MINUTE + REPEAT)
    assert again.staff == (CLIO, IVO, DOC, OLIVE)


def test_the_earliest_rung_is_at_once_whatever_it_says():
    assert ladder([(CLIO, 120), (IVO, 600)], [OLIVE])[0] == Rung(timedelta(), (CLIO,))


def test_with_nobody_on_the_ladder_the_owner_is_paged_at_once():
    assert ladder([], [OLIVE]) == (Rung(timedelta(), (OLIVE,)),)


def test_a_clock_that_slept_pages_everybody_who_is_due_once():
    rungs = ladder(FOUR, [OLIVE])
    late = climb(rungs, raised_at=RAISED, step=1, at=RAISED + 5 * timedelta(hours=1))
    assert sorted(late.staff) == [CLIO, IVO, DOC, OLIVE]
    assert late.next_at > RAISED + 5 * timedelta(hours=1)


@given(steps, moments)
def test_however_often_the_clock_looks_nobody_due_is_left_out_and_nothing_is_paged_twice(
    named, seconds
):
    rungs = ladder(named, [OLIVE])
    step, paged, before = 0, [], set()
    for moment in seconds:
        at = RAISED + timedelta(seconds=moment)
        done = climb(rungs, raised_at=RAISED, step=step, at=at)
        assert done.next_at > at
        assert done.step >= step
        assert bool(done.staff) == (done.step > step)
        assert len(set(done.staff)) == len(done.staff)
        step = done.step
        paged += done.staff
        before |= {p for rung in rungs if RAISED + rung.after <= at for p in rung.staff}
        assert before <= set(paged)


@given(steps, st.integers(0, 7200))
def test_a_clock_that_goes_backwards_pages_nobody_again(named, seconds):
    rungs = ladder(named, [OLIVE])
    at = RAISED + timedelta(seconds=seconds)
    done = climb(rungs, raised_at=RAISED, step=0, at=at)
    back = climb(rungs, raised_at=RAISED, step=done.step, at=at - timedelta(hours=3))
    assert (back.staff, back.step, back.next_at) == ((), done.step, done.next_at)


def by_day(raised_at, *, step=0, at):
    return climb_by_day([CLIO, IVO], [OLIVE], WEEK, raised_at=raised_at, step=step, at=at)


def local(day, hour, minute=0):
    return WEEK.instant(date(2026, 3, day), time(hour, minute))


def test_what_can_wait_is_paged_at_once_while_open_and_again_half_way_to_closing():
    at = local(4, 10)
    first = by_day(at, at=at)
    assert (first.staff, first.next_at) == ((CLIO, IVO), local(4, 14))
    end = by_day(at, step=2, at=local(4, 18))
    assert end.staff == (CLIO, IVO, OLIVE)
    assert due_by(WEEK, raised_at=at) == local(4, 18)


def test_what_can_wait_wakes_nobody():
    night = local(4, 21)
    first = by_day(night, at=night)
    assert (first.staff, first.step, first.next_at) == ((), 0, local(5, 9))


def test_on_a_closed_day_somebody_still_looks_by_day():
    friday_evening = local(6, 19)
    assert by_day(friday_evening, at=friday_evening).next_at == local(7, 9)
    assert due_by(WEEK, raised_at=friday_evening) == local(7, 18)


@given(st.integers(0, 10 * 24 * 60), st.integers(0, 3 * 24 * 60))
def test_nobody_is_ever_paged_by_night_for_what_can_wait(start, waited):
    raised = local(1, 0) + start * MINUTE
    step, at = 0, raised
    while at <= raised + waited * MINUTE:
        done = by_day(raised, step=step, at=at)
        if done.staff:
            assert time(9) <= WEEK.local(at).time() <= time(18)
        step, at = done.step, done.next_at
