"""The live trickle: slow, repeatable, and by people who are not in the history."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from rapport.science.demo import Arrival, simulate, trickle

OPENING = datetime(2026, 5, 20, 14, 0, tzinfo=UTC)  # Wednesday, 9:00 in Chicago
CLOSING = datetime(2026, 5, 20, 23, 0, tzinfo=UTC)


def arrivals(seed: int, start: datetime, end: datetime) -> list[Arrival]:
    found = [trickle(seed, start)]
    while found[-1].at < end:
        found.append(trickle(seed, found[-1].at))
    return [arrival for arrival in found if arrival.at < end]


@pytest.fixture(scope="module")
def day() -> list[Arrival]:
    return arrivals(5, OPENING, CLOSING)


def test_somebody_writes_every_four_to_six_minutes_when_open(day):
    gaps = [(b.at - a.at).total_seconds() / 60 for a, b in pairwise(day)]
    assert min(gaps) >= 4
    assert max(gaps) <= 6


def test_at_night_it_is_quieter_and_nobody_is_at_the_desk():
    night = arrivals(5, CLOSING, CLOSING + timedelta(hours=8))
    assert 12 <= len(night) <= 18
    assert {a.channel for a in night} <= {"email", "web_form"}


def test_asking_again_gives_the_same_arrival(day):
    assert trickle(5, day[3].at) == day[4]
    assert trickle(5, day[4].at - timedelta(seconds=1)) == day[4]


def test_an_arrival_lies_ahead_and_is_complete(day):
    for arrival in day:
        assert arrival.simulated
        assert arrival.client.simulated
        assert arrival.text
        assert arrival.client.identities
        assert bool(arrival.subject) <= (arrival.channel == "email")


def test_the_words_vary(day):
    assert len({a.text for a in day}) > 0.9 * len(day)


def test_nobody_of_the_trickle_is_in_the_history(day):
    history = simulate(5, OPENING)
    known = {i.value for c in history.clients for i in c.identities}
    assert not known & {i.value for a in day for i in a.client.identities}


def test_one_person_keeps_one_name_and_address(day):
    later = arrivals(5, OPENING + timedelta(days=1), CLOSING + timedelta(days=1))
    names: dict[str, str] = {}
    for arrival in day + later:
        for identity in arrival.client.identities:
            assert names.setdefault(identity.value, arrival.client.full_name) == (
                arrival.client.full_name
            )
