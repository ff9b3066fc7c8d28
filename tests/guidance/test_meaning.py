"""Searching the manual by meaning: read once by the encoder, merged with words, and silent without it."""

from datetime import timedelta

import numpy as np
import pytest
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.guidance.actions import meaning as actions
from rapport.guidance.actions.furnishing import furnish
from rapport.guidance.models import Guideline, Interaction, Meaning, Question
from rapport.guidance.queries import manual, meaning
from rapport.language import encoder
from rapport.practice.models import Practice
from tests.cast import FOUNDED
from tests.guidance.questions import ASKED, NOT_IN_IT

pytestmark = pytest.mark.django_db
TODAY = FOUNDED.date()
SORE = "will it be sore"


KNOWN = {}  # text: its vector; the manual is the same in every test


def encode(texts):
    new = [text for text in texts if text not in KNOWN]
    KNOWN.update(zip(new, encoder.default().encode(new), strict=True))
    return np.array([KNOWN[text] for text in texts], dtype=np.float32)


def read_all():
    """What the worker's lane does, without its process: everything that waits is read."""
    while waiting := meaning.wanted(50):
        for one in waiting:
            with practice_scope(one.practice_id):
                texts = meaning.texts(one)
                actions.keep(one, encode(texts) if texts else None)


@pytest.fixture
def library(cast):
    """The shipped manual."""
    with practice_scope(cast.id):
        furnish(practice_id=cast.id, at=FOUNDED)
        Practice.objects.update(set_up_at=FOUNDED)
    return cast


def keys(found):
    return [entry.interaction.key for entry in found]


def search(cast, query):
    """By words alone, and by both; each as keys, the best first."""
    vector = encode([query])[0]
    near = meaning.answering(meaning.nearest(vector))
    entries = manual.contents(staff=cast.dana, today=TODAY)
    return keys(manual.search(query, entries)), keys(manual.search(query, entries, near))


def test_meaning_finds_what_shares_no_word_and_loses_nothing_that_words_find(library):
    read_all()
    with practice_scope(library.id):
        found = [(search(library, query), right) for query, right in ASKED]
        noise = [search(library, query)[1] for query in NOT_IN_IT]
    by_words = sum(bool(set(words[:3]) & right) for (words, _), right in found)
    by_both = sum(bool(set(both[:3]) & right) for (_, both), right in found)
    assert by_both >= by_words + 12
    assert by_both >= 0.75 * len(ASKED)
    assert sum(map(bool, noise)) <= 1, noise
    assert all(set(words) <= set(both) for (words, both), _ in found)


def test_a_version_is_read_once_and_a_new_one_anew(library):
    read_all()
    with practice_scope(library.id):
        assert Meaning.objects.count() == Guideline.objects.filter(is_current=True).count()
        one = Guideline.objects.filter(is_current=True).first()
        Guideline.objects.filter(pk=one.pk).update(is_current=False)
        one.pk, one.version = None, one.version + 1
        one.save()
    assert [each.guideline_id for each in meaning.wanted(50)] == [one.pk]


def test_a_question_is_sealed_until_it_is_read_and_gone_after_a_day(library, now):
    with practice_scope(library.id):
        asked = actions.ask(SORE, practice_id=library.id, at=now)
        assert actions.ask("  WILL it be sore ", practice_id=library.id, at=now) == asked
        asked.refresh_from_db()
        assert asked.text == SORE
        assert b"sore" not in bytes(asked.text_sealed)
        assert meaning.found(library.id, SORE) is None
    assert meaning.wanted(1)[0].question_id == asked.pk, "somebody waits: before all guidelines"
    read_all()
    with practice_scope(library.id):
        asked.refresh_from_db()
        assert (asked.text, asked.text_sealed) == ("", None)
        hurts = Interaction.objects.get(key="does-it-hurt").pk
        assert hurts in meaning.found(library.id, SORE)[:3]
        actions.ask("something else", practice_id=library.id, at=now + timedelta(days=1, hours=1))
        assert not Question.objects.filter(pk=asked.pk).exists()


def test_what_the_encoder_can_not_read_is_not_asked_for_ever(library):
    for one in meaning.wanted(50):
        with practice_scope(one.practice_id):
            actions.keep(one, None)
    assert meaning.wanted(50) == []
    with practice_scope(library.id):
        assert meaning.nearest(np.ones(512, dtype=np.float32)) == []


def test_another_encoder_reads_everything_anew(library, monkeypatch):
    read_all()
    monkeypatch.setattr(meaning, "chosen_name", lambda: "ours-1")
    with practice_scope(library.id):
        count = Meaning.objects.count()
    assert len(meaning.wanted(100)) == count


def test_the_page_says_what_it_searched_by(library, client):
    client.force_login(library.dana.user)
    page = client.get(reverse("guidance:guidance"), {"q": SORE}).content.decode()
    assert "Found by words." in page
    posted = client.post(
        reverse("guidance:questions"), {"q": SORE}, headers={"HX-Request": "true"}
    ).content.decode()
    assert "being looked up" in posted
    with practice_scope(library.id):
        number = Question.objects.get().pk
    assert f"rapport:meaning-{number}" in posted

    def look(n):
        params = {"q": SORE, "question": number, "n": n}
        return client.get(
            reverse("guidance:questions"), params, headers={"HX-Request": "true"}
        ).content.decode()

    assert "being looked up" in look(1)
    assert "words only" in look(3), "the reader is down: said so, and no longer waited for"
    read_all()
    assert "by words and by meaning" in look(1)
    assert "Does it hurt?" in look(1)
    again = client.get(reverse("guidance:guidance"), {"q": SORE}).content.decode()
    assert "by words and by meaning" in again


def test_the_manual_of_others_is_never_near(library, outsiders):
    read_all()
    with practice_scope(outsiders.id):
        assert meaning.nearest(encode([SORE])[0]) == []
