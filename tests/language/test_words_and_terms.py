"""Words, sentences and letters of a text: spans lie where they say, typos share pieces."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rapport.language.terms import Terms
from rapport.language.words import fold, sentences, visible, word_spans, words


@given(st.text(max_size=200))
def test_words_stand_where_their_spans_say(text):
    assert [fold(text[start:end]) for start, end in word_spans(text)] == words(text)


@given(st.text(max_size=200))
def test_sentences_hold_all_that_is_not_blank_in_order(text):
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= two[0] for one, two in zip(spans[:-1], spans[1:], strict=True))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_accents_case_and_compatibility_forms_make_no_difference():
    assert words("Visión BORROSA ﬁn") == ["vision", "borrosa", "fin"]


def test_what_nobody_sees_is_taken_out():
    assert visible("he\u200blp\u00ad me") == "help me"


def test_a_typo_shares_most_of_its_pieces_with_the_word():
    terms = Terms.fit(
        ["appointment tomorrow", "another appointment", "apointment tomorrow"], min_df=1
    )
    ids = {word: set(terms.of_word(word)) for word in ("appointment", "apointment")}
    assert len(ids["appointment"] & ids["apointment"]) > len(ids["apointment"]) / 2


def test_a_row_has_length_one_and_an_unknown_text_is_empty():
    terms = Terms.fit(["lip filler", "lip balm", "my filler"], min_df=2)
    ids, values = terms.row("lip filler")
    assert len(ids) > 2
    assert np.isclose(np.linalg.norm(values), 1)
    assert len(terms.row("zzz 123")[0]) == 0
