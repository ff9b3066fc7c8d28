"""What may be given without asking, and never for a review."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.gestures import CLINICIAN, Offer, Refusal, asks_for_review, left, refusal

roles = st.sampled_from(["owner", "manager", CLINICIAN, "provider", "front_desk"])
amounts = st.integers(0, 50_000)
offers = st.builds(Offer, amounts, st.frozensets(roles), st.booleans(), st.booleans())


@given(amounts, st.lists(amounts, max_size=20), offers, roles)
def test_nobody_ever_gives_more_than_the_authority(authority, tries, offer, role):
    given_so_far = 0
    for cents in tries:
        asked = Offer(cents, offer.roles, offer.is_clinical)
        if refusal(asked, role=role, left_cents=left(authority, given_so_far)) is None:
            given_so_far += cents
    assert given_so_far <= authority


@given(offers, roles, amounts)
def test_clinical_goods_come_from_clinicians_only(offer, role, rest):
    if offer.is_clinical and role != CLINICIAN:
        assert refusal(offer, role=role, left_cents=rest) in (Refusal.CLINICAL, Refusal.NOT_OFFERED)


@given(offers, roles, amounts)
def test_what_is_allowed_is_on_within_the_rest_and_for_this_role(offer, role, rest):
    if refusal(offer, role=role, left_cents=rest) is None:
        assert offer.is_on
        assert offer.cents <= rest
        assert not offer.roles or role in offer.roles


@given(amounts, amounts)
def test_what_is_left_is_never_below_nothing(authority, spent):
    assert 0 <= left(authority, spent) <= authority


@pytest.mark.parametrize(
    "text",
    [
        "Would you leave us a review?",
        "Please take down your 1-star review first.",
        "We would be glad if you changed your rating. Could you update the review?",
        "Rate us on Google!",
        "¿Podrías dejar una reseña?",
        "Could you post that on Yelp?",
    ],
)
def test_asking_for_a_review_is_seen(text):
    assert asks_for_review(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have looked at your chart, and Dr. Vale reviews it tonight.",
        "The five-star hotel next door has parking.",
        "Your touch-up is free of charge, on Friday at ten.",
        "Our page on Google shows the wrong hours, sorry.",
    ],
)
def test_ordinary_words_are_none(text):
    assert not asks_for_review(text)
