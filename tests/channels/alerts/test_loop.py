"""The loop as production runs it: woken by the database, and no way waits for another."""

import threading
import time
from datetime import UTC, datetime

import pytest

from rapport.channels.alerts import actions, outbox, tasks, twilio_api
from rapport.database.scope import practice_scope
from rapport.inbox.actions.second_look import SECOND_LOOK
from rapport.inbox.models import Page
from tests.channels.alerts.conftest import CLIOS_PHONE
from tests.channels.test_mailbox import until
from tests.inbox.red_flags import worried

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("own_listener")]


@pytest.fixture
def running():
    """The worker's loop, until the test is over."""
    stop = threading.Event()
    thread = threading.Thread(target=tasks.send_alerts, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join(30)
    assert not thread.is_alive()


def clock() -> datetime:
    return datetime.now(UTC)


def states(on_call, way) -> list[str]:
    with practice_scope(on_call.cast.id):
        return list(Page.objects.filter(way=way).order_by("pk").values_list("state", flat=True))


def test_a_page_leaves_well_within_ten_seconds_of_receipt(on_call, push_server, twilio, running):
    browser = push_server.browser()
    on_call.device(browser, clock())
    on_call.account(clock())
    on_call.phone(clock(), "sms", "voice")
    began = time.monotonic()
    on_call.worry(clock())
    until(lambda: browser.taken and len(twilio.made) == 2, seconds=10)
    assert time.monotonic() - began < 10
    until(lambda: states(on_call, "push") == ["accepted"])
    assert states(on_call, "screen") == ["accepted"]


def test_a_provider_that_hangs_keeps_no_other_way_waiting(
    on_call, push_server, twilio, running, monkeypatch
):
    """More text messages wait on a hanging provider than there are senders for them."""
    monkeypatch.setattr(twilio_api, "SECONDS", 60)
    twilio.behaves = "hangs"
    on_call.account(clock())
    on_call.phone(clock(), "sms")
    for number in range(tasks.SENDERS + 2):
        with practice_scope(on_call.cast.id):
            worried(on_call.cast, at=clock() - SECOND_LOOK, sender=f"client{number}@example.com")
    until(lambda: states(on_call, "sms").count("sending") == tasks.SENDERS)
    browser = push_server.browser()
    on_call.device(browser, clock())
    with practice_scope(on_call.cast.id):
        worried(on_call.cast, at=clock() - SECOND_LOOK, sender="one.more@example.com")
    until(lambda: len(browser.taken) == 1)
    assert states(on_call, "sms").count("sending") == tasks.SENDERS
    assert twilio.made == []
    twilio.released.set()
    until(lambda: set(states(on_call, "sms")) == {"accepted"})
    assert len(twilio.texts()) == tasks.SENDERS + 3


def test_two_workers_send_every_page_once(on_call, push_server, running):
    browser = push_server.browser()
    on_call.device(browser, clock())
    stop = threading.Event()
    second = threading.Thread(target=tasks.send_alerts, args=(stop,))
    second.start()
    try:
        for number in range(20):
            with practice_scope(on_call.cast.id):
                worried(
                    on_call.cast, at=clock() - SECOND_LOOK, sender=f"client{number}@example.com"
                )
        until(lambda: states(on_call, "push") == ["accepted"] * 20)
    finally:
        stop.set()
        second.join(30)
    assert len(browser.taken) == 20


def test_a_test_that_somebody_asks_for_leaves_by_itself(on_call, push_server, running):
    browser = push_server.browser()
    address = on_call.device(browser, clock())
    with practice_scope(on_call.cast.id):
        actions.try_out(address, at=clock())
    until(lambda: len(browser.taken) == 1)
    assert browser.opened()["title"] == "This is a test of your alerts."


def test_what_one_page_breaks_stops_no_other(on_call, push_server, running, monkeypatch):
    browser, real = push_server.browser(), outbox.alert_of
    on_call.device(browser, clock())
    with practice_scope(on_call.cast.id):
        first = worried(on_call.cast, at=clock() - SECOND_LOOK, sender="first@example.com").pk

    def breaking(page):
        if page.flag_id == first:
            raise RuntimeError(CLIOS_PHONE)
        return real(page)

    monkeypatch.setattr(outbox, "alert_of", breaking)
    with practice_scope(on_call.cast.id):
        second = worried(on_call.cast, at=clock() - SECOND_LOOK, sender="second@example.com").pk
    until(lambda: browser.taken)
    assert any(
        browser.opened(i)["name"].startswith(f"flag-{second}-") for i in range(len(browser.taken))
    )
