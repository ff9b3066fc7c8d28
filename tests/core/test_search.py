"""What is typed into the search box, under which keys a text is filed, and what is shown of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.names import words
from rapport.core.search import keys
from rapport.core.search.asking import Filter, Key, Period, Trouble, period, span, taken_apart
from rapport.core.search.ranking import weight
from rapport.core.search.reading import Wanted, excerpt, says, whole

TODAY = date(2026, 3, 4)
NOW = datetime(2026, 3, 4, 16, tzinfo=UTC)
WORDS = st.text("abcdeñé", min_size=3, max_size=12)


def test_a_search_is_taken_apart_into_words_phrases_and_filters():
    asked = taken_apart('needles from:ada tag:"free parking" "does it hurt" before:2026-03-01')
    assert asked.words == ("needles", "does", "it", "hurt")
    assert asked.phrases == (("does", "it", "hurt"),)
    assert asked.filters == (
        Filter(Key.FROM, "ada"),
        Filter(Key.TAG, "free parking"),
        Filter(Key.BEFORE, "2026-03-01"),
    )
    assert (asked.text, asked.problems) == ("needles does it hurt", ())


@pytest.mark.parametrize(
    ("text", "trouble"),
    [("colour:red lips", Trouble.UNKNOWN_FILTER), ("lips tag:", Trouble.EMPTY_FILTER)],
)
def test_a_filter_that_says_nothing_is_said_and_the_rest_counts(text, trouble):
    asked = taken_apart(text)
    assert ([one.trouble for one in asked.problems], asked.words) == ([trouble], ("lips",))


@pytest.mark.parametrize("text", ["10:30", "https://example.com/a", "ada@example.com", "a:b"])
def test_times_addresses_and_links_are_words(text):
    asked = taken_apart(text)
    assert (asked.filters, asked.problems, asked.text) == ((), (), text)


@given(st.text(max_size=60))
@settings(max_examples=50)
def test_whatever_is_typed_can_be_taken_apart(text):
    asked = taken_apart(text)
    assert set(asked.words) <= words(text) | words(asked.text)
    period(asked, today=TODAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026", (date(2026, 1, 1), date(2027, 1, 1))),
        ("2026-12", (date(2026, 12, 1), date(2027, 1, 1))),
        ("2026-3-1", (date(2026, 3, 1), date(2026, 3, 2))),
        ("ayer", (date(2026, 3, 3), TODAY)),
        ("2w", (date(2026, 2, 18), date(2026, 2, 19))),
        ("2026-02-30", None),
        ("soon", None),
        ("9999-12", None),
        ("9999y", None),
    ],
)
def test_days_as_they_are_typed(text, days):
    assert span(text, today=TODAY) == days


def test_after_counts_its_day_and_before_does_not():
    asked = taken_apart("after:2026-02 before:2026-03-01 before:2026-03")
    assert period(asked, today=TODAY) == (Period(date(2026, 2, 1), date(2026, 3, 1)), [])
    found, [problem] = period(taken_apart("after:2026-03 before:2026-02"), today=TODAY)
    assert (found.is_empty, problem.trouble) == (True, Trouble.NO_PERIOD)
    _, [problem] = period(taken_apart("on:someday"), today=TODAY)
    assert (problem.trouble, problem.part) == (Trouble.NO_DAY, "on:someday")


@given(WORDS, st.data())
@settings(max_examples=50)
def test_every_beginning_of_three_letters_finds_the_word(word, data):
    typed = word[: data.draw(st.integers(3, len(word)))]
    if word not in keys.COMMON:
        assert set(keys.sought([typed])) <= keys.filed([word])


def test_common_words_are_filed_nowhere_and_asked_for_only_alone():
    assert keys.filed(["the", "and"]) == set()
    assert keys.sought(["the", "needles", "ok"]) == ["needles"]
    assert keys.sought(["the"]) == ["the"]
    assert keys.sought(["ok"]) == []
    assert len(keys.filed(["electrodesiccation"])) == len(keys.LENGTHS)


@pytest.mark.parametrize(
    ("words", "phrases", "is_said"),
    [
        (("needl", "hurt"), (), True),
        (("obrien",), (), True),
        (("lips", "needles"), (), False),
        (("urt",), (), False),
        ((), (("needles", "hurt"),), True),
        ((), (("needles", "hur"),), False),
        ((), (("hurt", "needles"),), False),
    ],
)
def test_a_text_says_its_words_and_their_beginnings(words, phrases, is_said):
    assert says("Do the needles\nhurt, O’Brien?", Wanted(words, phrases)) is is_said


def test_the_share_of_words_that_stand_there_as_typed():
    assert whole("Needles hurt", Wanted(("needl", "hurt"))) == 0.5


def test_an_excerpt_shows_what_was_found_in_its_surroundings():
    text = f"{'Much was said before. ' * 20}Does Zoë’s needle hurt? {'And much after. ' * 20}"
    pieces = excerpt(text, Wanted(("zoe", "hur")))
    assert [piece.text for piece in pieces if piece.is_hit] == ["Zoë’s", "hurt"]
    assert (pieces[0].text, pieces[-1].text) == ("… ", " …")
    assert sum(len(piece.text) for piece in pieces) < 200


@given(st.text(max_size=400), st.lists(WORDS, max_size=3))
@settings(max_examples=50)
def test_an_excerpt_is_a_part_of_its_text(text, wanted):
    line = " ".join(text.split())
    shown = "".join(piece.text for piece in excerpt(text, Wanted(tuple(wanted))))
    assert (
        shown.removeprefix("… ").removesuffix(" …").strip() in " ".join(line.split())
        or "  " in line
    )


def test_the_better_fit_comes_first_and_fades_with_time():
    def at(days, **fit):
        return weight(
            **({"whole": 1.0, "is_phrase": False} | fit), said_at=NOW - timedelta(days=days), at=NOW
        )

    assert at(1, is_phrase=True) > at(1) > at(1, whole=0.0)
    assert at(0) > at(10) > at(300)
    assert at(30) == at(0) / 2
    assert at(0, whole=0.0) > at(90)
