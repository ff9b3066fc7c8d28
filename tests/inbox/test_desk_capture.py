"""Walk-ins and calls in one line, and finding who is meant."""

import pytest
from django.urls import reverse

from rapport.clients.models import Client, Identity
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel, Conversation, Inquiry, Message
from tests.inbox.desk_pages import furnish

pytestmark = pytest.mark.usefixtures("at_ten")


@pytest.fixture
def capture(cast, as_):
    def write(htmx=True, **fields):
        browser = as_(cast.dana, htmx=htmx)
        return browser.post(
            reverse("inbox:capture"), {"kind": "walk_in", "wish": "A date"} | fields
        )

    return write


def test_a_walk_in_of_somebody_new_has_a_clock_and_is_the_writers(cast, capture):
    answer = capture(name="Nina Vale", phone="(312) 555-0142")
    with practice_scope(cast.id):
        row = Conversation.objects.select_related("client__key").get()
        assert row.owner == cast.dana
        assert row.client.name == "Nina Vale"
        identity = Identity.objects.select_related("client__key").get()
        assert (identity.value, identity.proved_at) == ("+13125550142", None)
        assert Inquiry.objects.get().state == Inquiry.State.RUNNING
    assert f"/inbox/{row.pk}/" in answer["HX-Location"]


def test_answered_on_the_spot_is_answered_this_moment(cast, now, capture):
    capture(kind="phone", name="Nina Vale", answer="Thursday at ten is yours.")
    with practice_scope(cast.id):
        inquiry = Inquiry.objects.get()
        assert (inquiry.state, inquiry.answered_at) == (Inquiry.State.MET, now)
        assert inquiry.answered_by == cast.dana


def test_a_client_who_was_chosen_is_not_made_twice(cast, now, capture):
    room = furnish(cast, now)
    capture(client=room.client, name="Ada Ex")
    with practice_scope(cast.id):
        assert Client.objects.count() == 1
        assert Message.objects.filter(channel=cast.desk).count() == 1


def test_a_number_that_is_known_finds_its_client(cast, capture):
    capture(name="Nina Vale", phone="312 555 0142")
    capture(name="N. Vale", phone="+1 312-555-0142")
    with practice_scope(cast.id):
        assert Client.objects.count() == 1


@pytest.mark.parametrize("fields", [{"wish": ""}, {"phone": "12"}, {"kind": "pigeon"}])
def test_what_cannot_be_kept_is_said_in_the_dialog_and_nothing_is_lost(cast, capture, fields):
    answer = capture(**({"name": "Nina Vale"} | fields))
    assert answer.status_code == 422
    assert "Nina Vale" in answer.content.decode()
    with practice_scope(cast.id):
        assert not Conversation.objects.exists()


def test_a_practice_without_a_desk_is_told_what_to_do(cast, capture):
    with practice_scope(cast.id):
        Channel.objects.filter(kind="desk").update(is_active=False)
    answer = capture(name="Nina Vale")
    assert answer.status_code == 422
    assert "No desk has been set up" in answer.content.decode()


def test_a_client_of_elsewhere_cannot_be_chosen(cast, outsiders, now, as_):
    room = furnish(cast, now)
    browser = as_(outsiders.dana, htmx=True)
    fields = {"kind": "phone", "wish": "A date", "client": room.client}
    assert browser.post(reverse("inbox:capture"), fields).status_code == 422


def test_two_letters_find_a_client(cast, capture, as_):
    from rapport.clients.actions.people import add

    with practice_scope(cast.id):
        from tests.conftest import NOW

        add(name="Nina Vale", by=cast.dana, at=NOW)
    browser = as_(cast.dana, htmx=True)
    assert "Nina Vale" in browser.post(reverse("inbox:people"), {"name": "ni"}).content.decode()
    assert "Nina" not in browser.post(reverse("inbox:people"), {"name": "n"}).content.decode()
    found = browser.post(reverse("inbox:commands"), {"q": "vale"}).content.decode()
    assert "Nina Vale" in found


def test_the_command_bar_finds_views_and_takes_no_names_in_its_address(cast, as_):
    browser = as_(cast.dana, htmx=True)
    assert "?view=late" in browser.post(reverse("inbox:commands"), {"q": "late"}).content.decode()
    assert browser.get(reverse("inbox:commands"), {"q": "Nina"}).status_code == 405
