"""Notices in a real browser: heard on screen, read in a list, chosen, and confirmed by the device itself."""

import json
from datetime import UTC, datetime

import pytest

from rapport.channels.alerts import shown
from rapport.channels.models import NoticeAttempt, NoticeRules
from rapport.channels.notices import tasks
from rapport.channels.notices.actions import try_screen
from rapport.channels.notices.reading import Reader
from rapport.database.scope import practice_scope
from rapport.inbox.actions import receive
from rapport.practice.models import Staff
from tests.inbox.arrivals import arrival
from tests.journeys.test_alerts import SHOWN, registered
from tests.waiting import eventually

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MINE = "/settings/me/notifications/"


def state_of(cast, attempt) -> str:
    with practice_scope(cast.id):
        return NoticeAttempt.objects.get(pk=attempt.pk).state


def clock() -> datetime:
    return datetime.now(UTC)


def test_what_is_given_is_heard_found_again_and_gone_when_seen(desk_of, cast, barriers):
    reader = Reader()
    with practice_scope(cast.id):
        place = receive(arrival(cast, at=clock()), at=clock())
        owner = Staff.objects.get(conversations=place.conversation_id)
        Staff.objects.filter(pk=owner.pk).update(seen_at=clock())
    page = desk_of(owner, "/clients/", viewport={"width": 390, "height": 844}, color_scheme="dark")
    page.get_by_role("link", name="Notifications", exact=True).wait_for()
    tasks.turn(reader, at=clock())
    page.evaluate(f"document.body.dispatchEvent(new Event('rapport:notice-{owner.pk}'))")
    page.get_by_text("A client wrote, and it is yours to answer.").wait_for()
    page.get_by_role("link", name="Notifications, 1 not seen").click()
    page.get_by_role("heading", name="Notifications").wait_for()
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_role("link", name="A client wrote, and it is yours to answer.").click()
    page.wait_for_url("**/inbox/*/")
    page.get_by_role("link", name="Notifications", exact=True).wait_for()


@pytest.mark.long
def test_one_says_what_reaches_one_and_when(desk_of, cast, barriers):
    page = desk_of(cast.dana, f"{MINE}rules/", viewport={"width": 1280, "height": 900})
    assert barriers(page) == []
    page.get_by_label("A colleague named you in a note, E-mail").select_option("digest")
    page.get_by_label("At any time except in my quiet hours").check()
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved.").wait_for()
    with practice_scope(cast.id):
        rules = NoticeRules.objects.get(staff=cast.dana)
    assert (rules.levels, rules.hours) == ({"mentioned": {"email": "digest"}}, "except")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_device_shows_it_says_so_and_takes_it_back_silently(desk_of, cast, live_server):
    with practice_scope(cast.id):
        attempt = try_screen(by=cast.dana, at=clock()).attempts.get()
    page = desk_of(cast.dana, "/clients/", permissions=["notifications"])
    session, registration = registered(page)

    def push(**sent) -> None:
        session.send(
            "ServiceWorker.deliverPushMessage",
            {"origin": live_server.url, "registrationId": registration, "data": json.dumps(sent)},
        )

    confirm = shown.path(cast.id, "notice", attempt.pk)
    push(title="A client wrote.", body="Open Rapport.", url="/", name="notice-7", confirm=confirm)
    page.wait_for_function(f"({SHOWN})().then(shown => shown.length)")
    push(title="Not needed any more.", body="", url="/", name="notice-7", quiet="1")
    page.wait_for_function(f"({SHOWN})().then(shown => shown[0]?.title === 'Not needed any more.')")
    assert len(page.evaluate(SHOWN)) == 1
    eventually(lambda: state_of(cast, attempt) == "shown", what="the confirmation was not kept")
