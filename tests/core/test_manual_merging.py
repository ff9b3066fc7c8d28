"""One order out of two."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.manual.merging import merged

orders = st.lists(st.integers(1, 9), unique=True)


def test_what_both_found_comes_first_and_words_decide_between_equals():
    assert merged([1, 2], [3, 2]) == [2, 1, 3]
    assert merged([1, 2], []) == [1, 2]
    assert merged([], [3, 1]) == [3, 1]


@settings(max_examples=50)
@given(orders, orders)
def test_nothing_is_lost_and_nothing_stands_before_what_both_put_before_it(words, meaning):
    found = merged(words, meaning)
    assert sorted(found) == sorted(set(words) | set(meaning))
    for a in found:
        for b in found:
            if a in words and a in meaning and _before(a, b, words) and _before(a, b, meaning):
                assert found.index(a) < found.index(b)


def _before(a, b, order):
    return a != b and (b not in order or order.index(a) < order.index(b))
