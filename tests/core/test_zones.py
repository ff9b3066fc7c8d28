"""What leads into a judgment zone, which one stands in front, and what rests inside."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.zones import (
    ORDER,
    SENTENCES,
    SHIPPED,
    TELLING,
    Belief,
    Key,
    Rule,
    Situation,
    Trigger,
    When,
    asks_for,
    document,
    foremost,
    is_saved,
    matches,
    may_repeat,
    reasons,
    rule,
    trigger,
)

shares = st.floats(0, 1)
days = st.one_of(st.none(), st.floats(0, 400))
keys = st.sampled_from([*ORDER, "wedding", "children"])
tones = st.sampled_from(["worry", "anger", "hesitation"])
stages = st.sampled_from(["", "aftercare", "lapse"])
beliefs = st.builds(Belief, shares, st.just(((0, 4),)))
triggers = st.builds(Trigger, st.sampled_from(When), st.one_of(tones, stages), shares, days)
rules = st.builds(Rule, keys, st.lists(triggers, max_size=4).map(tuple))
situations = st.builds(
    Situation,
    stages,
    st.booleans(),
    days,
    st.booleans(),
    st.booleans(),
    st.dictionaries(keys, beliefs),
    st.dictionaries(tones, beliefs),
)


def entered(situation, *, shipped=SHIPPED):
    return [match.key for match in matches(situation, [Rule(k, t) for k, t in shipped.items()])]


def test_the_first_contact_is_a_first_impression():
    assert entered(Situation(is_first_contact=True)) == [Key.FIRST_IMPRESSION]


def test_an_open_flag_is_clinical_worry():
    assert entered(Situation(has_open_flag=True)) == [Key.CLINICAL_WORRY]


def test_what_they_write_leads_into_the_zone_it_reads_like():
    assert entered(Situation(believed={"hesitation": Belief(0.6)})) == [Key.HESITATION]


def test_a_worried_tone_is_clinical_only_soon_after_a_treatment():
    worried = {"worry": Belief(0.9)}
    assert entered(Situation(tones=worried)) == []
    assert entered(Situation(tones=worried, days_since_treatment=40)) == []
    assert entered(Situation(tones=worried, days_since_treatment=3)) == [Key.CLINICAL_WORRY]


def test_a_treatment_alone_leads_nowhere_until_a_practice_says_so():
    treated = Situation(days_since_treatment=1)
    assert entered(treated) == []
    own = {"aftercare": (Trigger(When.RECENT_TREATMENT, days=2),)}
    assert entered(treated, shipped=own) == ["aftercare"]


def test_the_most_telling_reason_comes_first():
    rule_ = Rule("hesitation", (Trigger(When.FIRST_CONTACT), Trigger(When.BELIEVED)))
    known = Situation(is_first_contact=True, believed={"hesitation": Belief(0.7, ((3, 9),))})
    why = reasons(known, rule_)
    assert [one.code for one in why] == ["believed", "first_contact"]
    assert why[0].params == {"percent": 70, "spans": [[3, 9]]}


@given(situations, st.lists(rules, max_size=6))
def test_a_zone_is_entered_exactly_when_one_of_its_triggers_holds(situation, given_rules):
    found = [match.key for match in matches(situation, given_rules)]
    alone = [
        r.key for r in given_rules for t in r.triggers[:9] if reasons(situation, Rule(r.key, (t,)))
    ]
    assert set(found) == set(alone)
    assert found == sorted(found, key=lambda key: (ORDER.index(key) if key in ORDER else 9, key))


@given(situations, keys, st.lists(triggers, max_size=4), triggers)
def test_one_more_trigger_never_closes_a_zone(situation, key, some, more):
    before = reasons(situation, Rule(key, tuple(some)))
    assert len(reasons(situation, Rule(key, (*some, more)))) >= len(before)


@given(situations, keys, triggers, shares)
def test_surer_is_never_further_from_a_zone(situation, key, one, less):
    sure = Situation(believed={key: Belief(1.0)}, tones={one.named: Belief(1.0)})
    asked = Trigger(one.when, one.named, min(one.at_least, less), None)
    if one.when in (When.BELIEVED, When.TONE):
        assert reasons(sure, Rule(key, (asked,)))


@given(situations, st.lists(rules, max_size=6))
def test_every_reason_is_plain_json_and_has_a_sentence(situation, given_rules):
    for match in matches(situation, given_rules):
        for why in match.why:
            assert json.loads(json.dumps(dict(why.params))) == dict(why.params)
            assert SENTENCES[why.code] % {"stage": "x", "tone": "x", **why.params}


@given(triggers)
def test_a_trigger_survives_its_table(one):
    assert trigger(json.loads(json.dumps(document(one)))) == one


def test_nonsense_in_the_table_is_no_trigger():
    with pytest.raises(ValueError, match="moonlight"):
        rule("hesitation", [{"when": "moonlight"}])


@given(st.lists(keys))
def test_the_foremost_is_one_of_them_and_never_behind_another(some):
    front = foremost(some)
    assert front == "" if not some else front in some
    known = [key for key in some if key in ORDER]
    if known:
        assert ORDER.index(front) == min(map(ORDER.index, known))


def test_every_trigger_has_a_place_among_reasons():
    assert set(TELLING) == set(When)


@given(st.one_of(st.none(), st.just("hesitation")), st.sets(st.just("hesitation")))
def test_a_skill_nobody_holds_is_not_asked_for(skill, held):
    assert asks_for(skill, held) <= held


SAVED = "Hello Ada, thank you for your message. Our prices are on the website."


def test_saved_replies_rest_whole_and_in_long_parts():
    assert is_saved(f"{SAVED} Anything else?", [SAVED], key="hesitation")
    assert not is_saved(f"{SAVED} Anything else?", [SAVED], key="first_impression")
    assert is_saved(
        "hello ada thank you for your message — our prices are on the website!",
        [SAVED],
        key="first_impression",
    )
    assert not is_saved(SAVED, [SAVED], key="")


@given(st.text(max_size=80), keys)
def test_own_words_are_never_refused(text, key):
    assert not is_saved(f"own words {text}", [SAVED], key=key)


@given(keys)
def test_only_a_first_impression_and_the_swift_lane_may_repeat(key):
    assert may_repeat(key) == (key == "first_impression")
    assert may_repeat("")
