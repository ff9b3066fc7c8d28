"""Threading: in which order the ties of a mail are believed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.reply_chain import Found, Match, Rule, is_same_subject, match, normalised_subject

NOON = datetime(2025, 3, 7, 17, tzinfo=UTC)
DAY = timedelta(days=1)


def thread(conversation_id=1, *, subject="Lip filler", age=DAY, is_participant=True):
    return Found(conversation_id, subject, NOON - age, is_participant)


def decide(found, subject="Re: Lip filler"):
    return match(found, subject=subject, at=NOON)


def test_a_mail_that_nothing_ties_opens_a_conversation_with_its_own_clock():
    assert decide({}) == Match(Rule.NEW, opens_new_inquiry=True)


def test_the_most_trusted_rule_wins():
    rules = [rule for rule in Rule if rule is not Rule.NEW]
    for number, rule in enumerate(rules):
        found = {other: thread(n) for n, other in enumerate(rules) if n >= number}
        decision = decide(found)
        assert decision.rule is rule
        assert number in (decision.conversation_id, decision.suggested_id)


def test_a_soft_match_is_only_suggested():
    decision = decide({Rule.SOFT: thread(7)})
    assert decision == Match(Rule.SOFT, suggested_id=7, opens_new_inquiry=True)
    assert decision.is_suggestion


@pytest.mark.parametrize(
    ("found", "subject"),
    [
        (thread(age=15 * DAY), "Lip filler"),
        (thread(), "Parking"),
        (thread(is_participant=False), "Lip filler"),
        (thread(subject=""), ""),
    ],
)
def test_a_soft_match_needs_the_same_person_a_telling_subject_and_few_days(found, subject):
    assert decide({Rule.SOFT: found}, subject).rule is Rule.NEW


@pytest.mark.parametrize("rule", [Rule.TOKEN, Rule.IN_REPLY_TO, Rule.REFERENCES, Rule.BODY_MARKER])
def test_a_stranger_with_a_true_token_is_an_added_participant_never_the_client(rule):
    decision = decide({rule: thread(is_participant=False)})
    assert decision.conversation_id == 1
    assert decision.is_added_participant


def test_a_stranger_with_a_number_in_the_subject_gets_nowhere():
    decision = decide({Rule.SUBJECT_NUMBER: thread(is_participant=False)})
    assert decision.conversation_id is None
    assert decision.suggested_id == 1


def test_an_old_thread_taken_up_for_something_else_is_a_new_need_in_the_same_conversation():
    old = {Rule.IN_REPLY_TO: thread(age=15 * DAY)}
    changed = decide(old, "Gift card for my sister")
    assert changed.conversation_id == 1
    assert changed.opens_new_inquiry
    assert not decide(old, "AW: Lip filler").opens_new_inquiry
    assert not decide({Rule.IN_REPLY_TO: thread()}, "Gift card").opens_new_inquiry
    assert not decide(old, "").opens_new_inquiry


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Lip filler",
        "RE: AW: Lip filler",
        "Re[2]: Fwd: lip  filler",
        "Fw: Sv: VS: Lip filler",
        "RE : Lip filler",
        "回复：Lip filler",
        "Отв: Lip filler",
        "رد: Lip filler",
        "Trả lời: Lip filler",
        "İlt: Lip filler",
        "Réf: Lip filler",
        "[EXTERNAL] Re: Lip filler",
        "Re: [External]: Lip filler [#1042]",
        "Lip filler (#A7K2)",
        "LÍP FILLER",
    ],
)
def test_subjects_are_the_same_whatever_a_mail_program_adds(subject):
    assert normalised_subject(subject) == "lip filler"


@pytest.mark.parametrize("subject", ["Reply needed", "Research: lips", "Forward", "Results: ok"])
def test_a_word_that_begins_like_a_marker_is_kept(subject):
    assert normalised_subject(subject) == subject.casefold()


@given(st.text(max_size=60))
def test_any_subject_is_the_same_as_the_reply_to_it(subject):
    assert is_same_subject(f"Re: Fwd: {subject}", subject)
    assert is_same_subject(subject, subject)


founds = st.builds(
    Found,
    st.integers(1, 9),
    st.sampled_from(["Lip filler", "Parking", ""]),
    st.integers(-3, 40).map(lambda n: NOON - n * DAY),
    st.booleans(),
)


@given(st.dictionaries(st.sampled_from(Rule), founds), st.sampled_from(["Re: Parking", "", "Hi"]))
def test_only_known_people_and_verified_ties_join_without_being_asked(found, subject):
    decision = decide(found, subject)
    if decision.conversation_id is not None:
        tie = found[decision.rule]
        assert decision.rule not in (Rule.SOFT, Rule.NEW)
        assert decision.is_added_participant is not tie.is_participant
        assert not decision.is_suggestion
    else:
        assert decision.opens_new_inquiry
        assert not decision.is_added_participant
