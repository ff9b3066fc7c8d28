"""Names are found however they are misspelt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.sounding import closeness, near_keys, spanish_sound, trigrams

LETTERS = "abcdefghijklmnopqrstuvwxyz"
NAMES = st.text(LETTERS, min_size=5, max_size=14)


@st.composite
def misspellings(draw):
    """A name and the same with one letter too many, too few, wrong, or exchanged with its neighbour."""
    name, letter = draw(NAMES), draw(st.sampled_from(LETTERS))
    place = draw(st.integers(0, len(name) - 1))
    edits = {
        "more": name[:place] + letter + name[place:],
        "fewer": name[:place] + name[place + 1 :],
        "other": name[:place] + letter + name[place + 1 :],
        "exchanged": name[:place] + name[place + 1 : place + 2] + name[place] + name[place + 2 :],
    }
    return name, edits[draw(st.sampled_from(sorted(edits)))]


@given(misspellings())
@settings(max_examples=50)
def test_one_edit_in_a_name_of_five_letters_is_found(pair):
    name, typed = pair
    assert near_keys(name) & near_keys(typed)


def edits(one: str, other: str) -> int:
    """Levenshtein's distance, by the book."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
    return row[-1]


@given(st.text("abc", min_size=4, max_size=8), st.text("abc", min_size=4, max_size=8))
@settings(max_examples=50)
def test_what_shares_a_key_is_at_most_two_edits_apart(one, other):
    if near_keys(one) & near_keys(other):
        assert edits(one, other) <= 2


def test_short_names_have_no_neighbours():
    assert (near_keys("ana"), near_keys("nora")) == (set(), {"nora"})


@pytest.mark.parametrize(
    "alike",
    [
        ("Vázquez", "Básquez", "Vasques", "Bazquez"),
        ("Jiménez", "Giménez", "Ximénez", "Jimenes"),
        ("Hernández", "Ernandes"),
        ("Llorente", "Yorente"),
        ("Quiroga", "Kiroga"),
        ("Chávez", "Chabes"),
        ("Campos", "Canpos"),
        ("Xavier", "Javier"),
        ("Zúñiga", "Suniga"),
        ("Rogelio", "Rojelio"),
        ("Mejía", "Megia"),
    ],
)
def test_names_that_sound_alike_in_spanish_share_a_key(alike):
    assert len({spanish_sound(name) for name in alike}) == 1


def test_spanish_keeps_its_vowels_apart():
    assert spanish_sound("Pérez") != spanish_sound("Pires")
    assert spanish_sound("李") == ""


def test_trigrams_as_postgresql_documents_them():
    """Manual of PostgreSQL, pg_trgm: the trigrams of cat, and similarity('word', 'words')."""
    assert trigrams("cat") == {"  c", " ca", "cat", "at "}
    assert trigrams("foo|bar") == {"  f", " fo", "foo", "oo ", "  b", " ba", "bar", "ar "}
    assert closeness("word", "words") == pytest.approx(0.571429, abs=1e-6)
    assert (closeness("same", "Same"), closeness("", "")) == (1.0, 0.0)
