"""The navigation shows what exists and what the role may open."""

from types import SimpleNamespace

import pytest

from rapport.web import navigation

LEADER = SimpleNamespace(runs_the_practice=True)
DESK = SimpleNamespace(runs_the_practice=False)


@pytest.fixture
def addresses(monkeypatch):
    there: set[str] = set()
    monkeypatch.setattr(navigation, "exists", there.__contains__)
    return there


def names(staff) -> list[str]:
    return [str(place.label) for place in navigation.places(staff)]


def test_nobody_signed_in_sees_nothing(addresses):
    addresses |= {"/desk/", "/today/"}
    assert names(None) == []


def test_a_place_that_does_not_exist_yet_is_absent(addresses):
    addresses |= {"/desk/", "/clients/"}
    assert names(LEADER) == ["Desk", "Clients"]


def test_the_front_desk_does_not_see_the_leaders_places(addresses):
    addresses |= {place.address for place in navigation.PLACES}
    assert names(DESK) == ["Desk", "Clients", "Manual", "Growing"]
    assert names(LEADER) == ["Desk", "Clients", "Today", "Pulse", "Manual", "Growing", "Settings"]


@pytest.mark.parametrize(
    ("path", "place"),
    [("/desk/", "Desk"), ("/inbox/7/", "Desk"), ("/settings/desk/", "Settings"), ("/search/", "")],
)
def test_a_page_belongs_to_one_place_at_most(path, place):
    lit = [str(one.label) for one in navigation.PLACES if one.holds(path)]
    assert lit == ([place] if place else [])


def test_whether_an_address_exists_is_asked_of_the_urls():
    assert navigation.exists("/components/")
    assert not navigation.exists("/nowhere/at/all/")
