"""Krippendorff's alpha, by its author's own example and by what it has to keep."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.agreement import Scale, alpha

# Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C: four observers, twelve units.
OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
UNITS = [
    [float(value) for value in column if value != "."]
    for column in zip(*(row.split() for row in OBSERVERS), strict=True)
]
ratings = st.lists(st.lists(st.integers(1, 7), max_size=4), max_size=8)


@pytest.mark.parametrize(
    ("scale", "published"),
    [(Scale.NOMINAL, 0.743), (Scale.ORDINAL, 0.815), (Scale.INTERVAL, 0.849)],
)
def test_the_published_example(scale, published):
    assert alpha(UNITS, scale=scale) == pytest.approx(published, abs=0.0005)


def test_what_says_nothing_has_no_agreement():
    assert alpha([]) is None
    assert alpha([[1], [7]]) is None, "judged once each"
    assert alpha([[4, 4], [4, 4]]) is None, "all alike: nobody could disagree"
    assert alpha([[1, 1], [7, 7]]) == 1
    assert alpha([[1, 7], [7, 1]]) < 0


@settings(max_examples=50)
@given(ratings, st.randoms(use_true_random=False))
def test_neither_the_order_of_raters_nor_the_direction_of_the_scale_matters(units, chance):
    found = alpha(units)
    shuffled = [chance.sample(unit, len(unit)) for unit in units]
    turned = [[8 - value for value in unit] for unit in units]
    if found is None:
        assert alpha(turned) is None
    else:
        assert found <= 1
        assert alpha(shuffled) == pytest.approx(found)
        assert alpha(turned) == pytest.approx(found)
