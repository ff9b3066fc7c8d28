"""The list as data: a practice's own phrases, what it switches off, versions and their difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.red_flags import (
    GROUPS,
    NotInTheList,
    Phrase,
    Rules,
    SwitchedOff,
    Tier,
    differences,
    find,
    shipped,
)
from rapport.core.red_flags.concepts import CONCEPTS
from rapport.core.red_flags.families import FAMILIES

RULES = shipped()


def test_every_sign_has_its_group_label_and_patterns_once():
    assert len({concept.id for concept in CONCEPTS}) == len(CONCEPTS)
    assert {concept.group for concept in CONCEPTS} == set(GROUPS)
    assert all(concept.label and concept.patterns for concept in CONCEPTS)
    assert all(each.tier or each.after_injection or each.after_treatment for each in CONCEPTS)
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)


def test_what_has_no_publication_needs_a_clinicians_signature():
    unsigned = {concept.group for concept in CONCEPTS if concept.needs_sign_off}
    assert unsigned >= {"E", "F", "G", "H"}


def test_every_change_makes_the_next_version_and_leaves_the_old_one_as_it_was():
    changed = RULES.with_phrase("felt a pop", tier=Tier.PAGE_NOW, group="A")
    assert (RULES.version, changed.version) == (1, 2)
    assert RULES.phrases == ()
    assert changed.without_phrase("felt a pop").version == 3


def test_adding_a_phrase_again_changes_its_tier():
    twice = RULES.with_phrase("felt a pop", tier=Tier.PAGE_NOW, group="A").with_phrase(
        "felt  a pop", tier=Tier.SAME_DAY, group="A"
    )
    assert twice.phrases == (Phrase("felt a pop", Tier.SAME_DAY, "A"),)


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("felt a pop", "Then I FELT a PÓP"),
        ("spongy", "it is spongyyy!"),
        ("crackl* sound", "there were crackling sounds? no, a crackly sound"),
        ("x-ray eyes", "I have x ray eyes"),
        ("can't whistle", "i cant whistle"),
        ("no siento nada", "no siento nada"),
    ],
)
def test_an_own_phrase_is_found_as_clients_type_it(phrase, message):
    rules = RULES.with_phrase(phrase, tier=Tier.PAGE_NOW, group="A")
    found = find(message, rules=rules)
    assert found.tier is Tier.PAGE_NOW
    assert f"own:{phrase}" in {sign.rule_id for sign in found.findings}


def test_nothing_in_an_own_phrase_is_grammar():
    rules = RULES.with_phrase("@lip", tier=Tier.PAGE_NOW, group="A")
    assert find("nariz", rules=rules) is None
    assert find("your @lip account", rules=rules).tier is Tier.PAGE_NOW


@pytest.mark.parametrize("text", ["", "a", "*", "! +", "ok no", "…"])
def test_a_phrase_that_says_nothing_is_refused(text):
    with pytest.raises(NotInTheList):
        RULES.with_phrase(text, tier=Tier.SAME_DAY, group="A")


def test_a_phrase_needs_a_group_of_the_list():
    with pytest.raises(NotInTheList):
        RULES.with_phrase("felt a pop", tier=Tier.SAME_DAY, group="Z")


def test_a_sign_is_switched_off_only_with_a_reason():
    with pytest.raises(NotInTheList):
        RULES.switch_off("fainting", reason="  ")
    off = RULES.switch_off("fainting", reason="we are a blood bank")
    assert find("I fainted", rules=RULES).tier is Tier.PAGE_NOW
    assert find("I fainted", rules=off) is None
    assert find("I fainted", rules=off.switch_on("fainting")).tier is Tier.PAGE_NOW


def test_what_is_not_there_cannot_be_switched_or_removed():
    for change in (
        lambda: RULES.switch_off("nonsense", reason="x"),
        lambda: RULES.switch_on("fainting"),
        lambda: RULES.without_phrase("nonsense"),
        lambda: RULES.switch_off("fits", reason="x").switch_off("fits", reason="x"),
    ):
        with pytest.raises(NotInTheList):
            change()


def test_the_difference_of_two_versions_is_a_list_of_lines():
    new = RULES.with_phrase("felt a pop", tier=Tier.PAGE_NOW, group="A").switch_off(
        "fits", reason="asked twice"
    )
    phrase, concept = differences(RULES, new)
    assert (phrase.kind, phrase.key, phrase.before, phrase.after) == (
        "phrase",
        "felt a pop",
        "",
        "page_now, A",
    )
    assert (concept.kind, concept.key) == ("concept", "fits")
    assert concept.after == "switched off: asked twice"
    assert differences(new, new) == ()


phrases = st.builds(
    Phrase,
    text=st.text(st.characters(categories=["L"]), min_size=3, max_size=12),
    tier=st.sampled_from(Tier),
    group=st.sampled_from(sorted(GROUPS)),
)
switched = st.builds(
    SwitchedOff, st.sampled_from([concept.id for concept in CONCEPTS]), st.text(min_size=1)
)


@given(
    st.integers(1, 10_000),
    st.lists(phrases, unique_by=lambda each: each.text).map(tuple),
    st.lists(switched, unique_by=lambda each: each.concept_id).map(tuple),
)
def test_a_list_survives_being_stored(version, own, off):
    rules = Rules(version, own, off)
    assert Rules.from_json(rules.to_json()) == rules


@pytest.mark.parametrize(
    "stored", ["", "[]", "{}", "null", '{"version": "x", "phrases": [], "switched_off": []}']
)
def test_what_is_no_stored_list_is_refused(stored):
    with pytest.raises(NotInTheList):
        Rules.from_json(stored)
