"""Routing: the right person, why, and never nobody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.routing import (
    SENTENCES,
    Candidate,
    Code,
    Need,
    Strength,
    Training,
    choose,
    explain,
    rank,
)

NOON = datetime(2025, 3, 7, 17, tzinfo=UTC)
OWNER = 99
WORRY = frozenset({"worry"})


def at_work(staff_id, **facts):
    return Candidate(staff_id, is_on_shift=True, is_present=True, **facts)


def order(need, *candidates):
    return [place.staff_id for place in rank(need, candidates).places]


def codes(reasons):
    return [reason.code for reason in reasons]


skills = st.frozensets(st.sampled_from(["worry", "price", "laser"]), max_size=3)
needs = st.builds(
    Need,
    skills=skills,
    language=st.sampled_from([None, "en", "es"]),
    is_urgent=st.booleans(),
    is_zone=st.booleans(),
    zone=st.sampled_from(["", "trouble"]),
)
trainings = st.builds(
    Training,
    coach=st.just("Mara"),
    percent=st.integers(1, 50),
    coach_is_here=st.booleans(),
    given=st.integers(0, 5),
    of=st.integers(0, 30),
)
strengths = st.builds(
    Strength,
    text=st.just("calming first-timers"),
    by=st.just("Dan"),
    zone=st.sampled_from(["", "trouble"]),
)
people = st.builds(
    Candidate,
    staff_id=st.integers(1, 50),
    is_permitted=st.booleans(),
    skills=skills,
    is_on_shift=st.booleans(),
    is_on_call=st.booleans(),
    is_present=st.booleans(),
    waiting=st.integers(0, 6),
    in_zones=st.integers(0, 2),
    capacity=st.integers(0, 6),
    past_conversations=st.integers(0, 9),
    is_last_person=st.booleans(),
    languages=st.frozensets(st.sampled_from(["en", "es"])),
    idle_since=st.none() | st.integers(0, 90).map(lambda n: NOON - timedelta(minutes=n)),
    assigned_recently=st.integers(0, 20),
    has_declined=st.booleans(),
    training=st.none() | trainings,
    strengths=st.lists(strengths, max_size=2).map(tuple),
)
teams = st.lists(people, max_size=8, unique_by=lambda candidate: candidate.staff_id)


def test_whoever_spoke_with_the_client_last_comes_first():
    stranger, friend = at_work(1), at_work(2, past_conversations=3, is_last_person=True)
    ranking = rank(Need(), [stranger, friend])
    assert ranking.chosen == friend
    reasons = ranking.places[0].reasons
    assert [explain(reason) for reason in reasons] == [
        "spoke with this client last",
        "knows this client (conversations so far: 3)",
        "is on shift",
        "has room (0 of 4 waiting)",
    ]


def test_language_counts_and_is_no_condition():
    spanish = Need(language="es")
    assert order(spanish, at_work(1), at_work(2, languages=frozenset({"es"}))) == [2, 1]
    assert rank(spanish, [at_work(1)]).chosen


def test_room_counts_by_those_who_wait():
    assert order(Need(), at_work(1, waiting=3), at_work(2, waiting=1)) == [2, 1]


def test_those_who_were_given_less_lately_come_first_and_only_they_are_told_so():
    busy, spared = at_work(1, assigned_recently=9), at_work(2, assigned_recently=1)
    places = rank(Need(), [busy, spared]).places
    assert [place.staff_id for place in places] == [2, 1]
    assert Code.FAIR_SHARE in codes(places[0].reasons)
    assert Code.FAIR_SHARE not in codes(places[1].reasons)


def test_longest_idle_decides_between_equals_then_the_lower_id():
    early = at_work(2, idle_since=NOON - timedelta(minutes=9))
    late = at_work(1, idle_since=NOON)
    assert order(Need(), late, early) == [2, 1]
    assert order(Need(), at_work(2), at_work(1)) == [1, 2]


def test_people_on_call_are_paged_only_when_nobody_on_shift_can_take_it():
    on_call = Candidate(1, is_on_call=True, past_conversations=9, is_last_person=True)
    assert order(Need(), on_call, at_work(2)) == [2, 1]
    assert order(Need(), on_call, at_work(2, has_declined=True)) == [1, 2]


@pytest.mark.parametrize(
    ("facts", "code", "sentence"),
    [
        ({"is_permitted": False}, Code.NOT_PERMITTED, "may not see this conversation"),
        ({"skills": frozenset()}, Code.NOT_QUALIFIED, "is not qualified for worry"),
        ({"has_declined": True}, Code.DECLINED, "has already passed this one on"),
        ({"is_on_shift": False}, Code.OFF_SHIFT, "is neither on shift nor on call"),
        ({"is_present": False}, Code.NOT_PRESENT, "is on shift but not at the desk"),
        ({"in_zones": 1}, Code.IN_A_ZONE, "is with somebody else in a judgment zone"),
        ({"waiting": 4}, Code.NO_ROOM, "has no room (4 of 4 waiting)"),
    ],
)
def test_who_cannot_take_it_is_listed_with_the_reason(facts, code, sentence):
    ranking = rank(Need(WORRY, is_zone=True), [replace(at_work(1, skills=WORRY), **facts)])
    assert ranking.chosen is None
    why = ranking.places[0].ruled_out
    assert (why.code, explain(why)) == (code, sentence)


def test_a_person_has_one_zone_conversation_at_a_time_unless_there_is_nobody_else():
    busy, free = at_work(1, in_zones=1), at_work(2)
    assert choose(Need(is_zone=True), [busy, free], [OWNER]).staff_id == 2
    alone = choose(Need(is_zone=True), [busy], [OWNER])
    assert (alone.staff_id, codes(alone.relaxed)) == (1, [Code.IN_A_ZONE])
    away = Candidate(2, is_on_shift=True)
    assert choose(Need(is_zone=True), [busy, away], [OWNER]).staff_id == 1


def test_swift_matters_go_first_to_those_who_are_in_no_zone():
    assert order(Need(), at_work(1, in_zones=1), at_work(2)) == [2, 1]


def test_an_urgent_need_may_go_to_somebody_without_room():
    assert rank(Need(is_urgent=True), [at_work(1, waiting=4)]).chosen


def test_rules_give_way_in_order_room_then_presence_then_shift():
    full, away, off = at_work(1, waiting=4), Candidate(2, is_on_shift=True), Candidate(3)

    def chosen(*team):
        choice = choose(Need(), team, [OWNER])
        return choice.staff_id, codes(choice.relaxed)

    assert chosen(full, away, off) == (1, [Code.NO_ROOM])
    assert chosen(away, off) == (2, [Code.NOT_PRESENT])
    assert chosen(off) == (3, [Code.OFF_SHIFT])
    assert chosen(replace(away, waiting=9)) == (2, [Code.NOT_PRESENT, Code.NO_ROOM])


def test_nobody_qualified_is_an_escalation_to_the_last_rung():
    choice = choose(Need(WORRY), [at_work(1), at_work(OWNER)], [OWNER])
    assert choice.staff_id == OWNER
    assert choice.is_escalation
    assert explain(choice.reasons[0]).endswith("somebody has to own it")
    assert [place.ruled_out.code for place in choice.places] == [Code.NOT_QUALIFIED] * 2


def test_a_rung_that_declined_or_may_not_see_it_is_passed_over_but_for_the_last():
    lead, manager = at_work(7, has_declined=True), at_work(8, is_permitted=False)
    assert choose(Need(WORRY), [lead, manager], [7, 8, OWNER]).staff_id == OWNER
    assert choose(Need(WORRY), [lead, manager], [7, 8]).staff_id == 8


def test_a_practice_without_an_owner_cannot_route():
    with pytest.raises(ValueError, match="owner"):
        choose(Need(), [at_work(1)], [])


def test_every_code_has_a_sentence_that_can_be_translated():
    assert set(SENTENCES) == set(Code)
    why = rank(Need(WORRY), [at_work(1)]).places[0].ruled_out
    spanish = {"is not qualified for %(skills)s": "no está cualificada para %(skills)s"}
    assert explain(why, spanish.get) == "no está cualificada para worry"


# ---- strengths ----

CALM = Strength("calming first-timers", "Dan", "first_impression")
FIRST = Need(is_zone=True, zone="first_impression")


def test_between_equals_a_confirmed_strength_decides_and_is_quoted():
    early = at_work(1, idle_since=NOON - timedelta(minutes=9))
    calm = at_work(2, idle_since=NOON, strengths=(CALM,))
    places = rank(FIRST, [early, calm]).places
    assert [place.staff_id for place in places] == [2, 1]
    said = [explain(reason) for reason in places[0].reasons]
    assert said[0] == "is at their best “calming first-timers”, as Dan saw"


def test_a_strength_outweighs_nothing_else_and_counts_in_its_zone_only():
    calm = at_work(2, strengths=(CALM,))
    assert order(FIRST, at_work(1, is_last_person=True), calm) == [1, 2]
    assert order(Need(is_zone=True, zone="trouble"), at_work(1), calm) == [1, 2]
    assert order(Need(), at_work(1), calm) == [1, 2]


# ---- trainees ----

ZONE = Need(is_zone=True, zone="trouble")


def learner(staff_id, *, given=0, of=0, percent=20, here=True, **facts):
    training = Training("Mara", percent, coach_is_here=here, given=given, of=of)
    return at_work(staff_id, training=training, **facts)


def test_a_trainee_has_one_of_five_zone_conversations_when_that_is_the_share():
    assert order(ZONE, at_work(1), learner(2, of=3)) == [1, 2]
    places = rank(ZONE, [at_work(1, languages=frozenset({"es"})), learner(2, of=4)]).places
    assert [place.staff_id for place in places] == [2, 1]
    assert explain(places[0].reasons[0]) == "learns it beside Mara, and it is their turn"


def test_without_the_coach_others_come_first_and_alone_the_trainee_takes_it():
    alone = learner(2, of=4, here=False)
    assert order(ZONE, at_work(3, waiting=3), alone) == [3, 2]
    assert choose(ZONE, [alone], [OWNER]).staff_id == 2


def test_a_client_stays_with_the_person_they_know():
    assert order(ZONE, at_work(1, is_last_person=True), learner(2, of=4)) == [1, 2]
    assert order(ZONE, at_work(1), learner(2, given=4, of=4, is_last_person=True)) == [2, 1]


def test_a_share_qualifies_nobody():
    assert rank(replace(ZONE, skills=WORRY), [learner(2, of=9)]).chosen is None


@given(teams, skills)
def test_where_a_client_may_be_in_danger_learning_has_no_say(team, asked):
    need = Need(asked, is_urgent=True, is_zone=True)
    settled = [replace(candidate, training=None) for candidate in team]
    assert choose(need, team, [OWNER]) == choose(need, settled, [OWNER])


@given(st.integers(1, 50), st.integers(1, 150))
def test_over_time_a_trainee_gets_the_share_and_no_more(percent, conversations):
    given = 0
    for of in range(conversations):
        trainee = learner(2, given=given, of=of, percent=percent)
        given += rank(ZONE, [at_work(1), trainee]).chosen.staff_id == 2
    assert given == percent * conversations // 100


@given(needs, teams)
def test_whoever_is_on_call_comes_after_everybody_on_shift(need, team):
    by_id = {candidate.staff_id: candidate for candidate in team}
    able = [place.staff_id for place in rank(need, team).places if not place.ruled_out]
    on_shift = [by_id[staff_id].is_on_shift for staff_id in able]
    assert on_shift == sorted(on_shift, reverse=True)


@given(needs, teams.flatmap(lambda team: st.tuples(st.just(team), st.permutations(team))))
def test_the_order_in_which_candidates_are_listed_does_not_matter(need, listed):
    team, shuffled = listed
    assert rank(need, team) == rank(need, shuffled)
    assert choose(need, team, [OWNER]) == choose(need, shuffled, [OWNER])


@given(needs, teams, st.data())
def test_more_waiting_never_raises_a_rank(need, team, data):
    if not team:
        return
    chosen = data.draw(st.sampled_from(team))
    busier = replace(chosen, waiting=chosen.waiting + data.draw(st.integers(1, 5)))
    others = [candidate for candidate in team if candidate is not chosen]

    def position(candidate):
        return order(need, *others, candidate).index(candidate.staff_id)

    assert position(busier) >= position(chosen)


@given(needs, teams)
def test_nobody_is_chosen_who_fails_a_hard_filter(need, team):
    chosen = rank(need, team).chosen
    if chosen:
        assert chosen.is_permitted
        assert not chosen.has_declined
        assert need.skills <= chosen.skills
        assert chosen.is_on_call or (chosen.is_on_shift and chosen.is_present)
        assert chosen.waiting < chosen.capacity or need.is_urgent


@given(needs, teams)
def test_nothing_is_ever_ownerless_and_only_an_escalation_lacks_skill_or_permission(need, team):
    choice = choose(need, team, [OWNER])
    by_id = {candidate.staff_id: candidate for candidate in team}
    if choice.is_escalation:
        assert choice.staff_id == OWNER
    else:
        chosen = by_id[choice.staff_id]
        assert chosen.is_permitted
        assert not chosen.has_declined
        assert need.skills <= chosen.skills
    assert sorted(place.staff_id for place in choice.places) == sorted(by_id)


@given(needs, teams)
def test_somebody_who_cannot_take_it_changes_nothing_for_those_who_can(need, team):
    able = [place.staff_id for place in rank(need, team).places if not place.ruled_out]
    alone = [candidate for candidate in team if candidate.staff_id in able]
    assert order(need, *alone) == able


@given(needs, teams)
def test_every_reason_can_be_said(need, team):
    choice = choose(need, team, [OWNER])
    for place in choice.places:
        reasons = (place.ruled_out,) if place.ruled_out else place.reasons
        assert reasons
        assert all("%" not in explain(reason) for reason in reasons)
