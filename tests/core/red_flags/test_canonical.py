"""What must always be seen is seen, however it is typed; what is harmless hardly ever."""

import pytest

from rapport.core.red_flags import Tier, find, shipped
from tests.core.red_flags.canonical import CANONICAL
from tests.core.red_flags.innocent import INNOCENT
from tests.core.red_flags.variants import variants

RULES = shipped()


def weight(text):
    found = find(text, rules=RULES)
    return found.tier.weight if found else 0


def test_the_lists_are_long_and_hold_every_group_in_two_languages():
    assert len({text for _, _, text in CANONICAL}) == len(CANONICAL) >= 300
    assert {group for _, group, _ in CANONICAL} == set("ABCDEFGH")
    assert len(set(INNOCENT)) == len(INNOCENT) >= 200
    assert {text for _, _, text in CANONICAL}.isdisjoint(INNOCENT)


def test_every_canonical_sentence_is_seen_in_time():
    late = [text for tier, _, text in CANONICAL if weight(text) < tier.weight]
    assert late == []


def test_the_group_of_every_canonical_sentence_is_among_its_signs():
    for _, group, text in CANONICAL:
        assert group in {sign.group for sign in find(text, rules=RULES).findings}, text


@pytest.mark.parametrize("seed", range(4))
def test_every_canonical_sentence_is_seen_however_it_is_typed(seed):
    late = [
        (how, typed)
        for tier, _, text in CANONICAL
        for how, typed in variants(text, seed)
        if weight(typed) < tier.weight
    ]
    assert late == []


def test_harmless_sentences_hardly_ever_page_and_seldom_wait_for_a_clinician():
    weights = [weight(text) for text in INNOCENT]
    assert weights.count(Tier.PAGE_NOW.weight) <= len(INNOCENT) * 0.01
    assert weights.count(Tier.SAME_DAY.weight) <= len(INNOCENT) * 0.05
