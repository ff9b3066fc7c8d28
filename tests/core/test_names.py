"""Names and words as they are searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.core.names import fold, prefixes, sound, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zoë Łukasz Straße", "zoe lukasz strasse"),
        ("Ærøskøbing", "aeroskobing"),
        ("İSTANBUL ısı", "istanbul isi"),
        ("Nguyễn Ðặng", "nguyen dang"),
        ("ﬁne ①", "fine 1"),
        ("Ανδρέας", "ανδρεασ"),
        ("が", "が"),
        ("हिन्दी", "हिन्दी"),
        ("한국", "한국"),
    ],
)
def test_folding_drops_case_and_accents_and_no_other_marks(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_words_for_search():
    assert words("Mary-Jane O’Brien's filler, 2ml_vial!") == {
        "mary",
        "jane",
        "obriens",
        "filler",
        "2ml",
        "vial",
    }
    assert words("  … ") == set()


def test_prefixes_for_search():
    assert prefixes("botox") == {"bo", "bot", "boto", "botox"}
    assert prefixes("b") == {"b"}
    assert prefixes("") == set()
    assert max(map(len, prefixes("electrodesiccation"))) == 12


@given(st.text(min_size=1, max_size=30))
def test_a_word_is_found_under_every_beginning_that_is_typed(word):
    typed = [word[:length] for length in range(2, min(len(word), 12) + 1)]
    assert set(typed) <= prefixes(word)


@pytest.mark.parametrize(
    "alike",
    [
        "Katherine Catherine Kathryn Catheryn Katharina Catarina",
        "Stephen Steven Stefan",
        "Geoffrey Jeffrey",
        "Meyer Maier Mair Mayr",
        "Jon John",
        "Sarah Sara",
        "Philip Filip Phillip",
        "Schmidt Schmitt",
        "Christine Kristin Christina",
        "Wright Rite",
        "Knight Night",
        "Erik Eric",
        "Jiménez Gimenez",
        "González Gonzales",
        "Zoë Zoe",
        "Xavier Savier",
        "Hannah Anna",
        "Bryan Brian",
    ],
)
def test_names_that_sound_alike_have_one_key(alike):
    assert len({sound(name) for name in alike.split()}) == 1


@pytest.mark.parametrize("unlike", ["Anna Maria Peter", "Sara Laura", "Mark Martin", "Ben Dan"])
def test_names_that_sound_different_do_not(unlike):
    assert len({sound(name) for name in unlike.split()}) == len(unlike.split())


@given(st.text(max_size=40))
def test_any_text_has_a_key_of_few_letters(text):
    assert set(sound(text)) <= set("anrsxkfjtpml")
    assert sound(text.upper()) == sound(text.upper().lower())
