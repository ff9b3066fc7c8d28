"""The loops as production runs them: somebody hears of what is theirs within a second."""

import threading
import time
from datetime import UTC, datetime

import pytest

from rapport.channels.models import NoticeRules
from rapport.channels.notices import tasks
from rapport.database.scope import practice_scope
from rapport.practice.models import Staff
from tests.channels.test_mailbox import until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("own_listener")]


@pytest.fixture
def running(desk):
    """Reader and senders, until the test is over."""
    stop = threading.Event()
    threads = [
        threading.Thread(target=loop, args=(stop,)) for loop in (tasks.notice, tasks.send_notices)
    ]
    for thread in threads:
        thread.start()
    time.sleep(1)  # the listener has connected
    yield
    stop.set()
    for thread in threads:
        thread.join(30)
    assert not any(thread.is_alive() for thread in threads)


def test_it_is_on_screen_soon_and_on_the_device_of_who_is_away(desk, push_server, running):
    at, browser, olive = datetime.now(UTC), push_server.browser(), desk.cast.olive
    with practice_scope(desk.cast.id):
        Staff.objects.exclude(pk=olive.pk).update(is_active=False)  # so it is hers at any hour
        NoticeRules.objects.create(
            practice_id=desk.cast.id, staff=olive, hours=NoticeRules.Hours.ALWAYS, changed_at=at
        )
    desk.device(olive, browser, at)
    began = time.monotonic()
    desk.comes(at)
    until(lambda: ("screen", "accepted") in desk.attempts(olive))
    assert time.monotonic() - began < 10  # a third of a second on an idle machine
    until(lambda: browser.taken)
    assert browser.opened()["title"].startswith("A client wrote, and it is yours to answer.")
