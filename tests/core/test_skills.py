"""What a record of somebody's work can carry: shrunk figures, fading, chances, covered hours."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.skills import (
    DAY,
    Prior,
    Stretch,
    concentration,
    fit,
    held,
    shrink,
    stretches,
    use,
    weight,
    weighted,
)
from rapport.core.skills.shrinkage import below, quantile

PRIOR = Prior(42.5, 7.5)
TODAY = date(2026, 3, 4)

# ---- shrinkage ----


@pytest.mark.parametrize(
    ("well", "of", "value", "low", "high"),
    [
        (5, 5, 0.8636, 0.781, 0.931),
        (88, 100, 0.8700, 0.822, 0.912),
        (70, 100, 0.7500, 0.690, 0.806),
        (1, 5, 0.7909, 0.696, 0.874),
    ],
)
def test_figures_are_drawn_towards_the_mean_of_the_practice(well, of, value, low, high):
    estimate = shrink(well, of, PRIOR).estimate
    assert estimate.value == pytest.approx(value, abs=5e-5)
    assert (estimate.low, estimate.high) == pytest.approx((low, high), abs=6e-4)


def test_five_of_five_is_no_better_than_88_of_100():
    levels = [(i + 0.5) / 200 for i in range(200)]
    better = [below(quantile(level, 47.5, 7.5), 130.5, 19.5) for level in levels]
    assert sum(better) / len(better) == pytest.approx(0.474, abs=0.002)


@pytest.mark.parametrize(
    ("m", "needed", "at_five"), [(20, 47, 0.20), (50, 117, 0.09), (100, 234, 0.05)]
)
def test_reliability_is_what_the_record_weighs_against_the_mean(m, needed, at_five):
    prior = Prior(m * 0.85, m * 0.15)
    assert shrink(needed, needed, prior).reliability == pytest.approx(0.7, abs=2e-3)
    assert shrink(5, 5, prior).reliability == pytest.approx(at_five, abs=6e-3)


def test_below_half_reliability_nothing_may_be_shown():
    assert not shrink(45, 49, PRIOR).may_be_shown
    assert shrink(45, 50, PRIOR).may_be_shown


BASEBALL = (
    ".400 .378 .356 .333 .311 .311 .289 .267 .244 .244 .222 .222 .222 .222 .222 .200 .178 .156"
)
SEASON = ".346 .298 .276 .222 .273 .270 .263 .210 .269 .230 .264 .256 .303 .264 .226 .285 .316 .200"


def test_eighteen_batters_are_foretold_three_times_as_well():
    """Efron and Morris (1975): 45 at-bats each. They have 3.5 by a normal approximation."""
    seen = [float(each) for each in BASEBALL.split()]
    true = [float(each) for each in SEASON.split()]
    records = [(round(share * 45), 45) for share in seen]
    prior = fit(records)
    shrunk = [shrink(*record, prior).estimate.value for record in records]
    wrong = sum((s - t) ** 2 for s, t in zip(seen, true, strict=True))
    less_wrong = sum((s - t) ** 2 for s, t in zip(shrunk, true, strict=True))
    assert prior.mean == pytest.approx(0.2654, abs=5e-4)
    assert wrong == pytest.approx(0.0753, abs=1e-4)
    assert wrong / less_wrong > 3


def test_the_spread_of_people_is_found_again():
    shares = [quantile((i + 0.5) / 60, 12, 4) for i in range(60)]
    prior = fit([(round(share * 400), 400) for share in shares])
    assert prior.mean == pytest.approx(0.75, abs=0.01)
    assert prior.weight == pytest.approx(16, rel=0.25)


def test_where_nobody_differs_nobody_is_shown():
    prior = fit([(36, 40)] * 6)
    assert not shrink(36, 40, prior).may_be_shown


@pytest.mark.parametrize("records", [[], [(4, 5), (3, 5)], [(5, 5)] * 4, [(0, 5)] * 4])
def test_nothing_to_compare_gives_no_prior(records):
    assert fit(records) is None


records = st.integers(0, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@settings(max_examples=50)
@given(records, st.floats(0.5, 200), st.floats(0.5, 200))
def test_an_estimate_lies_between_what_was_seen_and_the_mean(record, a, b):
    well, of = record
    prior = Prior(a, b)
    shrunk = shrink(well, of, prior)
    seen = well / of if of else prior.mean
    low, high = sorted((seen, prior.mean))
    assert low - 1e-9 <= shrunk.estimate.value <= high + 1e-9
    assert 0 <= shrunk.estimate.low <= shrunk.estimate.high <= 1
    assert 0 <= shrunk.reliability < 1
    assert 0 <= shrunk.above_mean <= 1


@given(st.floats(0.01, 0.99), st.floats(0.5, 80), st.floats(0.5, 80))
def test_a_quantile_leads_back_to_its_share(share, a, b):
    assert below(quantile(share, a, b), a, b) == pytest.approx(share, abs=1e-6)


# ---- fading ----


def test_a_refresher_is_due_after_ninety_days_without_practice():
    granted = TODAY - timedelta(days=400)
    assert use(TODAY - timedelta(days=89), granted=granted, on=TODAY).is_due is False
    found = use(TODAY - timedelta(days=94), granted=granted, on=TODAY)
    assert (found.days, found.is_due) == (94, True)


def test_what_was_never_used_is_counted_from_the_grant():
    assert use(None, granted=TODAY - timedelta(days=10), on=TODAY).is_due is False
    assert use(None, granted=TODAY - timedelta(days=90), on=TODAY).is_due is True


def test_a_grant_is_a_fresh_start():
    old = TODAY - timedelta(days=200)
    assert use(old, granted=TODAY - timedelta(days=1), on=TODAY).is_due is False


def test_old_evidence_weighs_less():
    assert [weight(days, 90) for days in (0, 90, 180)] == [1, 0.5, 0.25]
    assert weighted([(0, True), (180, True), (180, False)]) == (1.5, 2.0)


# ---- chances ----


def test_half_of_all_with_one_person_is_said():
    found = concentration({1: 6, 2: 3, 3: 2, 4: 1, 5: 0})
    assert (found.holders, found.top, found.without, found.is_uneven) == (1, 6, 1, True)


def test_an_even_spread_is_not():
    assert concentration({1: 3, 2: 3, 3: 3, 4: 3}).is_uneven is False
    assert concentration({1: 3, 2: 3, 3: 3, 4: 3}).holders == 2


def test_of_few_chances_nothing_is_said():
    assert concentration({1: 5, 2: 0}).is_thin
    assert concentration({1: 50}).is_thin
    assert concentration({}).is_thin


@given(st.dictionaries(st.integers(1, 20), st.integers(0, 40)))
def test_the_holders_have_half_and_one_less_would_not(counts):
    found, falling = concentration(counts), sorted(counts.values(), reverse=True)
    assert 2 * sum(falling[: found.holders]) >= found.total
    if found.holders:
        assert 2 * sum(falling[: found.holders - 1]) < found.total
    assert found == concentration(dict(reversed(counts.items())))


# ---- hours ----


def test_a_saturday_nobody_covers():
    open_ = stretches(5, time(9), time(18))
    there = stretches(5, time(8), time(14))
    morning, afternoon = held(open_, {7: there})
    assert (morning.stretch, morning.people) == (Stretch(5, 540, 840), {7})
    assert (afternoon.stretch, afternoon.people) == (Stretch(5, 840, 1080), frozenset())


def test_a_night_is_parts_of_two_days():
    assert stretches(6, time(22), time(2)) == (Stretch(6, 1320, DAY), Stretch(0, 0, 120))
    assert stretches(2, time(0), time(0)) == (Stretch(2, 0, DAY),)


parts = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, DAY - 1), st.integers(1, DAY)).map(
        lambda t: Stretch(t[0], min(t[1], t[2] - 1), max(t[1] + 1, t[2]))
    ),
    max_size=5,
)


def minutes(found):
    return {(s.weekday, minute) for s in found for minute in range(s.starts, s.ends)}


@settings(max_examples=40)
@given(parts, st.dictionaries(st.integers(1, 3), parts, max_size=3))
def test_every_wanted_minute_says_exactly_who_is_there(wanted, there):
    found = held(wanted, there)
    assert minutes(each.stretch for each in found) == minutes(wanted)
    for person, stays in there.items():
        theirs = [each.stretch for each in found if person in each.people]
        assert minutes(theirs) == minutes(wanted) & minutes(stays)
    starts = [each.stretch for each in found]
    assert starts == sorted(starts)
    assert sum(s.ends - s.starts for s in starts) == len(minutes(starts))
