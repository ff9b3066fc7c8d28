"""What a sentence is compared by, what is chosen of two things, and in which language it was said."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.rehearsal.choices import choice
from rapport.core.rehearsal.cues import CERTAIN, LIKELY, by_words, sentences
from rapport.core.rehearsal.document import Malformed, document, problems, read
from rapport.core.rehearsal.likeness import Examples, Likeness, words
from rapport.core.rehearsal.replies import FOREIGN, LATTER
from rapport.core.rehearsal.scenario import Cue, Move
from rapport.core.rehearsal.talk import answer, begin, replay
from rapport.core.rehearsal.tongue import is_spanish
from rapport.rehearsal.shipped import scenarios

ALL = scenarios()
LIPS = next(s for s in ALL if s.key == "hesitation-natural-lips")
CUES = (
    Cue(("What's your last name?", "Your surname please"), ("Moss.", "Delia Moss, as on trees.")),
    Cue(("Do you take any tablets?", "Any medication?"), ("Nothing at all.", "I take nothing.")),
    Cue(
        ("I'll write it on your file", "I am making a note of it"),
        ("Good. Then nobody asks me twice.", "Do you write that for everybody?"),
    ),
    Cue(
        ("What would your sister say?",),
        (
            "She'd laugh.",
            "Ha, her.",
        ),
        "before",
    ),
    Cue(("What would your sister say?",), ("You know what she'd say.", "The same again."), "after"),
    Cue(("What's the dog called?",), ("Bruno.", "Bruno, after my uncle.")),
    Cue(("That's just how it is",), ("For you, maybe.", "Not for me it isn't.")),
)
OWN = dataclasses.replace(LIPS, exchanges=CUES)


# ---- likeness by words ----


@given(st.text(max_size=200))
def test_whatever_is_said_can_be_compared(text):
    words(text)
    assert all(0 < one.score <= 1.0000001 for one in Examples([["a b c"], [text]]).like(text))


@given(st.lists(st.lists(st.text(max_size=30), max_size=3), max_size=5), st.text(max_size=60))
def test_the_likest_comes_first_and_each_group_once(groups, said):
    found = Examples(groups).like(said)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert len({one.group for one in found}) == len(found)


def test_the_same_words_are_the_same_and_small_ones_count_little():
    examples = Examples([cue.to for cue in CUES])
    assert examples.like("What's your last name?")[0] == Likeness(0, pytest.approx(1.0))
    assert examples.like("And your family name?")[0].group == 0
    assert examples.like("Are you on any medicines?")[0].group == 1
    small = next(one for one in examples.like("What is the name of your town?") if one.group == 3)
    assert small.score < examples.like("Is your sister here?")[0].score


def test_numbers_and_days_are_kinds_of_words():
    assert words("at 4 on Tuesday") >= {"#", "#day"}
    assert words("Does it hurt?") & words("any pain") & words("is it sore")


# ---- what is answered ----


def test_a_question_like_an_example_has_its_answer():
    talk = answer(OWN, begin(OWN, seed=1), "And what's your dog called?")
    assert talk.said & set(CUES[5].says)


def test_asked_twice_in_one_breath_it_is_answered_once():
    talk = answer(OWN, begin(OWN, seed=1), "What's your last name? Your surname please?")
    assert len(talk.said & set(CUES[0].says)) == 1


def test_told_already_it_is_said_once_more_and_then_that_it_was():
    said = [t.says for t in replay(OWN, seed=1, replies=["What's the dog called?"] * 4)]
    assert set(CUES[5].says) == {*said[1:3]}
    assert said[3].startswith("Like I said: ")
    assert "already" in said[4] or "Like I said." in said[4]


def test_a_statement_like_an_example_is_taken_up():
    talk = answer(OWN, begin(OWN, seed=1), "I'll write it on your file.")
    assert talk.said & set(CUES[2].says)


def test_beside_a_question_a_statement_is_not_asked_back():
    for seed in range(6):
        reply = "I am making a note of it. Do you take any tablets?"
        talk = answer(OWN, begin(OWN, seed=seed), reply)
        assert talk.said & set(CUES[1].says)
        assert "Do you write that for everybody?" not in talk.said


def test_what_was_said_decides_which_of_two_answers_may_be_given():
    talk = begin(OWN, seed=1)
    before = answer(OWN, talk, "What would your sister say?")
    after = answer(OWN, dataclasses.replace(talk, is_need_out=True), "What would your sister say?")
    assert before.said & set(CUES[3].says)
    assert after.said & set(CUES[4].says)


def test_an_exchange_of_their_own_answers_what_hurts():
    hurt = dataclasses.replace(OWN, never_say=("just how it is",))
    talk = answer(hurt, begin(hurt, seed=1), "That's just how it is.")
    assert Move.NEVER_SAID in {sign.move for sign in talk.signs}
    assert talk.says in CUES[6].says


def test_another_comparison_may_be_given():
    asked = []

    def near(scenario, said):
        asked.extend(said)
        return {one: [Likeness(1, CERTAIN)] for one in said}

    talk = answer(OWN, begin(OWN, seed=1), "Is your cupboard full?", near=near)
    assert asked == ["Is your cupboard full?"]
    assert talk.said & set(CUES[1].says)


def test_what_is_compared_is_each_question_and_each_statement():
    said = sentences(OWN, "I see. Which side is it, and does it hurt? Sit down.")
    assert said == ["Which side is it?", "does it hurt?", "I see.", "Sit down."]


@pytest.mark.parametrize(
    ("reply", "parts"),
    [
        ("May I ask what happened to you?", ["what happened to you?"]),
        ("Okay, and could you tell me where it hurts?", ["where it hurts?"]),
        ("Lovely, Delia.", ["Lovely."]),
        (
            "Has it been there long, or did something change?",
            [
                "Has it been there long, or did something change?",
                "Has it been there long?",
                "did something change?",
            ],
        ),
    ],
)
def test_it_is_compared_by_its_heart_and_its_halves(reply, parts):
    assert sentences(OWN, reply) == parts


def test_something_unsure_has_to_be_clearly_likelier_than_the_next():
    def near(second):
        return lambda scenario, said: {
            one: [Likeness(5, 0.15), Likeness(1, second)] for one in said
        }

    said = "Is your cupboard full of wool?"
    assert answer(OWN, begin(OWN, seed=1), said, near=near(0.1)).said & set(CUES[5].says)
    assert not answer(OWN, begin(OWN, seed=1), said, near=near(0.14)).said & set(CUES[5].says)


def test_compared_by_words_alone_one_is_less_sure():
    [found] = by_words(OWN, ["What's your last name?"]).values()
    assert LIKELY < found[0].score < 1


# ---- documents ----


def test_exchanges_survive_being_written_down():
    assert read(document(OWN)) == OWN
    assert problems(OWN) == []
    with pytest.raises(Malformed):
        read(document(OWN) | {"exchanges": [{"to": ["Hi"], "says": ["Hi"], "when": "later"}]})
    mute = dataclasses.replace(OWN, exchanges=(Cue(("Hello?",), ()),))
    assert [problem.code for problem in problems(mute)] == ["no_words"]


# ---- of two things ----


@pytest.mark.parametrize(
    ("question", "left", "right"),
    [
        ("Coffee or tea?", "Coffee", "tea"),
        ("Would you like it as a PDF or on paper?", "a PDF", "on paper"),
        ("Do you pay in cash or by card?", "in cash", "by card"),
        ("Is it the left eye or the right?", "the left eye", "the right"),
        ("Nine, or ten?", "Nine", "ten"),
        ("Shall I call you or would you rather come in when you can?", "", ""),
    ],
)
def test_what_one_is_to_choose_between(question, left, right):
    assert choice(question) == (left, right)


@pytest.mark.parametrize(
    "question", ["Is it red or not?", "Is it a rash or something else?", "Does it hurt?", "", "or?"]
)
def test_and_where_there_is_nothing_to_choose(question):
    assert choice(question) is None


@given(st.text(max_size=120))
def test_any_text_can_be_looked_at_for_a_choice(text):
    choice(text)


def test_one_of_two_things_is_taken_up_by_its_name():
    bare = dataclasses.replace(LIPS, exchanges=())
    talk = answer(bare, begin(bare, seed=1), "Would you like the armchair or the sofa?")
    assert "the sofa" in talk.says.lower()
    talk = answer(bare, talk, "Shall I draw it or would you rather see it on a screen over there?")
    assert talk.said & set(LATTER)


# ---- Spanish ----


@pytest.mark.parametrize(
    "text", ["¿Le duele?", "Buenos días, le habla la enfermera", "no es para usted"]
)
def test_spanish_is_known_by_its_small_words(text):
    assert is_spanish(text)


@pytest.mark.parametrize("text", ["Does it hurt?", "La Mer is a brand", "No.", ""])
def test_and_english_is_not(text):
    assert not is_spanish(text)


def test_who_does_not_speak_it_says_so_once():
    bare = dataclasses.replace(LIPS, exchanges=())
    spanish = "Podemos hablar de las cosas que usted quiera, con calma"
    talks = replay(bare, seed=1, replies=[spanish, spanish])
    assert talks[1].said & set(FOREIGN[LIPS.persona.manner])
    assert not (talks[2].said - talks[1].said) & set(FOREIGN[LIPS.persona.manner])
