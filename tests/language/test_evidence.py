"""Which words spoke for a verdict."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.language.evidence import Standing, speaking_words
from rapport.language.terms import Terms
from rapport.language.words import words

TEXTS = [
    "the lip is cold and the lip is pale",
    "my lip is fine",
    "a cold room",
    "pale walls, cold tea",
]
TERMS = Terms.fit(TEXTS, min_df=1)
COLUMN = np.random.default_rng(7).normal(size=len(TERMS)).astype(np.float32)
SAID = ["the", "lip", "is", "cold", "and", "pale", "tea", "unheard", ","]


@settings(max_examples=50)
@given(st.lists(st.sampled_from(SAID), max_size=12))
def test_the_words_of_a_text_make_up_its_whole_margin(found):
    text = " ".join(found)
    ids, values = TERMS.row(text)
    weights = Standing.of(text, TERMS).weights(COLUMN)
    assert len(weights) == len(words(text))
    assert weights.sum() == pytest.approx(float(values @ COLUMN[ids]), abs=1e-5)


def test_the_words_that_add_most_are_named_and_neighbours_are_one():
    text = "Oh, my cold lip is fine"
    column = np.zeros(len(TERMS), dtype=np.float32)
    column[[TERMS.vocabulary["cold"], TERMS.vocabulary["lip"]]] = 1
    assert speaking_words(text, Standing.of(text, TERMS), column, (0, len(text))) == ((7, 15),)
    assert speaking_words(text, Standing.of(text, TERMS), column, (0, 10)) == ((0, 10),)
