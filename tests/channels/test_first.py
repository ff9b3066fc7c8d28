"""From the end of the wizard to the first message of a client."""

import pytest

from rapport.channels import actions
from rapport.database.scope import practice_scope
from rapport.inbox.actions.receiving import receive
from rapport.inbox.models import Channel
from rapport.practice import start
from tests.inbox.arrivals import arrival

FIRST = "/settings/channels/first/"


def light(key: str) -> start.Light:
    return next(light for light in start.lights() if light.item.key == key)


@pytest.fixture
def bare(cast):
    """A practice whose wizard has just ended: no channel yet."""
    with practice_scope(cast.id):
        Channel.objects.all().delete()
    return cast


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


def kinds(cast) -> list[str]:
    with practice_scope(cast.id):
        return sorted(Channel.objects.values_list("kind", flat=True))


def test_the_wizard_ends_with_a_form_and_a_desk(bare, leader):
    assert leader.get(FIRST)["Location"] == "/start/"
    assert kinds(bare) == ["desk", "webform"]
    with practice_scope(bare.id):
        assert {c.location_id for c in Channel.objects.all()} == {bare.location.pk}


def test_coming_back_adds_nothing(bare, leader):
    leader.get(FIRST)
    leader.get(FIRST)
    assert kinds(bare) == ["desk", "webform"]


def test_what_was_switched_off_is_not_opened_again(bare, leader, now):
    leader.get(FIRST)
    with practice_scope(bare.id):
        form = Channel.objects.get(kind="webform")
        actions.deactivate(form, by=bare.mara, at=now)
    leader.get(FIRST)
    assert kinds(bare) == ["desk", "webform"]


def test_only_leaders_open_channels(bare, client):
    client.force_login(bare.dana.user)
    assert client.get(FIRST).status_code == 403
    assert kinds(bare) == []


def test_connecting_a_mailbox_lights_its_item(bare, scoped):
    assert light("mailbox").href == "/settings/channels/new/email/"
    assert light("mailbox").state == ""
    Channel.objects.create(
        practice_id=bare.id,
        kind="email",
        name="Mailbox",
        public_id="first-mailbox",
        location=bare.location,
        created_at=bare.practice.founded_at,
    )
    assert light("mailbox").state == "done"
    Channel.objects.update(is_active=False)
    assert light("mailbox").state == ""


def test_a_message_through_the_form_lights_its_item(bare, leader, now):
    leader.get(FIRST)
    with practice_scope(bare.id):
        form = Channel.objects.get(kind="webform")
        item = light("message")
    assert (item.href, item.state) == ("/settings/channels/try/", "")
    assert leader.get(item.href)["Location"] == f"/in/webform/{form.public_id}/"
    with practice_scope(bare.id):
        receive(arrival(bare, at=now, channel_id=form.pk), at=now)
        assert light("message").state == "done"


def test_without_a_form_there_is_nothing_to_try(bare, leader):
    assert leader.get("/settings/channels/try/").status_code == 404
