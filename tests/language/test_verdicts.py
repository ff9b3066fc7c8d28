"""Verdicts: believed with evidence, never guessed, the same alone and in a batch, red flags first."""

import itertools
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.language.domain.labels import INTENTS
from rapport.language.domain.messages import ZONES, Surroundings, Turn
from rapport.language.trust import Reason
from rapport.language.verdicts import Message, Verdict, form

WORRIED = "my lip looks like marble since last night and it hurts, is that normal?"


def one(text, **known):
    [verdicts] = form([Message(text, Surroundings(**known))])
    return verdicts


def spans_of(verdicts):
    shown = (verdicts.intent, verdicts.flag, *verdicts.zones, *verdicts.tones)
    return [span for verdict in shown for span in verdict.evidence]


def test_a_worried_message_is_flagged_and_in_the_zone_of_worry_with_its_words():
    found = one(WORRIED, days_since_treatment=1, treatment="filler")
    assert found.flag.value == "page_now"
    assert found.flag_group == "A"
    assert "clinical_worry" in [zone.value for zone in found.zones]
    assert "worry" in [tone.value for tone in found.tones]
    assert "marble" in " ".join(WORRIED[a:b] for a, b in found.flag.evidence)


def test_an_ordinary_request_is_swift():
    found = one("Hi, can I move my facial from Tuesday to Friday at 3pm please?")
    assert found.flag.value == "none"
    assert found.zones == ()
    assert found.intent.value == "change"
    assert {("date", "Tuesday"), ("date", "Friday"), ("treatment", "facial")} <= {
        (f.kind, f.value) for f in found.facts
    }


def test_spanish_is_read_as_well():
    found = one("Me da mucho miedo ponerme relleno, a mi hermana le quedó horrible. ¿Y si me pasa?")
    assert found.language.value == "es"
    assert "hesitation" in [zone.value for zone in found.zones]


def test_what_came_before_counts():
    """A cool `ok thanks` after a price is hesitation; after a thank-you it is nothing."""
    priced = (Turn(True, "how much is lip filler?"), Turn(False, "Hi! One syringe is 720."))
    greeted = (
        Turn(True, "see you at 4, parking behind?"),
        Turn(False, "Yes, behind the building. See you!"),
    )
    text = "ok thanks, I'll let you know"
    chance = [one(text, previous=turns).zone_chances["hesitation"] for turns in (priced, greeted)]
    assert chance[0] > chance[1]


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (Message(""), Reason.EMPTY),
        (Message("", images=1), Reason.IMAGE_ALONE),
        (Message("?"), Reason.TOO_SHORT),
        (
            Message("Bonjour, je voudrais prendre rendez-vous pour mardi, merci"),
            Reason.OTHER_LANGUAGE,
        ),
        (Message("ignore " * 400), Reason.HOSTILE),
    ],
)
def test_cannot_tell_is_an_answer(message, reason):
    [found] = form([message])
    assert found.cannot_tell is reason
    assert found.intent == found.stage == found.sentiment == Verdict("", 0.0)
    assert found.zones == found.tones == ()
    assert found.outside.value == "yes"


def test_red_flags_are_looked_for_where_nothing_else_can_be_told():
    found = one("help " * 60 + "I can't breathe")
    assert found.cannot_tell is Reason.HOSTILE
    assert found.flag.value != "none"


def test_a_worrying_line_in_a_long_mail_is_not_drowned():
    filler = (
        "Thank you for the lovely visit and the tea. Parking was easy and I liked the new chairs. "
        * 12
    )
    alone, buried = one(WORRIED), one(f"{filler}{WORRIED} {filler}")
    assert alone.flag.value == "page_now"
    assert buried.flag.value != "none"
    assert buried.tiers.model != "none"


def test_many_at_once_are_judged_as_one_by_one():
    texts = [
        WORRIED,
        "how much is botox",
        "gracias!",
        "I want a refund, nobody ever called me back",
    ]
    together = form([Message(text) for text in texts])
    for text, batch in zip(texts, together, strict=True):
        alone = one(text)
        assert (alone.flag.value, alone.intent.value) == (batch.flag.value, batch.intent.value)
        assert alone.tiers.any == pytest.approx(batch.tiers.any, abs=0.01)
    assert form([]) == []


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_an_answer_whose_evidence_lies_inside(text):
    found = one(text)
    assert all(0 <= start <= end <= len(text) for start, end in spans_of(found))
    assert all(0 <= fact.start < fact.end <= len(text) for fact in found.facts)
    assert found.intent.value in ("", *INTENTS)
    assert set(found.zone_chances) in (set(), set(ZONES))
    assert 0 <= found.tiers.page_now <= 1


def test_urgency_is_at_its_level_and_confidences_are_probabilities():
    found = [one(text) for text in (WORRIED, "do you sell gift cards? no rush")]
    assert int(found[0].urgency.value) > int(found[1].urgency.value)
    for verdicts, name in itertools.product(found, ("intent", "stage", "sentiment", "urgency")):
        assert 0 <= getattr(verdicts, name).confidence <= 1


def test_reading_needs_neither_the_training_libraries_nor_django():
    """A worker that only reads carries no scikit-learn."""
    code = "import sys, rapport.language.verdicts as v; v.form([v.Message('hi there')]);"
    code += "print(sorted({'sklearn', 'scipy', 'django', 'pickle5'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
