"""A quadratic kernel is kept as a few directions, and answers as if all examples had been kept."""

import numpy as np
import pytest

from rapport.language.learning.squares import as_squares, products_of_sentences, spread, summed


@pytest.fixture
def sentences():
    """Sixty unit vectors of ten texts, and how much each text counts in two heads."""
    chance = np.random.default_rng(3)
    vectors = chance.normal(size=(60, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    owner = np.sort(np.concatenate([np.arange(10), chance.integers(0, 10, 50)]))
    return vectors, owner, chance.normal(size=(10, 2)).astype(np.float32)


def test_all_directions_give_what_the_kernel_gives(sentences):
    vectors, owner, counts = sentences
    heads = as_squares(vectors, (counts * spread(owner, 10)[:, None])[owner], most=8)
    given = summed(heads.margins(vectors), owner, 10)
    assert np.allclose(given, products_of_sentences(vectors, owner, 10) @ counts, atol=1e-4)


def test_products_are_of_all_pairs_of_sentences_squared(sentences):
    vectors, owner, _ = sentences
    one, two = vectors[owner == 1], vectors[owner == 2]
    expected = ((one @ two.T) ** 2).sum() / np.sqrt(len(one) * len(two))
    assert products_of_sentences(vectors, owner, 10)[1, 2] == pytest.approx(expected, rel=1e-4)


def test_few_directions_are_near_and_the_others_are_kept_as_their_mean(sentences):
    vectors, _, _ = sentences
    strong = np.diag([9.0, -7.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]).astype(np.float32)
    examples = np.eye(8, dtype=np.float32)
    heads = as_squares(examples, np.diag(strong)[:, None], most=2)
    assert heads.directions.shape == (8, 2)
    exact = np.einsum("nd,de,ne->n", vectors, strong, vectors)
    assert np.allclose(heads.margins(vectors)[:, 0], exact, atol=1e-4)
