"""Alerts in a real browser: the page is accessible, and what is pushed is shown while nobody looks."""

import json
from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe

from rapport.channels.alerts import actions
from rapport.database.scope import practice_scope
from tests.channels.alerts.push_server import PushServer
from tests.channels.alerts.turns import send_tests
from tests.looks import looks

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MINE = "/settings/me/alerts/"
SHOWN = """async () => {
  const worker = await navigator.serviceWorker.ready;
  return (await worker.getNotifications()).map(n => ({title: n.title, body: n.body, tag: n.tag, url: n.data.url}));
}"""


@pytest.fixture
def reached(cast):
    """Clio has an e-mail address for alerts."""
    with practice_scope(cast.id):
        actions.add_mail("clio@private.example", by=cast.clio, at=datetime.now(UTC))
    return cast


@looks(1280, 390)
def test_the_pages_are_accessible_and_fit(desk_of, reached, scheme, width):
    look = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    for who, path in ((reached.clio, MINE), (reached.mara, "/settings/alerts/")):
        page = desk_of(who, path, **look)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        found = Axe().run(page).response["violations"]
        assert [
            (v["id"], v["nodes"][0]["html"])
            for v in found
            if v["impact"] in {"serious", "critical"}
        ] == []


def test_a_browser_that_may_not_notify_says_how_to_allow_it(desk_of, cast):
    page = desk_of(cast.clio, MINE)
    assert page.get_by_label("Name of this device").input_value().startswith("Chrome")
    page.get_by_role("button", name="Notify me here").click()
    page.get_by_text("was told not to show notifications").wait_for()


def registered(page) -> tuple[object, str]:
    """The session that speaks for the push service, and the worker's registration."""
    session, found = page.context.new_cdp_session(page), []
    session.on(
        "ServiceWorker.workerRegistrationUpdated", lambda e: found.extend(e["registrations"])
    )
    session.send("ServiceWorker.enable")
    page.evaluate(
        "navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)"
    )
    page.wait_for_function(
        "navigator.serviceWorker.ready.then(r => r.active.state === 'activated')"
    )
    while not found:
        page.wait_for_timeout(20)
    return session, found[-1]["registrationId"]


@pytest.mark.parametrize("content", ["whole", "broken"])
def test_what_is_pushed_is_shown_without_a_page_and_twice_is_once(
    desk_of, cast, live_server, content
):
    page = desk_of(cast.clio, MINE, permissions=["notifications"])
    session, registration = registered(page)
    sent = {"title": "A client may need a clinician now.", "body": "Open Rapport.",
            "url": f"{live_server.url}/inbox/7/", "name": "flag-7-1"}  # fmt: skip
    data = json.dumps(sent) if content == "whole" else "{"
    for _ in range(2):
        session.send(
            "ServiceWorker.deliverPushMessage",
            {"origin": live_server.url, "registrationId": registration, "data": data},
        )
    # The second takes the first one's place, and none is there meanwhile.
    page.wait_for_timeout(300)
    found = page.wait_for_function(f"({SHOWN})().then(shown => shown.length && shown)")
    (shown,) = found.json_value()
    assert (shown["title"], shown["body"]) == (sent["title"], sent["body"])
    if content == "whole":
        assert (shown["url"], shown["tag"]) == (sent["url"], "flag-7-1")


# What the browser would have asked its own push service for; everything else is real.
SUBSCRIBING = """PushManager.prototype.subscribe = async (options) => ({
  toJSON: () => (options.applicationServerKey.length === 65 ? %s : {}) });"""


@pytest.fixture
def push_server(settings):
    """A push service of ours, allowed as the ones of the common browsers are."""
    server = PushServer()
    settings.PUSH_HOSTS = ["127.0.0.1"]
    yield server
    server.shutdown()
    server.server_close()


def test_a_device_is_subscribed_tried_and_says_that_it_works(desk_of, cast, push_server):
    browser = push_server.browser()
    held = browser.subscription()
    given = {"endpoint": held["endpoint"], "keys": {k: held[k] for k in ("p256dh", "auth")}}
    page = desk_of(cast.clio, permissions=["notifications"])
    page.add_init_script(SUBSCRIBING % json.dumps(given))
    page.goto(MINE)
    page.get_by_label("Name of this device").fill("Tablet in room 2")
    page.get_by_role("button", name="Notify me here").click()
    page.get_by_role("row", name="Tablet in room 2").get_by_text("never tried").wait_for()
    page.get_by_role("button", name="Send me a test").click()
    page.get_by_text("a test is on its way").wait_for()
    send_tests(datetime.now(UTC))
    page.get_by_text("Last taken").wait_for()  # it looks by itself
    assert browser.opened()["title"] == "This is a test of your alerts."
