"""The strengths card: one's own words, a colleague's example."""

import pytest
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.practice.models import Strength

pytestmark = pytest.mark.django_db
CARD = "/coaching/strengths/"


def write(client, text="calming first-timers", zone_key="first_impression"):
    return client.post(CARD, {"text": text, "zone_key": zone_key})


def the_one(cast):
    with practice_scope(cast.id):
        return Strength.objects.select_related("confirmed_by").get()


def confirm(client, strength, example="She let a lady call twice before deciding"):
    address = reverse("coaching:strength_confirmation", args=[strength.pk])
    return client.post(address, {"example": example})


def test_i_write_it_and_a_colleague_confirms_it_with_an_example(practice, as_):
    assert write(as_(practice.dana)).status_code == 302
    strength = the_one(practice)
    assert strength.confirmed_at is None
    confirm(as_(practice.dan), strength)
    assert the_one(practice).confirmed_by == practice.dan
    page = as_(practice.ivo).get(CARD).content.decode()
    assert "Dan: She let a lady call twice" in page


def test_nobody_confirms_their_own_and_an_example_is_asked_for(practice, as_):
    write(as_(practice.dana))
    strength = the_one(practice)
    assert "A colleague confirms it" in confirm(as_(practice.dana), strength).content.decode()
    assert "Give an example" in confirm(as_(practice.dan), strength, " ").content.decode()
    assert the_one(practice).confirmed_at is None


def test_a_card_has_room_for_three(practice, as_):
    client = as_(practice.dana)
    for n in range(3):
        write(client, f"thing {n}")
    answer = write(client, "one more")
    assert answer.status_code == 422
    assert "room for three" in answer.content.decode()


def test_a_zone_that_is_not_there_is_no_choice(practice, as_):
    assert write(as_(practice.dana), zone_key="nowhere").status_code == 422


def remove(client, strength):
    return client.post(reverse("coaching:strength_removal", args=[strength.pk]))


def test_who_confirmed_may_take_the_word_back_and_others_may_not(practice, as_):
    write(as_(practice.dana))
    confirm(as_(practice.dan), the_one(practice))
    assert "Only they" in remove(as_(practice.mara), the_one(practice)).content.decode()
    remove(as_(practice.dan), the_one(practice))
    strength = the_one(practice)
    assert (strength.confirmed_at, strength.example) == (None, "")
    remove(as_(practice.dana), strength)
    with practice_scope(practice.id):
        assert not Strength.objects.exists()
