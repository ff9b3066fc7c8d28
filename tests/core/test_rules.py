"""Rules of a practice's own: what they do, what is held back, and why they can not run in circles."""

from collections import deque
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.opening_hours import Calendar, Span
from rapport.core.rules import (
    OCCASIONS,
    SLOTS,
    TRACES,
    BadRule,
    Case,
    Condition,
    Do,
    Effect,
    Field,
    Held,
    Problem,
    Rule,
    When,
    as_document,
    decide,
    due_at,
    flooded_at,
    parse,
    spoken,
)

FRIDAY = datetime(2026, 3, 6, 22, tzinfo=UTC)  # 16:00 in Chicago, two hours before closing
OFFICE = Calendar("America/Chicago", tuple(Span(day, time(9), time(18)) for day in range(5)))

VALUES = {
    Do.TAG: st.integers(1, 3),
    Do.PRIORITY: st.sampled_from(["low", "normal", "high"]),
    Do.PERSON: st.integers(1, 3),
    Do.SKILL: st.sampled_from(["laser", "peel"]),
    Do.NOTE: st.just("look"),
    Do.SNOOZE: st.integers(1, 48),
    Do.CLOSE: st.just(""),
    Do.COLLECT: st.integers(1, 3),
    Do.NOTIFY: st.integers(1, 3),
}
effects = st.sampled_from(Do).flatmap(lambda do: VALUES[do].map(lambda value: Effect(do, value)))
conditions = st.one_of(
    st.builds(Condition, st.just(Field.TAG), st.integers(1, 3), st.booleans()),
    st.builds(Condition, st.just(Field.PRIORITY), VALUES[Do.PRIORITY], st.booleans()),
    st.builds(Condition, st.just(Field.OWNER), st.integers(0, 3), st.booleans()),
)
sentences = st.builds(
    Rule,
    st.just(0),
    st.sampled_from(When),
    st.lists(effects, min_size=1, max_size=3).map(tuple),
    st.lists(conditions, max_size=2).map(tuple),
)
books = st.lists(sentences, max_size=6).map(
    lambda rules: [replace(rule, id=n) for n, rule in enumerate(rules, 1)]
)
cases = st.builds(
    Case,
    tags=st.frozensets(st.integers(1, 3)),
    priority=VALUES[Do.PRIORITY],
    owner=st.integers(0, 3),
    zone=st.sampled_from(["", "trouble"]),
    waits=st.booleans(),
    is_closed=st.booleans(),
    is_flagged=st.booleans(),
)


def after(case, deed):
    """The conversation once a deed was done."""
    match deed.effect:
        case Effect(do=Do.TAG, value=tag):
            return replace(case, tags=case.tags | {tag})
        case Effect(do=Do.PRIORITY, value=priority):
            return replace(case, priority=priority)
        case Effect(do=Do.PERSON, value=person):
            return replace(case, owner=person)
        case Effect(do=Do.CLOSE):
            return replace(case, is_closed=True)
    return case


def test_nothing_that_a_rule_does_is_an_occasion_for_a_rule():
    assert set(TRACES) == set(Do)
    assert set(OCCASIONS) == set(When)
    assert not set().union(*TRACES.values()) & set(OCCASIONS.values())


@settings(max_examples=50)
@given(books, cases, st.lists(st.sampled_from(sorted(set(OCCASIONS.values()))), max_size=4))
def test_whatever_the_rules_are_they_come_to_rest(rules, case, happened):
    """The engine as it is: what rules do is written into the same ledger that sets them off."""
    ledger = deque([*enumerate(happened), *enumerate(happened)])  # every delivery may come twice
    looks = set()
    while ledger:
        subject, kind = ledger.popleft()
        looking = [rule for rule in rules if OCCASIONS[rule.when] == kind]
        looking = [rule for rule in looking if (rule.id, kind, subject) not in looks]
        looks |= {(rule.id, kind, subject) for rule in looking}
        for deed in decide(looking, case):
            if deed.held is None:
                case = after(case, deed)
                ledger.extend((subject, trace) for trace in TRACES[deed.effect.do])
        assert len(looks) <= len(rules) * len(happened)
    assert {(kind, subject) for _rule, kind, subject in looks} <= {
        (kind, subject) for subject, kind in enumerate(happened)
    }


@settings(max_examples=50)
@given(books, cases)
def test_a_red_flag_holds_everything_and_a_zone_or_a_waiting_client_every_rest(rules, case):
    for deed in decide(rules, case):
        if case.is_flagged:
            assert deed.held is Held.FLAG
        elif deed.effect.do in (Do.SNOOZE, Do.CLOSE) and (case.zone or case.waits):
            assert deed.held in (Held.ZONE, Held.WAITS)


@settings(max_examples=50)
@given(books, cases)
def test_each_thing_is_decided_once_and_by_the_first_rule_that_may(rules, case):
    done = [deed for deed in decide(rules, case) if deed.held is None]
    slots = [SLOTS[deed.effect.do] for deed in done if deed.effect.do in SLOTS]
    assert len(slots) == len(set(slots))
    for deed in decide(rules, case):
        if deed.held is Held.TAKEN:
            earlier = [d.rule for d in done if SLOTS.get(d.effect.do) == SLOTS[deed.effect.do]]
            assert earlier
            assert earlier[0] <= deed.rule


@settings(max_examples=50)
@given(books, cases)
def test_a_rule_sees_the_conversation_as_it_stood_before_the_others(rules, case):
    together = {(d.rule, d.effect.do, d.effect.value) for d in decide(rules, case)}
    alone = {(d.rule, d.effect.do, d.effect.value) for rule in rules for d in decide([rule], case)}
    assert together == alone


@settings(max_examples=50)
@given(sentences)
def test_what_is_kept_is_what_was_meant(rule):
    document = as_document(replace(rule, amount=2.0 if rule.when in ("still_waits",) else 3.0))
    try:
        read = parse(document, rule_id=rule.id)
    except BadRule as error:
        read, problem = None, error.problem
    if read is None:
        assert problem in (Problem.TWICE, Problem.NEVER)
    else:
        assert as_document(read) == document


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ({}, Problem.UNREADABLE),
        ({"when": "client_writes", "effects": []}, Problem.NOTHING_TO_DO),
        ({"when": "still_waits", "effects": [{"do": "tag", "value": 1}]}, Problem.AMOUNT),
        ({"when": "answered", "effects": [{"do": "tag", "value": "price"}]}, Problem.VALUE),
        ({"when": "answered", "effects": [{"do": "note", "value": " "}]}, Problem.VALUE),
        ({"when": "answered", "effects": [{"do": "close"}] * 2}, Problem.TWICE),
        ({"when": "went_late", "effects": [{"do": "close"}]}, Problem.NEVER),
        ({"when": "answered", "effects": [{"do": "note", "value": "x"}] * 5}, Problem.TOO_MUCH),
    ],
)
def test_a_rule_that_can_not_be_meant_is_refused(document, problem):
    with pytest.raises(BadRule) as refused:
        parse(document)
    assert refused.value.problem is problem


@pytest.mark.parametrize(
    ("phrases", "text", "is_said"),
    [
        ("refund", "I want a REFUND!", True),
        ("refund", "It was refunded.", False),
        ("money back, refund", "I want my money back", True),
        ("money back", "the money came back", False),
        ("dolió", "Me dolio mucho", True),
        (" , ", "anything", False),
    ],
)
def test_words_are_whole_words_in_their_order(phrases, text, is_said):
    rule = Rule(1, When.WRITES, (Effect(Do.TAG, 1),), (Condition(Field.WORDS, phrases),))
    assert bool(decide([rule], Case(text=spoken(text)))) is is_said


def test_open_hours_are_counted_by_the_location_and_days_by_the_sun():
    waits = Rule(1, When.WAITS, (), amount=3)
    assert due_at(waits, FRIDAY, OFFICE) == datetime(2026, 3, 9, 15, tzinfo=UTC)  # Monday, 10:00
    silent = Rule(1, When.SILENT, (), amount=3)
    assert due_at(silent, FRIDAY, OFFICE) == FRIDAY + timedelta(days=3)


@settings(max_examples=50)
@given(st.lists(st.integers(0, 7200), max_size=30), st.integers(1, 10))
def test_a_flood_is_more_than_the_cap_within_an_hour(seconds, cap):
    moments = [FRIDAY + timedelta(seconds=second) for second in seconds]
    crowded = any(
        sum(moment - timedelta(hours=1) < other <= moment for other in moments) > cap
        for moment in moments
    )
    assert (flooded_at(moments, cap=cap) is not None) is crowded
