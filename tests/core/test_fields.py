"""Fields of a saved reply."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.fields import fields, filled, pieces

names = st.from_regex(r"[A-Za-zé][\w ]{0,10}[\w]", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear {name}, see you {date}. {name}!", ["name", "date"]),
        ("Your { room number } is ready", ["room number"]),
        ("{tratamiento} y {fecha}", ["tratamiento", "fecha"]),
        ("no field :-} {} {1} {\n} {{", []),
    ],
)
def test_fields_are_found_in_their_order(text, found):
    assert fields(text) == found


@settings(max_examples=50)
@given(st.lists(names, max_size=4), st.text(alphabet="abc {}", max_size=8))
def test_filling_every_field_leaves_none(known, value):
    text = " and ".join(f"{{{name}}}" for name in known)
    values = {name.casefold(): f"<{value}>".replace("{", "").replace("}", "") for name in known}
    assert fields(filled(text, values)) == []
    assert filled(text, {}) == text


def test_an_unknown_or_empty_value_leaves_the_field():
    assert filled("{Name}, {date}", {"name": "Ada", "date": ""}) == "Ada, {date}"


def test_the_long_pieces_between_fields_are_known_again():
    text = "Dear {name}, please come ten minutes early and bring your card. {me}"
    assert pieces(text) == [", please come ten minutes early and bring your card. "]
    assert pieces("No field here, whatever length this sentence may have") == []
