"""A page on its way: sent at least once, repeated when it failed, withdrawn when nobody needs it."""

from datetime import timedelta

import pytest

from rapport.channels.alerts import outbox
from rapport.database.scope import practice_scope
from rapport.inbox.actions import flagging
from rapport.inbox.models import Page
from rapport.practice.models import AlertAddress
from tests.channels.alerts.turns import send_due

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(push_server, on_call, now):
    """Clio's device."""
    browser = push_server.browser()
    on_call.device(browser, now)
    return browser


def test_a_page_is_sent_and_said_so(on_call, browser, now):
    on_call.worry(now)
    send_due(now + timedelta(seconds=1))
    page = on_call.page("push")
    assert (page.state, page.due_at, page.error) == ("accepted", None, "")
    assert page.accepted_at == now + timedelta(seconds=1)
    assert page.provider_id.endswith("/messages/1")
    assert len(browser.taken) == 1


def test_a_failed_attempt_is_repeated_after_2_5_15_and_60_seconds(on_call, browser, now):
    browser.status = 503
    on_call.worry(now)
    at = now
    for wait in (2, 5, 15, 60):
        assert send_due(at) == 1
        page = on_call.page("push")
        assert (page.state, page.due_at) == ("queued", at + timedelta(seconds=wait))
        assert "503" in page.error
        assert send_due(page.due_at - timedelta(milliseconds=1)) == 0
        at = page.due_at
    send_due(at)
    assert (on_call.page("push").state, on_call.page("push").due_at) == ("failed", None)


def test_it_succeeds_as_soon_as_the_provider_is_back(on_call, browser, now):
    browser.status = 500
    on_call.worry(now)
    send_due(now)
    browser.status = 201
    send_due(now + timedelta(seconds=2))
    assert on_call.page("push").state == "accepted"


def test_what_a_dead_worker_held_is_taken_up_after_the_lease(on_call, browser, now):
    on_call.worry(now)
    assert len(outbox.claim_due(at=now, room={"push": 4})) == 1  # and then it dies
    assert send_due(now + outbox.LEASE - timedelta(seconds=1)) == 0
    assert send_due(now + outbox.LEASE) == 1
    assert on_call.page("push").state == "accepted"


def test_no_more_is_claimed_than_there_are_senders(on_call, browser, now):
    on_call.mail(now)
    on_call.worry(now)
    assert outbox.claim_due(at=now, room={"push": 0, "email": 0}) == []
    claimed = outbox.claim_due(at=now, room={"push": 0, "email": 4})
    assert [way for _, _, way in claimed] == ["email"]


def test_what_somebody_acknowledged_meanwhile_is_withdrawn(on_call, browser, now):
    flag = on_call.worry(now)
    with practice_scope(on_call.cast.id):
        flagging.acknowledge(flag, by=on_call.clio, at=now + timedelta(seconds=1))
    send_due(now + timedelta(seconds=2))
    assert (on_call.page("push").state, browser.taken) == ("withdrawn", [])


def test_who_left_meanwhile_is_not_told(on_call, browser, now):
    on_call.worry(now)
    with practice_scope(on_call.cast.id):
        on_call.clio.is_active = False
        on_call.clio.save()
    send_due(now)
    assert (on_call.page("push").state, browser.taken) == ("withdrawn", [])


def test_one_device_that_takes_it_is_enough_and_the_other_is_named(
    on_call, browser, push_server, now
):
    broken = push_server.browser()
    broken.status = 500
    address = on_call.device(broken, now, name="Old tablet")
    on_call.worry(now)
    send_due(now)
    assert on_call.page("push").state == "accepted"
    with practice_scope(on_call.cast.id):
        address.refresh_from_db()
    assert address.failed_at == now
    assert "500" in address.failure


def test_an_address_switched_off_meanwhile_fails_at_once(on_call, browser, now):
    on_call.worry(now)
    with practice_scope(on_call.cast.id):
        AlertAddress.objects.update(is_on=False)
    send_due(now)
    page = on_call.page("push")
    assert (page.state, browser.taken) == ("failed", [])
    assert page.error == "This person has no such way switched on any more."


def test_an_address_that_can_not_be_opened_fails_like_any_other(on_call, browser, now):
    on_call.worry(now)
    with practice_scope(on_call.cast.id):
        AlertAddress.objects.update(address_sealed=b"\x00\x01?spoilt")
    send_due(now)
    assert on_call.page("push").state == "queued"
    assert "spoilt" not in on_call.page("push").error


def test_a_page_that_kills_every_worker_is_given_up(on_call, browser, now):
    on_call.worry(now)
    at = now
    for _ in range(outbox.MOST_ATTEMPTS):
        assert outbox.claim_due(at=at, room={"push": 1})  # each dies while sending
        at += outbox.LEASE
    send_due(at)
    page = on_call.page("push")
    assert (page.state, page.error) == ("failed", "Sending it never came to an end.")
    assert browser.taken == []


def test_another_practice_is_untouched(on_call, browser, outsiders, now):
    on_call.worry(now)
    send_due(now)
    with practice_scope(outsiders.id):
        assert not Page.objects.exists()
        assert not AlertAddress.objects.exists()
