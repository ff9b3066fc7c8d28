"""Beside the reply: the guideline that fits, what the draft leaves open, facts to put in, what did not fit."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from rapport.core.manual.choosing import Reason
from rapport.core.manual.topics import Topic
from rapport.database.scope import practice_scope
from rapport.guidance.models import Fact, Guideline, Interaction, Misfit, Zone
from rapport.inbox.actions import reply
from rapport.inbox.beliefs import NEAR, NEARNESS
from rapport.inbox.models import Verdicts
from rapport.inbox.queries.beside import beside
from rapport.practice.models import Practice
from tests.cast import FOUNDED
from tests.inbox.moments import conversation, furnished

pytestmark = pytest.mark.django_db
ASKED = "How much is lip filler, and how is the downtime?"


@pytest.fixture
def row(cast, now):
    """Ada asks what filler costs; two facts are filled in."""
    with practice_scope(cast.id):
        Practice.objects.update(set_up_at=FOUNDED)
        furnished(cast)
        Zone.objects.filter(key="first_impression").update(is_on=False)
        for key, value in (
            ("lip-filler-price", "$650 a syringe"),
            ("downtime-after-filler", "2 to 3 days"),
            ("gift-card-amounts-and-how-long-they-last", "From $50"),
        ):
            Fact.objects.filter(key=key).update(value=value, reviewed_on=timezone.now().date())
        return conversation(cast, at=now, text=ASKED)


def look(row, draft=""):
    return beside(row, draft=draft, today=FOUNDED.date())


def believe(row, **beliefs):
    Verdicts.objects.create(
        practice_id=row.practice_id,
        message=row.messages.get(),
        beliefs={kind: {"value": value, "confidence": 0.9} for kind, value in beliefs.items()},
        model_version="t",
        formed_at=row.last_message_at,
    )


def test_by_words_alone_the_price_is_what_they_ask(cast, row):
    with practice_scope(cast.id):
        found = look(row)
        assert found.guideline.interaction.key == "price-over-the-phone"
        assert found.choice.reasons == (Reason.INTENT,)
        assert found.open == (Topic.PRICE, Topic.DOWNTIME)


def test_a_verdict_is_believed_before_words(cast, row):
    with practice_scope(cast.id):
        believe(row, intent="gift_card")
        assert look(row).guideline.interaction.key == "gift-card"


def test_what_means_the_same_is_chosen_where_neither_words_nor_verdicts_say(cast, row, now):
    with practice_scope(cast.id):
        later = now + timedelta(minutes=1)
        reply(row, by=cast.dana, text="It is $650.", at=later, version=row.version)
        again(cast, row, later + timedelta(minutes=1), "Would it be sore?")
        assert look(row).guideline is None
        message = row.messages.latest("pk")
        near = [{"value": "does-it-hurt", "confidence": NEAR, "spans": []}]
        near.append({"value": "gift-card", "confidence": NEAR - 0.01, "spans": []})
        Verdicts.objects.create(
            practice_id=row.practice_id,
            message=message,
            beliefs={NEARNESS: near},
            model_version="t",
            formed_at=now,
        )
        found = look(row)
        assert found.guideline.interaction.key == "does-it-hurt"
        assert found.choice.reasons == (Reason.MEANING,)
        assert found.others == ()


def test_the_zone_comes_first_and_the_intent_after_it(cast, row):
    with practice_scope(cast.id):
        believe(row, intent="price")
        row.zone = "hesitation"
        found = look(row)
        assert found.guideline.interaction.key == "hesitation"
        others = [one.key for one in found.others]
        assert others[0] in ("first-timer-fear", "saying-no")
        assert "price-over-the-phone" in others


def test_what_the_draft_says_is_no_longer_open(cast, row):
    with practice_scope(cast.id):
        assert look(row, "It is $650 a syringe.").open == (Topic.DOWNTIME,)
        assert look(row, "It is $650. Swelling goes in two days.").open == ()


def test_facts_that_are_asked_for_come_first_and_empty_ones_not_at_all(cast, row):
    with practice_scope(cast.id):
        keys = [said.fact.key for said in look(row).facts]
        assert keys[:2] == ["lip-filler-price", "downtime-after-filler"]
        assert "toxin-price-per-unit" not in keys


def again(cast, row, at, text):
    """Ada writes once more in the same conversation."""
    return conversation(cast, at=at, text=text, conversation_token=row.pk)


def test_only_what_came_since_our_reply_is_asked(cast, row, now):
    with practice_scope(cast.id):
        later = now + timedelta(minutes=1)
        reply(row, by=cast.dana, text="It is $650.", at=later, version=row.version)
        assert again(cast, row, later + timedelta(minutes=1), "And does it hurt?") == row
        assert look(row).open == (Topic.PAIN,)


def test_nothing_is_put_beside_what_nobody_wrote_about(cast, row):
    with practice_scope(cast.id):
        Interaction.objects.all().delete()
        found = look(row)
        assert (found.guideline, found.points) == (None, ())


# ---- pages ----


def test_the_fragment_says_why_what_is_open_and_offers_facts(cast, row, as_):
    address = reverse("inbox:beside", args=[row.pk])
    page = as_(cast.dana, htmx=True).post(address, {"text": "It is $650."}).content.decode()
    assert "Because they ask about: price" in page
    assert '<span class="asked">downtime</span>' in page
    assert "the price</span>" not in page
    assert 'data-insert="2 to 3 days"' in page
    assert "ask before you say it" not in page


def test_inside_a_zone_facts_are_offered_and_no_sentence_of_ours(cast, row, as_):
    with practice_scope(cast.id):
        row.zone = "hesitation"
        row.save(update_fields=["zone"])
        examples = Guideline.objects.values_list("openings", "examples")
        said = [line for lists in examples for lines in lists for line in lines]
    page = as_(cast.dana, htmx=True).get(reverse("inbox:beside", args=[row.pk])).content.decode()
    assert "data-insert" in page
    assert not [line for line in said if line[:30] in page]


def test_a_misfit_at_the_desk_goes_to_the_guideline_with_where_it_was(cast, row, as_):
    address = reverse("inbox:misfit", args=[row.pk])
    with practice_scope(cast.id):
        guideline = look(row).guideline
    browser = as_(cast.dana, htmx=True)
    browser.post(address, {"guideline": guideline.pk, "line": "They wanted a whole face"})
    assert browser.post(address, {"guideline": guideline.pk, "line": " "}).status_code == 204
    assert browser.post(address, {"guideline": "x", "line": "y"}).status_code == 404
    with practice_scope(cast.id):
        misfit = Misfit.objects.get()
        assert (misfit.conversation_id, misfit.by, misfit.guideline) == (
            row.pk,
            cast.dana,
            guideline,
        )


def test_it_takes_a_fixed_number_of_queries(cast, row, as_, now, django_assert_max_num_queries):
    browser, address = as_(cast.dana, htmx=True), reverse("inbox:beside", args=[row.pk])

    def count():
        with django_assert_max_num_queries(26) as captured:
            assert browser.post(address, {"text": "x"}).status_code == 200
        return len(captured)

    count()
    before = count()
    with practice_scope(cast.id):
        for number in range(3):
            again(cast, row, now + timedelta(minutes=number), f"And the price of {number}?")
            Fact.objects.create(practice_id=cast.id, key=f"p-{number}", name="Price", value="$1")
    assert count() == before


def test_the_command_bar_finds_guidelines_by_name(cast, row, as_):
    page = as_(cast.dana).post(reverse("inbox:commands"), {"q": "gift crad"}).content.decode()
    assert "A gift card <small" in page
