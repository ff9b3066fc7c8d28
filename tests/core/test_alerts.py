"""The alert budget: at most one interruption for a person and hour."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rapport.core.alerts import (
    BUDGET,
    WORTH_INTERRUPTING,
    Alert,
    Kind,
    has_budget,
    interrupting,
    may_interrupt,
    rank,
    ranked,
)
from rapport.core.zones import Key

NOW = datetime(2026, 3, 4, 16, tzinfo=UTC)
moments = st.integers(0, 86_400).map(lambda seconds: NOW + timedelta(seconds=seconds - 43_200))
alerts = st.builds(
    Alert,
    st.sampled_from(Kind),
    st.sampled_from(["", *Key, "wedding"]),
    st.one_of(st.none(), moments),
)


@given(st.lists(st.tuples(moments, alerts), max_size=40))
def test_nobody_is_interrupted_twice_within_an_hour(stream):
    told = []
    for at, alert in sorted(stream, key=lambda pair: pair[0]):
        if may_interrupt(alert, told, at=at):
            told.append(at)
    assert all(b - a >= BUDGET for a, b in zip(told, told[1:], strict=False))


@given(st.lists(alerts, max_size=8), st.lists(moments, max_size=3))
def test_of_several_only_the_weightiest_interrupts(several, before):
    chosen = interrupting(several, before, at=NOW)
    if chosen is not None:
        assert rank(chosen, at=NOW) == max(rank(alert, at=NOW) for alert in several)
        assert has_budget(before, at=NOW)


@given(st.lists(alerts, max_size=8))
def test_ranking_loses_none_and_orders_by_weight(several):
    found = ranked(several, at=NOW)
    assert sorted(map(repr, found)) == sorted(map(repr, several))
    weights = [rank(alert, at=NOW) for alert in found]
    assert weights == sorted(weights, reverse=True)


@given(alerts)
def test_a_client_about_to_wait_too_long_weighs_more(alert):
    soon = Alert(alert.kind, alert.zone, NOW + timedelta(minutes=1))
    later = Alert(alert.kind, alert.zone, NOW + timedelta(hours=5))
    assert rank(soon, at=NOW) > rank(later, at=NOW)


def test_a_first_impression_does_not_interrupt_but_trouble_does():
    assert rank(Alert(Kind.ZONE_BEGAN, Key.FIRST_IMPRESSION), at=NOW) < WORTH_INTERRUPTING
    assert may_interrupt(Alert(Kind.ZONE_BEGAN, Key.TROUBLE), [], at=NOW)


def test_small_things_never_interrupt():
    assert not may_interrupt(Alert(Kind.WORTH_NOTING, Key.CLINICAL_WORRY), [], at=NOW)
