"""The start list: ticked from data, lit as capabilities land, no dead links."""

import pytest
from django.urls import reverse

from rapport.accounts import actions as accounts
from rapport.accounts.models import User
from rapport.database.scope import practice_scope
from rapport.practice import start
from rapport.practice.actions import found
from rapport.practice.models import OpeningSpan, Role, Staff


def state(key: str) -> str:
    return next(light.state for light in start.lights() if light.item.key == key)


def test_hours_are_done_once_there_are_any(scoped):
    assert state("hours") == "done"
    OpeningSpan.objects.all().delete()
    assert state("hours") == ""


def test_the_team_is_done_once_somebody_is_invited(db, now):
    practice_id = found(
        name="Alone", slug="alone", emergency_line="Call 911.", is_medical=True, at=now
    )
    with practice_scope(practice_id):
        user = User.objects.create_user("olive@alone.example", "a long password")
        Staff.objects.create(practice_id=practice_id, user=user, name="Olive", role=Role.OWNER)
        assert state("team") == ""
        accounts.invite(
            practice_id=practice_id,
            email="new@alone.example",
            name="New",
            role="provider",
            by_user_id=user.pk,
            at=now,
        )
        assert state("team") == "done"


def test_what_has_no_address_yet_comes_later_and_links_nowhere(scoped, monkeypatch):
    item = start.Item("goal", "Set one goal", "Why", 3, ("nowhere:yet",))
    monkeypatch.setattr(start, "ITEMS", (item,))
    assert start.lights() == [start.Light(item, "later", "")]


def test_a_room_lights_its_own_item(scoped, monkeypatch):
    monkeypatch.setattr(start, "_tests", dict(start._tests))
    item = start.Item("goal", "Set one goal", "Why", 3, ("practice:settings",))
    monkeypatch.setattr(start, "ITEMS", (item,))
    assert start.lights() == [start.Light(item, "", "/settings/")]
    start.light("goal", lambda: True)
    assert start.lights() == [start.Light(item, "done", "/settings/")]


def test_a_room_can_not_light_what_is_not_on_the_list():
    with pytest.raises(ValueError, match="no item typo"):
        start.light("typo", lambda: True)


def test_every_link_of_the_page_leads_somewhere(cast, client):
    client.force_login(cast.olive.user)
    page = client.get(reverse("practice:start"))
    for light in page.context["lights"]:
        if light.href:
            assert client.get(light.href).status_code in {200, 302}, light.href
    assert all(light.href for light in page.context["lights"])
