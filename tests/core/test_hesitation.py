"""Hesitation: told from keys begun and left and from silence, never from words."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.hesitation import LEFT, PAUSE, Hesitation, Kind, Moment, hesitation, names_price

NOW = datetime(2026, 3, 4, 16, tzinfo=UTC)
HANDS = (Kind.BEGAN, Kind.STOPPED)


def seconds(number: float) -> datetime:
    return NOW + timedelta(seconds=number)


moments = st.lists(
    st.builds(Moment, st.sampled_from(Kind), st.integers(0, 3600).map(seconds)), max_size=20
)


def told(*story: tuple[Kind, int], at: int, here_until: int = 10_000) -> Hesitation:
    noted = [Moment(kind, seconds(when)) for kind, when in story]
    return hesitation(noted, at=seconds(at), here_until=seconds(here_until))


def test_who_stops_and_goes_away_hesitates_and_each_time_counts():
    once = [(Kind.ANSWERED, 0), (Kind.BEGAN, 5), (Kind.STOPPED, 9)]
    assert told(*once, at=60).stopped == 1
    assert told(*once, (Kind.BEGAN, 100), (Kind.STOPPED, 110), at=200).stopped == 2


def test_who_only_thinks_for_a_moment_does_not():
    story = [(Kind.BEGAN, 0), (Kind.STOPPED, 5), (Kind.BEGAN, 10), (Kind.STOPPED, 14)]
    assert told(*story, (Kind.SENT, 16), at=300) == Hesitation()
    assert told((Kind.BEGAN, 0), (Kind.STOPPED, 5), at=10) == Hesitation()


def test_silence_after_an_answer_counts_only_while_they_are_there():
    story = [(Kind.ANSWERED, 0), (Kind.READ, 10)]
    assert told(*story, at=10 + 180).pause == timedelta(seconds=180)
    assert told(*story, at=10 + 60).pause is None
    assert told(*story, at=10_000, here_until=60).pause is None


def test_the_next_word_of_either_side_ends_it():
    story = [(Kind.READ, 0), (Kind.BEGAN, 5), (Kind.STOPPED, 9)]
    assert told(*story, at=300)
    for word in (Kind.SENT, Kind.ANSWERED):
        assert not told(*story, (word, 200), at=300)


@settings(max_examples=50)
@given(moments, st.integers(0, 4000), st.integers(0, 4000))
def test_it_never_tells_more_than_was_noted(noted, at, here):
    found = hesitation(noted, at=seconds(at), here_until=seconds(here))
    past = [m for m in noted if m.at <= seconds(at)]
    assert found.stopped <= sum(m.kind is Kind.STOPPED for m in past)
    if found.pause is not None:
        assert found.pause >= PAUSE
        assert any(m.kind is Kind.READ for m in past)
    later = [Moment(m.kind, m.at + timedelta(days=1)) for m in noted]
    again = hesitation(noted + later, at=seconds(at), here_until=seconds(here))
    assert again == found, "what has not happened yet tells nothing"


@settings(max_examples=50)
@given(moments)
def test_a_word_at_the_end_leaves_nothing(noted):
    last = Moment(Kind.SENT, seconds(3601))
    end = last.at + LEFT
    assert hesitation([*noted, last], at=end, here_until=end) == Hesitation()


@pytest.mark.parametrize(
    "text", ["It is $450.", "450 USD for both", "Ab 120 €", "Son 90 dólares", "£30 today"]
)
def test_a_sum_of_money_is_a_price(text):
    assert names_price(text)


@pytest.mark.parametrize("text", ["At 4:30", "two weeks", "Room 12", "100% natural", ""])
def test_other_numbers_are_none(text):
    assert not names_price(text)
