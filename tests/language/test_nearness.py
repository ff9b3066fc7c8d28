"""Heads that go by how near a text is to each one they have learned."""

import numpy as np
import pytest

from rapport.language.learning import calibration
from rapport.language.learning.nearness import Nearness, fit_near, nearness, one_hot, seen
from rapport.language.learning.views import Views

RANDOM = np.random.default_rng(3)
LABELS = ("a", "b")
WIDTH = 12


def views(count):
    vectors = RANDOM.normal(size=(count, 6)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = []
    for _ in range(count):
        ids = np.sort(RANDOM.choice(WIDTH, 3, replace=False)).astype(np.int32)
        rows.append((ids, np.full(3, 3**-0.5, dtype=np.float32)))
    return Views(vectors, rows)


def truths(count):
    first = RANDOM.random(count) < 0.5
    return np.stack([first, ~first], axis=1)


def test_a_text_is_nearest_to_itself_and_nearness_is_mutual():
    settings = Nearness(letters=0.4)
    given = seen(views(30), WIDTH, settings)
    found = nearness(given, given, settings)
    assert found.diagonal() == pytest.approx(3, abs=1e-4)
    assert (found.argmax(axis=1) == np.arange(30)).all()
    assert found == pytest.approx(found.T, abs=1e-5)


@pytest.mark.parametrize("weights", [None, np.linspace(0.5, 2, 20)])
def test_margins_of_a_left_out_text_are_those_of_a_head_without_it(weights):
    settings = Nearness(ridge=0.2)
    given, true = seen(views(20), WIDTH, settings), truths(20)
    _, left_out = fit_near(given, true, LABELS, settings, weights)
    for n in (0, 7, 19):
        others = np.arange(20) != n
        without, _ = fit_near(
            given.part(others), true[others], LABELS, settings,
            None if weights is None else weights[others],
        )  # fmt: skip
        assert left_out[n] == pytest.approx(without.margins(given.part(~others))[0], abs=1e-3)


def test_two_words_together_are_learned_that_say_nothing_apart():
    """Right when one of two words stands there and not both: no linear head can say so."""
    patterns = [[0], [1], [0, 1], [2]]
    rows = [(np.array(p, np.int32), np.full(len(p), len(p) ** -0.5, np.float32)) for p in patterns]
    settings = Nearness(letters=1.0, ridge=0.01)
    given = seen(Views(np.zeros((4, 1), np.float32), rows), 3, settings)
    true = np.array([[True], [True], [False], [False]])
    head, _ = fit_near(given, true, ("either",), settings)
    assert ((head.margins(given) > 0) == true).all()


def test_texts_agree_by_the_facts_beside_them():
    known = [("ward", "1"), ("desk", "5")]
    found = one_hot([("ward", "1"), ("ward", "5"), ("yard", "9")], known)
    assert found @ one_hot(known, known).T == pytest.approx(
        np.array([[1, 0], [0.5, 0.5], [0, 0]]), abs=1e-6
    )
    assert one_hot([(), ()], [()]).shape == (2, 0)


def test_a_margin_becomes_the_chance_it_had():
    margins = RANDOM.normal(size=20_000)
    true = RANDOM.random(20_000) < 1 / (1 + np.exp(-(2 * margins - 1)))
    found = calibration.platt(margins, true)
    assert found.slope == pytest.approx(2, abs=0.15)
    assert found.shift == pytest.approx(-1, abs=0.1)


def test_a_few_hits_are_not_believed_outright():
    found = calibration.platt(np.array([-1.0, -0.5, 1.0]), np.array([False, False, True]))
    assert found.chances(np.array([1.0]))[0] < 0.9


def test_the_lead_is_that_of_the_first_over_the_second():
    assert calibration.lead(np.array([[0.25, 1.0, 0.5]], np.float32)) == pytest.approx([0.5])
    assert calibration.lead(np.array([[1.0]], np.float32)) == pytest.approx([0])
