"""The words of the demo: many, varied, clean, and answered by what was asked."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from rapport.science.demo import History, simulate
from rapport.science.demo.cast import BY_KEY, CANNED_WRITER, POOLS, TREATMENTS
from rapport.science.demo.plots import PLOTS
from rapport.science.demo.texts import EXCHANGES

UNTIL = datetime(2026, 5, 20, 16, 30, tzinfo=UTC)
INTENTS = {
    "price",
    "downtime",
    "candidacy",
    "booking",
    "change",
    "late",
    "provider",
    "hurt",
    "results",
    "aftercare",
    "membership",
    "gift",
    "complaint",
    "records",
    "worry",
    "vendor",
}
WRITTEN = [
    text
    for exchange in EXCHANGES
    for text in (
        exchange.subject,
        exchange.opening,
        exchange.answer,
        *(t.asks for t in exchange.then),
        *(t.answer for t in exchange.then),
    )
    if text
] + [line.text for plot in PLOTS for line in plot.lines]


@pytest.fixture(scope="module")
def history() -> History:
    return simulate(7, UNTIL)


@pytest.fixture(scope="module")
def said(history) -> list[str]:
    return [m.text for t in history.threads for m in t.messages]


def test_there_are_openings_for_every_intent():
    openings = {exchange.opening for exchange in EXCHANGES}
    assert len(openings) == len(EXCHANGES) >= 150
    assert {exchange.intent for exchange in EXCHANGES} >= INTENTS


def test_there_are_several_voices_and_two_languages():
    voices = Counter(e.voice for e in EXCHANGES if not e.is_typed)
    assert all(voices[v] >= 8 for v in ("short", "careful", "anxious", "brusque", "formal"))
    assert sum(e.language == "es" for e in EXCHANGES) >= 10


def test_every_exchange_names_people_and_visits_that_exist():
    for exchange in EXCHANGES:
        assert exchange.by in POOLS
        if exchange.visit:
            when, treatment = exchange.visit.split(":")
            assert when in {"before", "after", "cancelled", "today"}
            assert treatment in TREATMENTS
            assert exchange.who == "known"
        assert bool(exchange.answer) is exchange.starts_clock


def test_a_month_holds_many_different_inquiries(history):
    openings = [t.messages[0].text for t in history.threads]
    assert len(set(openings)) == len(openings)
    inbound = {m.text for t in history.threads for m in t.messages if m.direction == "in"}
    assert len(inbound) >= 150


def test_hardly_any_opening_comes_twice_in_other_clothes(history):
    """The words apart from greeting and name; three times at most."""
    used = Counter(
        exchange.opening
        for thread in history.threads
        for exchange in EXCHANGES
        if exchange.opening in thread.messages[0].text
    )
    assert max(used.values()) <= 3
    assert len(used) >= 120


@pytest.mark.parametrize(
    "flaw",
    [
        r"\{\w*\}",
        r"[^\S\n]{2,}",
        r"\s[,.;!?]",
        r"\bTODO\b",
        r"^\s|\s$",
        r"[^\S\n]\n",
        r",,|\.\.\.\.",
    ],
    ids=["placeholder", "spaces", "space before a mark", "note", "edge", "line end", "marks"],
)
def test_words_are_clean(said, flaw):
    found = [text for text in (*said, *WRITTEN) if re.search(flaw, text)]
    assert found == []


def test_no_address_or_number_hides_in_the_words(said):
    for text in said:
        assert "@" not in text
        assert not re.search(r"\d{3}[-. ]\d{3,4}", text)


def test_answers_are_addressed_to_the_client(history):
    names = {c.key: c for c in history.clients}
    for thread in history.threads:
        for message in thread.messages:
            written = thread.channel in ("email", "web_form") and message.author in BY_KEY
            if written and not thread.is_story:
                client = names[thread.client]
                first_line = message.text.split("\n")[0]
                assert first_line.endswith((f" {client.preferred_name},", f" {client.first_name},"))


def test_one_writer_sounds_canned_and_the_other_does_not(history):
    """What makes the first scriptedness figure: the same sentences to different people."""
    bodies: dict[str, list[str]] = {CANNED_WRITER: [], "desk": []}
    for thread in history.threads:
        for message in thread.messages:
            if message.author in bodies and thread.channel in ("email", "web_form"):
                bodies[message.author].append(message.text.split("\n\n")[1])
    shared = {who: len(set(texts)) / len(texts) for who, texts in bodies.items()}
    assert len(bodies[CANNED_WRITER]) >= 10
    assert shared[CANNED_WRITER] < 0.6 < 0.8 < shared["desk"]


def test_the_story_is_labelled_and_complete(history):
    story = {t.client: t for t in history.threads if t.is_story}
    assert len(story) == 7
    assert all(t.label and history.week_start <= t.received_at for t in story.values())
    assert {t.zone for t in story.values()} == {
        None,
        "first_impression",
        "hesitation",
        "clinical_worry",
        "trouble",
        "goodbye",
    }


def test_the_nervous_first_timer_got_only_an_automatic_note(history):
    [thread] = [t for t in history.threads if t.client == "juniper.halloway"]
    assert thread.acknowledged_at is not None
    assert thread.answered_at is None
    assert thread.needed_person
    assert not thread.got_right_person
    assert len(thread.messages) == 2


def test_the_loyal_client_comes_next_and_her_wedding_is_remembered(history):
    [pip] = [c for c in history.clients if c.preferred_name == "Pip"]
    assert any("June" in note.text for note in pip.notes)
    ahead = [v for v in history.visits if v.client == pip.key and v.starts_at > history.until]
    assert len(ahead) == 1
    assert ahead[0].starts_at - history.until < timedelta(days=4)
