"""Intervals against published values, waiting times against lifelines."""

import random

import lifelines
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifelines.datasets import load_waltons

from rapport.core.intervals import kaplan_meier, kaplan_meier_of_counts, newcombe, wilson


def rounded(estimate, digits=4):
    return round(estimate.low, digits), round(estimate.high, digits)


def test_wilson_as_in_newcombe_1998():
    # Table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    assert rounded(wilson(81, 263)) == (0.2553, 0.3662)
    assert rounded(wilson(15, 148)) == (0.0624, 0.1605)
    assert rounded(wilson(0, 20)) == (0.0000, 0.1611)
    assert rounded(wilson(1, 29)) == (0.0061, 0.1718)


def test_nothing_tried_says_nothing():
    assert rounded(wilson(0, 0)) == (0, 1)


def test_newcombe_as_published():
    assert rounded(newcombe(56, 70, 48, 80)) == (0.0524, 0.3339)
    assert rounded(newcombe(170, 200, 150, 200, level=0.90)) == (0.0342, 0.1649)


@given(st.integers(0, 300), st.integers(1, 300), st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_a_proportion_lies_within_its_interval(successes, trials, level):
    estimate = wilson(min(successes, trials), trials, level)
    assert 0 <= estimate.low <= estimate.value <= estimate.high <= 1


@given(st.integers(0, 40), st.integers(1, 40), st.integers(0, 40), st.integers(1, 40))
def test_a_difference_turned_round_changes_its_sign(a, m, b, n):
    a, b = min(a, m), min(b, n)
    one, other = newcombe(a, m, b, n), newcombe(b, n, a, m)
    assert (one.value, one.low, one.high) == pytest.approx((-other.value, -other.high, -other.low))
    assert -1 <= one.low <= one.value <= one.high <= 1


@pytest.fixture(scope="module")
def waltons():
    return load_waltons()


@pytest.mark.parametrize(
    ("group", "observed", "answered", "median"),
    [(None, 163, 156, 56), ("control", 129, 122, 58), ("miR-137", 34, 34, 26)],
)
def test_the_medians_of_waltons(waltons, group, observed, answered, median):
    rows = waltons if group is None else waltons[waltons["group"] == group]
    survival = kaplan_meier(rows["T"], rows["E"].astype(bool))
    assert (survival.observed, survival.answered) == (observed, answered)
    assert survival.quantile(0.5) == median


@pytest.mark.parametrize("level", [0.90, 0.95])
def test_every_step_and_band_agrees_with_lifelines(waltons, level):
    survival = kaplan_meier(waltons["T"], waltons["E"].astype(bool))
    fitted = lifelines.KaplanMeierFitter(alpha=1 - level).fit(waltons["T"], waltons["E"])
    bands = fitted.confidence_interval_
    for time, share in fitted.survival_function_["KM_estimate"].items():
        ours = survival.at(time, level)
        assert ours.value == pytest.approx(share, abs=1e-12)
        if 0 < share < 1:
            assert (ours.low, ours.high) == pytest.approx(tuple(bands.loc[time]), abs=1e-9)


def test_the_interval_of_the_median_agrees_with_lifelines(waltons):
    survival = kaplan_meier(waltons["T"], waltons["E"].astype(bool))
    fitted = lifelines.KaplanMeierFitter().fit(waltons["T"], waltons["E"])
    theirs = lifelines.utils.median_survival_times(fitted.confidence_interval_)
    assert survival.quantile_interval(0.5) == tuple(theirs.iloc[0])


observations = st.lists(st.tuples(st.integers(0, 60), st.booleans()), min_size=1, max_size=60).map(
    lambda rows: ([float(time) for time, _ in rows], [bool(e) for _, e in rows])
)


@given(observations, st.sampled_from([0.1037, 0.2519, 0.5063, 0.9017]))
def test_any_observations_agree_with_lifelines(rows, share):
    durations, answered = rows
    survival = kaplan_meier(durations, answered)
    fitted = lifelines.KaplanMeierFitter().fit(durations, answered)
    expected = fitted.predict(range(61)).tolist()
    assert [survival.at(time).value for time in range(61)] == pytest.approx(expected, abs=1e-9)
    theirs = lifelines.utils.qth_survival_time(1 - share, fitted.survival_function_["KM_estimate"])
    ours = survival.quantile(share)
    assert ours == (None if theirs == float("inf") else theirs)


def test_somebody_never_answered_is_not_dropped():
    # Three answered within a minute, one still waiting: not "all answered".
    survival = kaplan_meier([10, 20, 30, 500], [True, True, True, False])
    assert survival.answered_by(300).value == 0.75
    assert survival.quantile(0.9) is None


def test_without_censoring_it_is_the_plain_share():
    survival = kaplan_meier(range(100), [True] * 100)
    assert survival.answered_by(49).value == pytest.approx(0.5)
    assert survival.quantile(0.9) == 89


@given(st.integers(1, 200), st.data())
def test_the_time_by_which_k_of_n_were_answered_is_the_kth(n, data):
    k = data.draw(st.integers(1, n))
    assert kaplan_meier(range(n), [True] * n).quantile(k / n) == k - 1


def test_where_all_or_none_wait_the_interval_is_not_a_point():
    survival = kaplan_meier([10, 20, 30], [True, True, True])
    assert survival.answered_by(300).high == 1
    assert survival.answered_by(300).low == pytest.approx(wilson(3, 3).low)
    assert survival.answered_by(5).low == 0
    assert survival.answered_by(5).high == pytest.approx(wilson(0, 3).high)


def test_nothing_observed_says_nothing():
    survival = kaplan_meier([], [])
    assert rounded(survival.at(300)) == (0, 1)
    assert survival.quantile(0.5) is None
    assert survival.quantile_interval(0.5) == (None, None)


def test_a_negative_waiting_time_is_refused():
    with pytest.raises(ValueError, match="before"):
        kaplan_meier([-1], [True])


@given(observations, st.randoms(use_true_random=False))
def test_a_histogram_gives_the_same_as_its_rows(rows, shuffler: random.Random):
    pairs = list(zip(*rows, strict=True))
    shuffler.shuffle(pairs)
    counts = [(time, int(answered), int(not answered)) for time, answered in pairs]
    assert kaplan_meier_of_counts(counts) == kaplan_meier(*rows)


@given(observations)
def test_the_share_still_waiting_only_falls_and_its_band_holds_it(rows):
    survival = kaplan_meier(*rows)
    steps = [survival.at(time) for time in range(61)]
    assert all(one.value >= two.value for one, two in zip(steps, steps[1:], strict=False))
    assert all(0 <= step.low <= step.value <= step.high <= 1 for step in steps)
