"""Heads, calibration and bounds do what their definitions say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.language.learning import calibration, kernel
from rapport.language.learning.fitting import Settings, fit_any_of, fit_one_of, folds, stacked
from rapport.language.learning.outside import Outside
from rapport.language.learning.scores import auroc, best_threshold, f1, macro_f1
from rapport.language.learning.views import Views, softmax
from rapport.language.terms import Terms

TEXTS = [
    "price of lips",
    "cost of lips",
    "move my visit",
    "change my visit",
    "thank you",
    "thanks a lot",
]
NAMES = ["price", "price", "change", "change", "thanks", "thanks"]


def seen(texts, terms):
    rng = np.random.default_rng(1)
    return Views(rng.normal(size=(len(texts), 4)).astype(np.float32) / 10, terms.rows(texts))


def test_a_head_gives_the_same_margins_from_the_stacked_matrix_and_from_its_parts():
    terms = Terms.fit(TEXTS, min_df=1)
    views = seen(TEXTS, terms)
    head = fit_one_of(views, len(terms), NAMES, Settings(weight=2.0))
    weights = np.vstack([head.dense / 2.0, head.sparse])
    assert np.allclose(
        head.margins(views), stacked(views, len(terms), 2.0) @ weights + head.bias, atol=1e-4
    )
    assert [head.labels[n] for n in head.margins(views).argmax(axis=1)] == NAMES


def test_two_labels_have_opposite_margins():
    terms = Terms.fit(TEXTS, min_df=1)
    views = seen(TEXTS, terms)
    head = fit_one_of(views, len(terms), ["a", "a", "a", "b", "b", "b"], Settings())
    margins = head.margins(views)
    assert np.allclose(margins[:, 0], -margins[:, 1], atol=1e-5)


def test_labels_that_are_true_or_not_have_a_column_each():
    terms = Terms.fit(TEXTS, min_df=1)
    truths = np.array([[n == name for name in ("price", "thanks")] for n in NAMES])
    head = fit_any_of(seen(TEXTS, terms), len(terms), truths, ["price", "thanks"], Settings())
    assert ((head.margins(seen(TEXTS, terms)) > 0) == truths).all()


def test_heads_fitted_through_pairs_are_those_fitted_on_terms():
    """The same loss as liblinear's, both answers weighing the same, the shift penalised like a term."""
    terms = Terms.fit(TEXTS, min_df=1)
    views = seen(TEXTS, terms)
    truths = np.array([[n == name for name in ("price", "thanks")] for n in NAMES])
    given_pairs = kernel.pairs(views, len(terms), 2.0)
    counts = kernel.fit_logistic(given_pairs, truths, np.ones_like(truths), 3.0)
    head = kernel.as_linear(given_pairs, counts, ("price", "thanks"))
    settings = Settings(weight=2.0, cost=3.0, is_balanced=True, is_logistic=True)
    other = fit_any_of(views, len(terms), truths, ["price", "thanks"], settings)
    assert np.allclose(head.margins(views), given_pairs.products @ counts, atol=1e-3)
    assert np.allclose(head.margins(views), other.margins(views), atol=0.1)


def test_a_text_that_is_not_kept_for_a_head_does_not_count_for_it():
    terms = Terms.fit(TEXTS, min_df=1)
    given_pairs = kernel.pairs(seen(TEXTS, terms), len(terms), 1.0)
    truths = np.array([[n == "price"] for n in NAMES])
    kept = np.array([[True], [False], [True], [True], [False], [True]])
    counts = kernel.fit_logistic(given_pairs, truths, kept, 3.0)
    assert (counts[~kept] == 0).all()
    assert (counts[kept] != 0).all()


def test_what_shares_a_group_is_never_on_both_sides():
    groups = ["a", "a", "b", "c", "c", "d", "e"]
    for learned, kept in folds(groups, 3):
        assert not {groups[n] for n in learned} & {groups[n] for n in kept}
    assert sorted(n for _, kept in folds(groups, 3) for n in kept) == list(range(len(groups)))


def test_temperature_undoes_a_known_one():
    rng = np.random.default_rng(0)
    margins = rng.normal(size=(4000, 3)).astype(np.float32)
    truth = np.array(
        [
            rng.choice(3, p=row)
            for row in softmax(margins).astype(float)
            / softmax(margins).astype(float).sum(axis=1, keepdims=True)
        ]
    )
    assert calibration.temperature(margins * 4, truth) == pytest.approx(4, rel=0.15)


def test_a_confident_liar_has_a_calibration_error_and_an_honest_coin_has_none():
    hits = np.array([True, False] * 500)
    assert calibration.calibration_error(np.full(1000, 0.99), hits) == pytest.approx(0.49)
    assert calibration.calibration_error(np.full(1000, 0.5), hits) == pytest.approx(0)


def test_the_bound_of_no_misses_is_the_published_one():
    """299 of 299 support a recall of .99 with 95% confidence; one fewer does not."""
    assert calibration.lower_bound(299, 299) >= 0.99
    assert calibration.lower_bound(298, 298) < 0.99
    assert calibration.lower_bound(0, 50) == 0


@given(st.integers(1, 60), st.integers(0, 60))
def test_a_bound_lies_below_the_share(hits, misses):
    assert calibration.lower_bound(hits, hits + misses) < hits / (hits + misses)


def test_a_machine_never_decides_alone_on_too_little_evidence():
    few = calibration.decision_point(np.linspace(0.9, 1, 20), np.ones(20, bool))
    many = calibration.decision_point(np.linspace(0.5, 1, 1000), np.arange(1000) >= 300)
    assert few.threshold > 1
    assert many.precision_lower >= 0.98
    assert 0.6 < many.threshold < 0.7


def test_far_and_unsure_is_outside():
    known = np.eye(4, dtype=np.float32)
    outside = Outside.fit(known, np.array([[1.0], [0.8], [0.9]], np.float32), known[:3] * 0.9)
    near = outside.score(np.array([[1.0]], np.float32), known[:1])
    far = outside.score(np.array([[-1.0]], np.float32), -known[:1])
    assert far > near


@given(st.lists(st.booleans(), min_size=2, max_size=30), st.randoms())
def test_the_best_threshold_is_as_good_as_any(true, random):
    margins = np.array([random.random() for _ in true])
    truth = np.array(true)
    best = f1(margins > best_threshold(margins, truth), truth)
    if truth.any():
        assert best >= max(f1(margins > m, truth) for m in margins) - 1e-9


def test_scores_of_a_known_table():
    found = np.array([[True, False], [True, True], [False, False]])
    true = np.array([[True, False], [False, True], [True, False]])
    assert f1(found[:, 0], true[:, 0]) == pytest.approx(0.5)
    assert macro_f1(found, true) == pytest.approx(0.75)
    assert auroc(np.array([2.0, 3.0]), np.array([1.0, 2.0])) == pytest.approx(7 / 8)
