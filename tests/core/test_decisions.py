"""Where a decision stands decides what may be done with it; what goes can't be bent any more."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.decisions import (
    Move,
    NotAllowedThere,
    Standing,
    State,
    after,
    are_ordered,
    days_left,
    is_due,
    moves,
)

STANDINGS = st.builds(Standing, st.sampled_from(State), st.booleans(), st.booleans())
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(STANDINGS, st.sampled_from(Move))
def test_a_move_leads_somewhere_or_is_refused(standing, move):
    if move in moves(standing):
        assert after(standing, move) in State
    else:
        with pytest.raises(NotAllowedThere):
            after(standing, move)


@given(STANDINGS)
def test_what_is_expected_is_frozen_once_it_goes(standing):
    if standing.state != State.OPEN:
        assert Move.CHANGE not in moves(standing)
        assert Move.ASK not in moves(standing)


@given(STANDINGS)
def test_one_can_always_decide_what_is_open_and_never_what_is_over(standing):
    if standing.state == State.OPEN:
        assert {Move.GO, Move.CHANGE, Move.DROP} < moves(standing)
    if standing.state in (State.DROPPED, State.ENDED):
        assert moves(standing) == frozenset()


@given(st.lists(st.sampled_from(Move), max_size=12), st.booleans(), st.booleans())
def test_nothing_ends_that_did_not_go(path, is_asking, has_begun):
    state, went = State.OPEN, False
    for move in path:
        standing = Standing(state, is_asking=is_asking, has_begun=has_begun)
        if move in moves(standing):
            state, went = after(standing, move), went or move == Move.GO
    assert went or state in (State.OPEN, State.DROPPED)


def test_people_are_asked_once_at_a_time():
    assert Move.ASK in moves(Standing(State.OPEN))
    asking = moves(Standing(State.OPEN, is_asking=True))
    assert Move.CLOSE in asking
    assert Move.ASK not in asking


def test_what_has_begun_is_looked_at_and_what_has_not_can_be_taken_back():
    assert moves(Standing(State.GOING)) == {Move.DROP}
    assert moves(Standing(State.GOING, has_begun=True)) == {Move.LOOK, Move.END}


@given(STANDINGS, DAYS, DAYS)
def test_the_day_to_look_again_comes_once_and_only_for_what_goes(standing, look_on, today):
    due = is_due(standing.state, look_on, today=today)
    assert due == (standing.state == State.GOING and days_left(look_on, today=today) == 0)


@given(DAYS, st.integers(-30, 30), st.integers(-30, 90))
def test_nothing_begins_in_the_past_or_is_looked_at_before_it_begins(today, begins, lasts):
    starts_on = today + timedelta(days=begins)
    ordered = are_ordered(starts_on, starts_on + timedelta(days=lasts), today=today)
    assert ordered == (begins >= 0 and lasts > 0)
