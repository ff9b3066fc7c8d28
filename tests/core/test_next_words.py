"""How clients sounded after replies: a share of clients, with its interval, of nobody in particular."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.intervals import wilson
from rapport.core.next_words import FEWEST_CLIENTS, FEWEST_PEOPLE, Heard, sounded


def month(clients, people=FEWEST_PEOPLE, **tones):
    """One message a client; the first n of them in a tone."""
    return [
        Heard(n, n % people, frozenset(tone for tone, some in tones.items() if n < some))
        for n in range(clients)
    ]


def test_a_share_of_clients_with_the_interval_of_a_proportion():
    found = sounded(month(40, gratitude=10, worry=4))
    assert found.clients == 40
    assert found.shares["gratitude"] == wilson(10, 40, 0.9)
    assert found.shares["gratitude"].value == 0.25
    assert (found.shares["gratitude"].low, found.shares["gratitude"].high) == pytest.approx(
        (0.156, 0.376), abs=0.0005
    )
    assert found.shares["dissatisfaction"].value == 0


def test_who_writes_often_is_one_client():
    thanks = Heard(0, 0, frozenset({"gratitude"}))
    assert sounded([*month(20), *[thanks] * 30]).shares["gratitude"] == wilson(1, 20, 0.9)


def test_fewer_than_five_people_or_ten_clients_are_no_figure():
    assert sounded(month(40, people=4)) is None
    assert sounded(month(FEWEST_CLIENTS - 1)) is None
    assert sounded(month(FEWEST_CLIENTS)) is not None
    assert sounded([]) is None


@given(st.permutations(month(15, gratitude=6, dissatisfaction=3)))
def test_the_order_says_nothing(some):
    assert sounded(some) == sounded(month(15, gratitude=6, dissatisfaction=3))


def test_which_of_them_wrote_which_reply_says_nothing():
    one = month(20, gratitude=7)
    other = [Heard(h.client, (h.author + 3) % FEWEST_PEOPLE, h.tones) for h in one]
    assert sounded(one) == sounded(other)
