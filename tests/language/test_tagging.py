"""The tagger: its gradient is that of its loss, its best path the likeliest, its spans those of the text."""

from itertools import product

import numpy as np
import pytest
from scipy.optimize import check_grad

from rapport.language.tagging.crf import Crf, tag_names
from rapport.language.tagging.fitting import fit, loss, pack
from rapport.language.tagging.signs import parts, signs
from rapport.language.tagging.spans import Slot, extract, to_tags

SEQUENCES = [[["a"], ["b"], ["a", "c"]], [["b"], ["c"]], [["a"]]]
GOLD = [[0, 1, 2], [1, 2], [0]]


def small(rng):
    weights, moves, begin = (rng.normal(size=s).astype(np.float32) for s in ((3, 3), (3, 3), (3,)))
    return Crf(("O", "B-x", "I-x"), {"a": 0, "b": 1, "c": 2}, weights, moves, begin)


def path_score(crf, emitted, path):
    moves = sum(crf.moves[a, b] for a, b in zip(path[:-1], path[1:], strict=True))
    return (
        crf.begin[path[0]] + moves + sum(row[tag] for row, tag in zip(emitted, path, strict=True))
    )


def test_the_gradient_is_that_of_the_loss():
    packed = pack(SEQUENCES, GOLD, {"a": 0, "b": 1, "c": 2})
    theta = np.random.default_rng(3).normal(size=3 * 3 + 3 * 3 + 3)
    value, slope = (lambda t: loss(t, packed, 3, 0.5)[0]), (lambda t: loss(t, packed, 3, 0.5)[1])
    assert check_grad(value, slope, theta) < 1e-4


def test_the_loss_is_minus_the_log_probability_of_the_gold_paths():
    crf = small(np.random.default_rng(5))
    theta = np.concatenate([crf.weights.ravel(), crf.moves.ravel(), crf.begin]).astype(float)
    expected = 0.0
    for sequence, gold in zip(SEQUENCES, GOLD, strict=True):
        emitted = crf.emissions(sequence)
        scores = [path_score(crf, emitted, p) for p in product(range(3), repeat=len(sequence))]
        expected += np.log(np.sum(np.exp(scores))) - path_score(crf, emitted, gold)
    assert loss(theta, pack(SEQUENCES, GOLD, crf.signs), 3, 0.0)[0] == pytest.approx(
        expected, rel=1e-4
    )


def test_the_best_path_is_the_likeliest_and_chances_sum_over_paths():
    crf = small(np.random.default_rng(7))
    emitted = crf.emissions(SEQUENCES[0])
    paths = list(product(range(3), repeat=3))
    scores = np.array([path_score(crf, emitted, path) for path in paths])
    assert tuple(crf.best(emitted)) == paths[int(scores.argmax())]
    weights = np.exp(scores) / np.exp(scores).sum()
    expected = [
        [sum(w for w, p in zip(weights, paths, strict=True) if p[at] == tag) for tag in range(3)]
        for at in range(3)
    ]
    assert np.allclose(crf.chances(emitted), expected, atol=1e-4)


def test_it_learns_a_small_rule_and_finds_it_in_other_words():
    texts = [f"book for {n} people at {h} pm" for n in (2, 3, 4, 5) for h in (6, 7, 8, 9)]
    tags = tag_names(["people", "time"])
    gold = [[Slot("people", 9, 17), Slot("time", 21, 25)] for _ in texts]
    seen = [list(signs(text, parts(text))) for text in texts]
    truth = [to_tags(parts(text), slots, tags) for text, slots in zip(texts, gold, strict=True)]
    crf = fit(seen, truth, tags, penalty=0.1)
    text = "book for 6 people at 5 pm"
    assert {(s.name, text[s.start : s.end]) for s in extract(crf, text)} == {
        ("people", "6 people"),
        ("time", "5 pm"),
    }
    assert extract(crf, "") == []
