"""Rules or model, whichever says sooner; words that the model does not believe come down one step."""

import pytest

from rapport.core.red_flags import Finding, Flag, Tier
from rapport.language.domain.flags import NONE, NOW, SAME_DAY, Tiers, lowered
from rapport.language.domain.messages import Message
from rapport.language.domain.signs import by_rules, nothing, signs
from rapport.language.verdicts import form
from tests.core.red_flags.canonical import CANONICAL


def found(tier, group="A", rules=("pale-skin",)):
    signs_of = tuple(Finding(rule, group, Tier(tier), "asserted", 0, 1, "x") for rule in rules)
    return Flag(Tier(tier), group, signs_of, 1)


def tier(model, rules, most, group="A"):
    flag = found(rules, group) if rules != NONE else None
    return Tiers(0.0, 0.0, model, rules, flag, most).tier


@pytest.mark.parametrize(
    ("rules", "most", "left"),
    [
        (NOW, NOW, NOW),
        (NOW, SAME_DAY, SAME_DAY),
        (NOW, NONE, SAME_DAY),
        (SAME_DAY, NOW, SAME_DAY),
        (SAME_DAY, SAME_DAY, SAME_DAY),
        (SAME_DAY, NONE, NONE),
        (NONE, NONE, NONE),
        (NONE, NOW, NONE),
    ],
)
def test_words_come_down_one_step_at_the_most(rules, most, left):
    assert lowered(rules, most) == left
    assert tier(NONE, rules, most) == left


def test_what_the_model_says_itself_is_never_lowered():
    assert tier(NOW, SAME_DAY, NONE) == NOW
    assert tier(SAME_DAY, NONE, NONE) == SAME_DAY


def test_words_about_harm_are_not_weighed():
    assert tier(NONE, NOW, NONE, group="H") == NOW
    assert tier(NONE, SAME_DAY, NONE, group="H") == SAME_DAY


def test_the_heads_are_told_whether_words_were_found_whether_they_page_and_how_many():
    two = found("same_day", rules=("heat", "fluid", "fluid"))
    rows = signs([None, two, found("page_now")])
    assert rows.tolist() == [
        [0, 0, 0],
        pytest.approx([1, 0, 2 / 3]),
        pytest.approx([1, 1, 1 / 3]),
    ]
    assert nothing(2).shape == (2, rows.shape[1])


def test_no_canonical_sentence_is_waved_off():
    """What has been read by rules and model still asks for a clinician, in either tier."""
    messages = [Message(text) for _, _, text in CANONICAL]
    answers = [verdicts.flag.value for verdicts in form(messages)]
    assert [m.text for m, answer in zip(messages, answers, strict=True) if answer == NONE] == []
    assert all(by_rules(message) for message in messages)
