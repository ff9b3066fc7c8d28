"""What the rules see in a message, and how soon somebody must look."""

import pytest

from rapport.core.red_flags import Context, Rules, Tier, find, shipped

RULES = shipped()
JUST_HAD_FILLER = Context(days_since_treatment=1, treatment="lip filler")


def flag(text, context=None):
    return find(text, rules=RULES, context=context or Context())


def test_a_worry_word_near_a_part_of_the_body_pages_with_its_place_in_the_text():
    found = flag("Hi, my LIP looks like a road-map?!")
    assert (found.tier, found.group, found.rules_version) == (Tier.PAGE_NOW, "A", RULES.version)
    sign = found.findings[0]
    assert (sign.status, sign.text) == ("asserted", "LIP looks like a road-map")
    assert "Hi, my LIP looks like a road-map?!"[sign.start : sign.end] == sign.text


@pytest.mark.parametrize(
    "text",
    [
        "can'tbreathe",
        "my vison is blury",
        "everything is foggy in my left eye",
        "no veo bien",
        "me cuesta tragar",
        "se me puso blanquecino el labio",
    ],
)
def test_everyday_words_page(text):
    assert flag(text).tier is Tier.PAGE_NOW


@pytest.mark.parametrize(
    "text",
    [
        "no white patch, all good",
        "no pain, redness or swelling",
        "I nearly passed out when I saw the price lol",
        "don't stop my appointment",
        "does filler cause blindness?",
        "",
    ],
)
def test_what_is_denied_feared_or_a_manner_of_speaking_does_not(text):
    assert flag(text) is None


def test_a_denied_sign_is_looked_at_the_same_day_within_three_days_of_filler():
    assert flag("no white patch", JUST_HAD_FILLER).tier is Tier.SAME_DAY
    assert flag("no white patch", Context(4, "lip filler")) is None
    assert flag("no white patch", Context(1, "laser")) is None


def test_whoever_says_they_worry_is_looked_at_the_same_day():
    found = flag("just one thing", Context(says_worried=True))
    assert (found.tier, found.group, found.findings) == (Tier.SAME_DAY, "-", ())


def test_an_own_phrase_counts_like_a_shipped_one():
    rules = RULES.with_phrase("zapped weird*", tier=Tier.SAME_DAY, group="F")
    found = find("It zapped me weirdly", rules=rules)
    assert (found.tier, found.group, found.rules_version) == (Tier.SAME_DAY, "F", 2)
    assert Rules.from_json(rules.to_json()) == rules
