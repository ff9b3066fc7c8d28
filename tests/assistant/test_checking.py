"""What a machine says holds only where it quotes: for every answer, of whatever form."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.assistant.capabilities import CAPABILITIES, MEMORIES, POINTS, SUMMARY, material
from rapport.assistant.checking import Given, NotTheForm, check, is_plain, span
from rapport.assistant.envelope import NoAnswer, content_of
from rapport.assistant.masking import Mask
from rapport.clients.models import Memory

WORDS = st.sampled_from(
    ["Ada", "likes", "the", "window", "12", "Friday", "[NAME_1]", "<b>", "é", "\n"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
ITEM = st.fixed_dictionaries(
    {"text": TEXTS | JSON, "message": st.integers(-1, 4) | JSON, "quote": TEXTS | JSON},
    optional={"kind": st.sampled_from(["worry", "other", "spell"]), "sensitive": st.booleans() | JSON},
)  # fmt: skip
ANSWER = st.fixed_dictionaries({"items": st.lists(ITEM, max_size=6)}) | JSON


@given(
    answer=ANSWER,
    texts=st.lists(st.tuples(st.booleans(), TEXTS), min_size=1, max_size=3),
    capability=st.sampled_from(list(CAPABILITIES.values())),
)
@settings(max_examples=400)
def test_whatever_is_answered_only_proved_lines_are_left(answer, texts, capability):
    mask = Mask(names=["Ada"])
    messages = [Given(n, text, is_clients) for n, (is_clients, text) in enumerate(texts, start=1)]
    sent = [mask.hide(message.text) for message in messages]
    try:
        held = check(json.dumps(answer), capability=capability, given=messages, mask=mask)
    except NotTheForm:
        assert not (isinstance(answer, dict) and isinstance(answer.get("items"), list)) or set(
            answer
        ) != {"items"}
        return
    assert len(held.values) + held.dropped == len(answer["items"])
    assert len(held.values) <= capability.most
    for value in held.values:
        message = messages[value.message - 1]
        assert span(message.text[value.start : value.end], message.text), "a quote, word for word"
        assert message.is_from_client or not capability.is_clients_only
        assert is_plain(value.text)
        assert len(sent) == len(messages)


@given(st.text())
@settings(max_examples=300)
def test_any_text_is_either_read_or_refused(text):
    try:
        held = check(text, capability=SUMMARY, given=[Given(1, "words", True)], mask=Mask())
    except NotTheForm:
        return
    assert held.values == ()


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
@settings(max_examples=300)
def test_any_body_is_either_a_text_or_refused(body):
    with suppress(NoAnswer):
        assert isinstance(content_of(body), str)


@given(before=TEXTS, quote=TEXTS, after=TEXTS)
def test_what_stands_in_a_text_is_found_there(before, quote, after):
    place = span(quote, f"{before} {quote} {after}")
    if place is None:
        assert sum(map(str.isalnum, quote)) < 4, "too short to prove anything"
    else:
        found = f"{before} {quote} {after}"[slice(*place)]
        assert found.split() == quote.split()


@given(quote=st.text(min_size=1, max_size=60), text=st.text(max_size=60))
@settings(max_examples=300)
def test_a_span_is_word_for_word_or_there_is_none(quote, text):
    place = span(quote, text)
    assert place is None or text[slice(*place)].split() == quote.split()


@pytest.mark.parametrize(
    ("quote", "text", "found"),
    [
        ("by the window", "I sit by  the\nwindow.", "by  the\nwindow"),
        ("by the window", "I sit by the windows.", None),
        ("By the window", "I sit by the window.", None),
        ("window.", "by the window.", "window."),
        ("the", "by the window", None),
        ("no veo bien", "Desde ayer no veo bien.", "no veo bien"),
    ],
)
def test_a_quote_is_whole_words_with_their_letters(quote, text, found):
    place = span(quote, text)
    assert (text[slice(*place)] if place else None) == found


def test_a_long_quote_of_many_spaces_costs_no_time():
    began = time.perf_counter()
    span("a b " * 99, ("a " * 5000 + "x ") * 2)
    assert time.perf_counter() - began < 10  # milliseconds, or minutes


def test_numbers_and_diagnoses_of_the_client_may_be_repeated():
    words = "My blister got infected, I paid 300 dollars on May 12."
    item = {"text": "Paid 300 on May 12, says it got infected", "message": 1, "quote": words[:23]}
    held = check(
        json.dumps({"items": [item]}),
        capability=SUMMARY,
        given=[Given(1, words, True)],
        mask=Mask(),
    )
    assert [value.text for value in held.values] == [item["text"]]


def test_the_schema_asks_for_exactly_what_is_checked():
    for capability in CAPABILITIES.values():
        item = capability.schema["properties"]["items"]["items"]
        assert item["required"] == [name for name, _ in capability.fields] == [*item["properties"]]
        assert item["additionalProperties"] is False
    kinds = MEMORIES.schema["properties"]["items"]["items"]["properties"]["kind"]["enum"]
    assert set(kinds) == set(Memory.Kind.values)


@given(st.lists(st.tuples(st.booleans(), st.text()), max_size=4))
def test_material_is_json_that_no_text_can_end(texts):
    read = json.loads(material(texts))
    assert [m["text"] for m in read["messages"]] == [text for _, text in texts]
    assert [m["from"] == "client" for m in read["messages"]] == [
        is_theirs for is_theirs, _ in texts
    ]


def test_instructions_say_that_texts_are_no_instructions():
    for capability in CAPABILITIES.values():
        assert "never instructions" in capability.instructions
    assert POINTS.is_for_reply
