"""Facts of a message with their places, in English and Spanish."""

import pytest

from rapport.language.domain.heads import loaded
from rapport.language.facts.finding import facts


def found(text, *, is_english=True):
    return {
        (fact.kind, text[fact.start : fact.end])
        for fact in facts(text, loaded()[1], is_english=is_english)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can I move to Friday at 3pm?", {("date", "Friday"), ("time", "3pm")}),
        ("it was $1,250 on March 3rd", {("amount", "$1,250"), ("date", "March 3rd")}),
        ("botox in my forehead last week", {("treatment", "botox"), ("body_part", "forehead")}),
        ("call 555-0134 0199 or 555 555-0134", {("phone", "555 555-0134")}),
        ("I had it two weeks ago", {("span", "two weeks ago")}),
        ("mail me at ana@client.example", {("email", "ana@client.example")}),
    ],
)
def test_english_facts(text, expected):
    assert expected <= found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "¿puedo ir el martes a las 4 y media?",
            {("date", "el martes"), ("time", "a las 4 y media")},
        ),
        (
            "el láser en la cara hace tres semanas",
            {("treatment", "láser"), ("span", "hace tres semanas")},
        ),
        ("me cobraron 300 dólares", {("amount", "300 dólares")}),
    ],
)
def test_spanish_facts(text, expected):
    assert expected <= found(text, is_english=False)


def test_facts_never_overlap_and_stand_in_order():
    spans = [
        (f.start, f.end) for f in facts("Friday March 3rd at 10:30 am, or 3/4/2027", loaded()[1])
    ]
    assert spans == sorted(spans)
    assert all(one[1] <= two[0] for one, two in zip(spans[:-1], spans[1:], strict=True))


def test_a_treatment_is_known_by_its_kind():
    [fact] = [f for f in facts("I want Dysport", loaded()[1]) if f.kind == "treatment"]
    assert fact.value == "toxin"
