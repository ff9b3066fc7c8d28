"""The rule of rehearsal: a persona answers to what is said, a talk always ends, and the same seed is the same talk."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.rehearsal import drills
from rapport.core.rehearsal.debrief import Exchange, debrief
from rapport.core.rehearsal.document import Malformed, document, problems, read
from rapport.core.rehearsal.hearing import Ear, level, moves, signs
from rapport.core.rehearsal.lines import examples, fitting, is_free
from rapport.core.rehearsal.manners import LOST, NEAR, OPENERS, SHARED, reaction
from rapport.core.rehearsal.questions import questions
from rapport.core.rehearsal.replies import (
    AGREES,
    CONFIRMS,
    DOUBTS,
    NOT_YET,
    PERMITS,
    REPEATS,
    TAKES,
    UNSURE,
)
from rapport.core.rehearsal.scenario import Asked, Ending, Manner, Move, Offers
from rapport.core.rehearsal.talk import EFFECTS, answer, begin, replay
from rapport.rehearsal.shipped import scenarios
from tests.core import rehearsing

ALL = scenarios()
# Without their exchanges: what holds for every scenario rests on the rest of it.
BARE = {s.key: dataclasses.replace(s, exchanges=()) for s in ALL}
LIPS = BARE["hesitation-natural-lips"]
EAR = Ear("Delia", fears=("natural",), never_say=("you will love it",), values=("$650",))
REPLIES = st.one_of(
    st.sampled_from([*rehearsing.DOES.values(), *rehearsing.CARDS, *rehearsing.HOSTILE]),
    st.text(max_size=80),
)
TALKS = st.tuples(st.sampled_from(ALL), st.integers(0, 2**31), st.lists(REPLIES, max_size=35))


# ---- what a reply did ----


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("What would you like to see in the mirror?", "asked_open"),
        ("Before I say anything, tell me what worries you", "asked_open"),
        ("How much do you weigh?", "asked"),
        ("It is $650 a syringe.", "gave_price"),
        ("Son 650 dólares.", "gave_price"),
        ("I hear that you want to look natural.", "named_fear"),
        ("Thank you, Delia.", "used_name"),
        ("You will love it", "never_said"),
        ("I promise you a perfect result", "promised_too_much"),
        ("Le garantizo que no duele", "promised_too_much"),
        ("We have a special offer, only today", "pushed"),
        ("Rest assured, your comfort is important to us", "canned"),
        ("Gracias por contactarnos, no dude en escribir", "canned"),
        ("You should have read the form", "blamed"),
        ("You should have been here at nine", "blamed"),
        ("What a waste of time", "insulted"),
        ("Everybody has that at first", "belittled"),
        ("Don't worry, it's nothing", "belittled"),
        ("No se preocupe, no es nada", "belittled"),
        ("Take some ibuprofen and put ice on it", "medical_advice"),
        ("That was our mistake.", "took_responsibility"),
        ("Nos equivocamos", "took_responsibility"),
        ("I’m so sorry", "apologised"),
        ("Lo siento mucho", "apologised"),
        ("That makes complete sense", "empathy"),
        ("Entiendo, tiene sentido", "empathy"),
        ("May I ask you something", "asked_permission"),
        ("You could come in tomorrow at ten", "next_step"),
        ("Le llamo mañana a las diez", "next_step"),
        ("Our nurse will see you", "named_qualified"),
        ("La enfermera la ve", "named_qualified"),
        ("Would Tuesday or Thursday suit you?", "offered_choice"),
        ("I can't promise that", "admitted"),
        ("There is no rush at all", "let_go"),
        ("It takes twenty minutes", "gave_fact"),
        ("Let me check that for you", "named_doing"),
        ("¿Qué le preocupa más?", "asked_open"),
        ("...", "silent"),
        ("Go somewhere else then", "insulted"),
        ("yes i'm Dana", "introduced"),
        ("im sorry, you dont have to decide", "let_go"),
        ("Would you like a coffee?", "offered_choice"),
    ],
)
def test_a_reply_is_recognised_by_its_words(text, move):
    assert Move(move) in moves(signs(text, EAR))


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("I can't promise that it will look perfect", "promised_too_much"),
        ("I promise to call you by noon", "promised_too_much"),
        ("We apologize for any inconvenience", "apologised"),
        ("I would not put ice on it", "medical_advice"),
        ("How can I help you today?", "asked_open"),
        ("I fully understand your concern.", "pushed"),
        ("You should have been told about this, and that's on us.", "blamed"),
        ("You should have been able to rely on us", "blamed"),
        ("It's not a waste of time, honestly.", "insulted"),
        ("I wrote you a little card, everybody has signed it", "belittled"),
    ],
)
def test_and_not_by_words_that_mean_something_else(text, move):
    assert Move(move) not in moves(signs(text, EAR))


def test_a_clinician_may_give_advice():
    text = "Put some ice on it."
    assert Move.MEDICAL_ADVICE in moves(signs(text, EAR))
    assert not moves(signs(text, dataclasses.replace(EAR, is_clinician=True)))


def test_their_own_words_count_when_they_are_taken_up():
    listening = dataclasses.replace(EAR, last="My sister cried in the kitchen.")
    assert Move.ECHOED in moves(signs("Oh, your sister did?", listening))
    assert Move.ECHOED not in moves(signs("Oh, that is a pity.", listening))


@given(st.text(max_size=300))
def test_signs_point_into_the_text(text):
    for sign in signs(text, EAR):
        assert 0 <= sign.start <= sign.end <= len(text)


def test_every_move_has_a_weight_and_every_manner_an_answer_to_it():
    assert set(EFFECTS) == set(Move)
    assert set(SHARED) | {Move.ASKED_OPEN, Move.SILENT} == set(Move)
    for manner in Manner:
        for move in Move:
            assert len(reaction(manner, move, is_open=False)) >= 2


# ---- the talk ----


@given(TALKS)
def test_whatever_is_said_a_talk_keeps_its_bounds(given_):
    scenario, seed, replies = given_
    talks = replay(scenario, seed=seed, replies=replies)
    assert all(0 <= talk.trust <= 1 for talk in talks)
    assert all(talk.says for talk in talks)
    assert {talk.state for talk in talks} <= {state.key for state in scenario.states}
    if len(replies) >= scenario.turns:
        assert talks[-1].ending
    assert talks[-1].turn <= scenario.turns


@given(TALKS)
def test_the_same_seed_and_replies_are_the_same_talk(given_):
    scenario, seed, replies = given_
    assert replay(scenario, seed=seed, replies=replies) == replay(
        scenario, seed=seed, replies=replies
    )


@given(TALKS)
def test_no_line_is_said_twice(given_):
    scenario, seed, replies = given_
    talks, seen = replay(scenario, seed=seed, replies=replies), set()
    for before, after in zip(talks, talks[1:], strict=False):
        fresh = after.said - before.said
        assert not fresh & seen
        seen |= fresh
        assert before.ending or len(fresh) >= 1


def test_another_seed_says_it_in_other_words():
    assert len({begin(LIPS, seed=seed).says for seed in range(12)}) > 1


def test_the_need_stays_hidden_from_whoever_does_not_ask():
    talk = begin(LIPS, seed=1)
    for text in (
        "It is $650.",
        "It takes 20 minutes.",
        "Our nurse does it.",
        "I can not promise it.",
    ):
        talk = answer(LIPS, talk, text)
    assert talk.trust >= LIPS.need.trust
    assert not talk.is_need_out
    talk = answer(LIPS, talk, "What is it that worries you?")
    assert talk.is_need_out
    assert talk.why[-1].what == "need"
    assert Move.ASKED_OPEN in talk.why[-1].after


def test_and_from_whoever_asks_too_soon():
    talk = answer(LIPS, begin(LIPS, seed=1), "What worries you?")
    assert not talk.is_need_out


def test_a_question_is_answered_with_what_they_know():
    talk = answer(LIPS, begin(LIPS, seed=1), "Have you ever had anything like it before?")
    assert "never had anything done" in talk.says or "very first time" in talk.says


def test_what_is_not_understood_is_asked_back():
    talk = answer(LIPS, begin(LIPS, seed=1), "Bananas grow in bunches of twelve")
    assert talk.said & set(LOST[LIPS.persona.manner])


def test_what_is_near_is_acknowledged_and_costs_nothing():
    talk = answer(LIPS, begin(LIPS, seed=1), "Pictures of birthdays with friends")
    assert talk.trust == LIPS.mood
    assert talk.said & set(NEAR)


def test_what_hurts_costs_each_time_and_what_warms_counts_less_and_less():
    first = answer(LIPS, begin(LIPS, seed=1), "Rest assured.")
    second = answer(LIPS, first, "Rest assured.")
    assert first.trust - second.trust == pytest.approx(LIPS.mood - first.trust)
    warm = replay(LIPS, seed=1, replies=["That makes sense."] * 3)
    gains = [after.trust - before.trust for before, after in zip(warm, warm[1:], strict=False)]
    assert gains == sorted(gains, reverse=True)
    assert gains[0] > gains[-1]


def test_nobody_is_won_by_one_sentence():
    all_at_once = " ".join(rehearsing.DOES.values()) + " I hear natural, Delia. Come in tomorrow."
    talks = replay(LIPS, seed=1, replies=[all_at_once] * 3)
    assert all(talk.ending is not Ending.WON for talk in talks)


def test_three_empty_replies_and_they_leave():
    talks = replay(LIPS, seed=1, replies=["..."] * 3)
    assert talks[-1].ending is Ending.LEFT


# ---- what was asked and offered is answered first ----

BLISTER = BARE["worry-blister"]


@pytest.mark.parametrize(
    ("reply", "asked"),
    [
        ("Does it hurt?", "hurts"),
        ("¿Le duele?", "hurts"),
        ("Which side is it?", "where"),
        ("Since when have you had it? Desde cuándo?", "since"),
        ("Is somebody with you?", "with_you"),
        ("¿Está sola?", "with_you"),
        ("When could you come in?", "when"),
        ("Can someone drive you?", "drive"),
        ("So what number can the doctor call", "reach"),
        ("Just tell me the name of the clinic", "send"),
        ("You good to go?", "ready"),
        ("What would you want, if nobody had an opinion?", "wants"),
        ("What brings you here?", "why"),
        ("Are you nervous?", "feeling"),
        ("What is it that worries you?", "worry"),
        ("¿Cuántos años tiene ella?", "age"),
        ("Is there anything else?", "else"),
    ],
)
def test_what_a_question_is_about_is_recognised(reply, asked):
    assert Asked(asked) in questions(reply)[0].about


@pytest.mark.parametrize(
    "reply",
    [
        "When you want to come back you just call.",
        "Honestly? I would wait.",
        "What I know is that you called in time.",
        "You don't have to tell me.",
        "I love it!",
    ],
)
def test_and_what_asks_for_nothing_is_no_question(reply):
    assert questions(reply) == ()


def test_two_questions_of_one_sentence_are_both_answered():
    talk = answer(BLISTER, begin(BLISTER, seed=1), "Which leg is it, and does it burn?")
    assert talk.said & set(BLISTER.answers[Asked.WHERE])
    assert talk.said & set(BLISTER.answers[Asked.HURTS])


def test_and_so_they_are_where_something_turns_the_talk():
    turned = dataclasses.replace(
        BLISTER.twists[0], when=(Move.ASKED,), from_turn=1, says=("Wait.",)
    )
    scenario = dataclasses.replace(BLISTER, twists=(turned,))
    talk = answer(scenario, begin(scenario, seed=1), "Which leg is it, and does it burn?")
    assert talk.says.endswith("Wait.")
    assert talk.said & set(BLISTER.answers[Asked.WHERE])
    assert talk.said & set(BLISTER.answers[Asked.HURTS])


def test_a_plain_question_has_its_answer_and_nothing_else():
    talk = answer(BLISTER, begin(BLISTER, seed=1), "Thank you for the photo. Does it hurt?")
    assert talk.says in BLISTER.answers[Asked.HURTS]
    assert not talk.is_need_out


def test_asked_again_they_say_it_in_other_words_and_then_that_they_did():
    asked = ["Which leg is it?"] * 3
    said = [talk.says for talk in replay(BLISTER, seed=1, replies=asked)]
    own = set(BLISTER.answers[Asked.WHERE]) | set(BLISTER.knows[0].says)
    assert len({each for each in said if each in own}) == 2
    talk = replay(BLISTER, seed=1, replies=[*asked, *asked[:2]])[-1]
    assert talk.said & set(REPEATS[BLISTER.persona.manner])


def test_what_nobody_knows_is_not_made_up():
    talk = answer(BLISTER, begin(BLISTER, seed=1), "Do you have insurance?")
    talk = answer(BLISTER, talk, "Would a specialist in wool know?")
    assert talk.said & set(BLISTER.answers[Asked.UNSURE])


def test_a_time_that_suits_is_taken_by_its_name():
    talk = begin(BARE["swift-reschedule"], seed=1)
    talk = answer(BARE["swift-reschedule"], talk, "Sure. Friday at 8 am or Monday at 6 pm?")
    assert talk.says.startswith("Monday at 6 pm")


def test_a_time_that_does_not_suit_is_told_why():
    talk = begin(BARE["swift-reschedule"], seed=1)
    talk = answer(BARE["swift-reschedule"], talk, "Would Friday at 8 am work for you?")
    assert talk.said & set(BARE["swift-reschedule"].offers.other)


def test_an_offer_before_its_time_is_refused_and_whoever_goes_on_is_left():
    offers = ["Would Thursday at 2 work?", "So do you want the Friday?", "Shall I book you in?"]
    talks = replay(LIPS, seed=1, replies=offers)
    refused = set(LIPS.offers.not_yet)
    assert talks[1].said & refused
    assert talks[1].trust < LIPS.mood
    assert talks[-1].ending is Ending.LEFT


# ---- lines that presuppose something ----


@given(TALKS)
def test_nothing_is_presupposed_that_nobody_said(given_):
    scenario, seed, replies = given_
    talks = replay(scenario, seed=seed, replies=replies)
    for reply, before, after in zip(replies, talks, talks[1:], strict=False):
        heard = f"{before.heard}\n{level(reply)}"
        guarded = [line for line in after.said - before.said if not is_free(line)]
        assert len(fitting(guarded, heard=heard, time="ten")) == len(guarded)


def test_the_scarf_is_remembered_once_somebody_spoke_of_it():
    scarf = "[said: scarf, scarves] You remembered the scarf."
    assert fitting([scarf], heard="How are you?") == ()
    assert fitting([scarf], heard="Two summers with scarves, and a green scarf.") == (scarf,)


@pytest.mark.parametrize("scenario", ALL, ids=[s.key for s in ALL])
def test_who_plays_the_client_reads_lines_without_guards(scenario):
    own, twists = examples(scenario)
    assert len(own) == len(scenario.states) + 1
    assert all(line and not line.startswith("[") for line in (*own, *twists))


@given(TALKS)
def test_no_stock_phrase_opens_twice(given_):
    scenario, seed, replies = given_
    last = replay(scenario, seed=seed, replies=replies)[-1]
    for move in OPENERS:
        if move not in scenario.reactions:
            assert len(last.said & set(SHARED[move])) <= 1


# ---- how it ends ----

MET = (
    "I'm glad you wrote. Which leg is it?",
    "That makes sense. Does it burn?",
    "I can hear that the mark worries you. What happened on the weekend?",
)


def test_it_does_not_end_before_the_last_offer_is_answered():
    talks = replay(BLISTER, seed=1, replies=MET)
    assert talks[-1].is_need_out
    last = answer(
        BLISTER, talks[-1], "I'm glad you told me. Our nurse is here tomorrow at 8. Could you come?"
    )
    assert last.ending is Ending.WON
    assert last.says.startswith("Tomorrow at 8")


def test_nor_while_a_question_is_open():
    talks = replay(BLISTER, seed=1, replies=MET)
    asking = "I'm glad you told me. Our nurse writes to you. Do you have insurance?"
    assert answer(BLISTER, talks[-1], asking).ending is None


def test_a_need_that_came_out_and_was_not_met_wins_nobody():
    talks = replay(BLISTER, seed=1, replies=[*MET, "Rest assured.", "I'll book you for Monday."])
    assert talks[-1].ending is None
    assert answer(BLISTER, talks[-1], "Okay, bye.").ending is Ending.LEFT


# ---- documents ----


@pytest.mark.parametrize("scenario", ALL, ids=[s.key for s in ALL])
def test_a_scenario_survives_being_written_down(scenario):
    assert read(document(scenario)) == scenario


def without(**changes):
    return dataclasses.replace(LIPS, **changes)


def test_what_is_wrong_with_a_scenario_is_named():
    price, *others = LIPS.states
    codes = {
        "mood": without(mood=0.9),
        "turns": without(turns=2),
        "few_states": without(states=LIPS.states[:1]),
        "no_closing": without(closing=()),
        "few_wordings": without(states=(dataclasses.replace(price, says=("One",)), *others)),
        "same_state": without(states=(*LIPS.states, price)),
        "unknown_state": without(need=dataclasses.replace(LIPS.need, to="nowhere")),
        "unreachable": without(
            states=(*LIPS.states, dataclasses.replace(price, key="alone", says=("A", "B")))
        ),
        "broken_guard": without(need=dataclasses.replace(LIPS.need, says=("[sad: x] A", "B"))),
        "guarded_only": without(need=dataclasses.replace(LIPS.need, says=("[said: x] A",))),
        "takes": without(offers=Offers(takes=1.5)),
        "nothing_closes": without(
            states=tuple(dataclasses.replace(state, closes=False) for state in LIPS.states)
        ),
        "dead_end": without(
            need=dataclasses.replace(LIPS.need, to="price"),
            states=(dataclasses.replace(price, exits=()), *others[:-1], others[-1]),
        ),
    }
    for code, scenario in codes.items():
        if code == "dead_end":
            continue
        assert code in {problem.code for problem in problems(scenario)}, code
    assert {p.code for p in problems(codes["dead_end"])} >= {"unreachable", "dead_end"}


@pytest.mark.parametrize("player", [rehearsing.good, rehearsing.canned])
def test_a_scenario_without_answers_of_its_own_is_played_as_well(player):
    plain = without(answers={}, offers=Offers(), knows=())
    assert problems(plain) == []
    assert read(document(plain)) == plain
    won = rehearsing.play(plain, player)[-1].ending is Ending.WON
    assert won == (player is rehearsing.good)


def test_every_manner_answers_what_a_scenario_does_not_foresee():
    for own in (UNSURE, REPEATS, AGREES, DOUBTS, PERMITS, TAKES, NOT_YET, CONFIRMS):
        assert set(own) == set(Manner)
        assert min(len(lines) for lines in own.values()) >= 2


@pytest.mark.parametrize("missing", ["persona", "states", "need", "ends", "title"])
def test_a_document_that_is_no_scenario_says_what_is_missing(missing):
    whole = document(LIPS)
    del whole[missing]
    with pytest.raises(Malformed, match=missing):
        read(whole)


# ---- afterwards ----


def test_signs_are_shown_with_the_words_they_rest_on():
    talk = [
        Exchange(1, "How much is it?", "It is $650 a syringe, Delia. Our nurse does it."),
        Exchange(
            2, "Am I stuck with it?", "We offer a wide range. Are you sure? What worries you?"
        ),
    ]
    found = debrief(LIPS, talk)
    price = next(point for point in found.covered if point.what == "The price")
    assert price.evidence[0].words == "$650"
    assert price.evidence[0].before == "It is "
    assert [e.words for e in found.name] == ["Delia"]
    assert [e.words for e in found.stock] == ["We offer a wide range"]
    assert [e.words for e in found.open_questions] == ["What worries you?"]
    assert [e.words for e in found.hurts] == ["Are you sure"]
    assert [e.turn for e in found.unanswered] == [2]
    undone = next(point for point in found.covered if point.what == "That it can be undone")
    assert undone.evidence == ()


@given(st.lists(st.text(max_size=120), max_size=6))
def test_a_debrief_of_anything_can_be_shown(replies):
    talk = [Exchange(n, "Is it?", reply) for n, reply in enumerate(replies, start=1)]
    found = debrief(LIPS, talk)
    for each in (*found.concrete, *found.hurts, *found.open_questions, *found.stock):
        assert each.before + each.words + each.after in replies[each.turn - 1].replace(
            "’", "'"
        ).replace("\u00a0", " ")


# ---- drills ----


def test_what_is_known_comes_back_later_and_what_is_not_tomorrow():
    today, box, days = date(2026, 3, 4), 0, []
    for _ in range(6):
        box = drills.moved(box, is_right=True)
        days.append((drills.due(box, is_right=True, today=today) - today).days)
    assert days == [3, 7, 16, 35, 35, 35]
    assert drills.moved(4, is_right=False) == 0
    assert (drills.due(0, is_right=False, today=today) - today).days == 1
