"""Names and addresses leave as placeholders, and come back as what they were."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.assistant.masking import Mask

NAMES = ["Ada Lovelace-Núñez", "Li", "Dana"]
ADDRESSES = ["ada@example.com", "+12125550142", "2125550142"]
PIECES = st.sampled_from(
    ["Ada", " ", "[NAME_1]", "[", "]", "NAME_1", "_1]", "ada@example.com", "555-0142", "+1 212", "Li",
     "www.x.example", "https://", "7", "(", ")", "-", "Núñez", "lovelace", "\n", "MARK_"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join))
@settings(max_examples=800)
def test_what_was_hidden_comes_back_exactly(text):
    mask = Mask(names=NAMES, addresses=ADDRESSES)
    assert mask.show(mask.hide(text)) == text
    assert mask.knows(mask.hide(text))


@given(st.lists(st.text(max_size=20), min_size=2, max_size=5))
def test_several_texts_of_one_request_do_not_mix(texts):
    mask = Mask(names=[*NAMES, *texts[:1]], addresses=texts[1:2])
    hidden = [mask.hide(text) for text in texts]
    assert [mask.show(text) for text in hidden] == texts


@given(
    st.lists(
        st.sampled_from(["well", "ok.", "Ada", "ADA", "núñez", "Nunez", "Li", "Dana,"]), min_size=1
    )
)
def test_no_name_we_know_is_left(words):
    hidden = Mask(names=NAMES).hide(" ".join(words)).casefold()
    for name in ("ada", "núñez", "nunez", "li", "dana"):
        assert name not in hidden.replace("well", "")


@pytest.mark.parametrize(
    "text",
    [
        "write to ada.l+spa@mail.example.org",
        "call +1 (212) 555-0142 or 212.555.0142",
        "call 2125550142",
        "my card is 4111 1111 1111 1111",
        "see https://my.example/ada?token=7 or www.my.example/a",
        "I am ada LOVELACE-NUÑEZ",
        "I am Ada\nLovelace-Núñez",
        unicodedata.normalize("NFD", "I am Núñez"),
        "no soy Nunez",
    ],
)
def test_what_points_at_a_person_does_not_leave(text):
    hidden = Mask(names=[*NAMES, "Núñez"], addresses=ADDRESSES).hide(text)
    lost = {"ada", "lovelace", "nunez", "0142", "1111", "token", "mail.example"}
    bare = unicodedata.normalize("NFKD", hidden).encode("ascii", "ignore").decode().casefold()
    assert not [word for word in lost if word in bare], hidden


@pytest.mark.parametrize(
    "text",
    [
        "Friday 12.03.2026 at 10:30, or 2026-03-12",
        "I paid 300 for 2 ml and 40 units",
        "Adamant listening, adagio",
        "li li li",
    ],
)
def test_ordinary_words_dates_and_amounts_stay(text):
    assert Mask(names=NAMES, addresses=ADDRESSES).hide(text) == text


def test_the_same_name_has_the_same_placeholder():
    mask = Mask(names=["Ada"])
    assert mask.hide("Ada and Ada") == "[NAME_1] and [NAME_1]"
    assert mask.hide("Ada!") == "[NAME_1]!"
    assert mask.show("[NAME_1] [NAME_2]") == "Ada [NAME_2]"
    assert not mask.knows("[NAME_2]")


def test_a_placeholder_that_a_client_wrote_is_nobodys_name():
    mask = Mask(names=["Ada"])
    hidden = mask.hide("I am [NAME_1], says Ada")
    assert hidden == "I am [MARK_1], says [NAME_1]"
    assert mask.show(hidden) == "I am [NAME_1], says Ada"
