"""Emergency numbers and zones against published metadata."""

from zoneinfo import ZoneInfo

import pytest
from phonenumbers import is_emergency_number

from rapport.practice.countries import COUNTRIES, country, emergency_line, zones


@pytest.mark.parametrize("one", COUNTRIES, ids=lambda one: one.code)
def test_the_number_is_an_emergency_number_there(one):
    assert is_emergency_number(one.emergency, one.code)


@pytest.mark.parametrize("one", COUNTRIES, ids=lambda one: one.code)
def test_the_zone_can_be_chosen(one):
    assert ZoneInfo(one.zone)
    assert one.zone in dict(zones())


def test_the_line_names_the_number():
    assert "call 999 now" in emergency_line("GB")
    assert country("??").code == "US"
