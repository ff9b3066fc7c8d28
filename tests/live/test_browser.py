"""A real browser follows the redirect to the live process, and takes its place along when it returns."""

import json
import shutil
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings

from bench.stack import free_ports
from rapport.live.tickets import Ticket, issue
from tests.live.streams import LiveProcess

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.journey,
    pytest.mark.xdist_group("live"),
    pytest.mark.skipif(CHROMIUM is None, reason="the package chromium is not installed"),
]
SCRIPT = """
() => {
  window.seen = [];
  const source = window.source = new EventSource("/live/", {withCredentials: CREDENTIALS});
  for (const name of ["hello", "change", "reset", "error"])
    source.addEventListener(name, (e) => window.seen.push([name, e.lastEventId || "", e.data || ""]));
}
"""


class Pages(ThreadingHTTPServer):
    """Stands for the web process: a page, and /live/ that redirects as the view does."""

    daemon_threads = True

    def __init__(self, port: int, live: int) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.live = live
        self.places: list[str] = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path != "/live/":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>a page</title>")
            return
        place = parse_qs(address.query).get("since", [""])[0]
        self.server.places.append(place)
        ticket = issue(Ticket(31, 1))
        self.send_response(307)
        self.send_header(
            "Location",
            f"http://127.0.0.1:{self.server.live}/live/stream?ticket={ticket}&since={place}",
        )
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def wait_for(page, name: str, count: int = 1) -> list[list[str]]:
    seen = f"window.seen.filter(([name]) => name === {json.dumps(name)}).length >= {count}"
    for _ in range(300):  # asked from outside: the page's policy refuses functions made of strings
        if page.evaluate(seen):
            break
        page.wait_for_timeout(50)
    return [entry for entry in page.evaluate("window.seen") if entry[0] == name]


@pytest.fixture
def live(postgres):
    """A live process for pages of a port of its own."""
    web, _ = free_ports()
    process = LiveProcess(
        settings.URLS.direct, free_ports()[0], public_url=f"http://127.0.0.1:{web}"
    )
    yield process
    process.stop()


@pytest.fixture
def pages(live):
    server = Pages(int(live.public_url.rsplit(":", 1)[1]), live.port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def change(number: int) -> str:
    return json.dumps({"practice": 31, "topic": "conversation", "id": number})


@pytest.mark.parametrize("credentials", ["true", "false"])
def test_an_event_source_follows_to_the_other_port(live, pages, chromium, credentials):
    page = chromium.new_page()
    page.goto(live.public_url)
    page.evaluate(SCRIPT.replace("CREDENTIALS", credentials))
    wait_for(page, "hello")
    live.notify(change(5))
    assert wait_for(page, "change")[0][2] == '{"topic":"conversation","id":5}'


def test_when_the_stream_ends_the_browser_returns_with_its_place(live, pages, chromium):
    page = chromium.new_page()
    page.goto(live.public_url)
    page.evaluate(SCRIPT.replace("CREDENTIALS", "true"))
    wait_for(page, "hello")
    live.restart()
    # Only a page that sent its place is told that it is unknown here: Last-Event-ID survived.
    wait_for(page, "reset")
    live.notify(change(6))
    assert wait_for(page, "change")[0][2] == '{"topic":"conversation","id":6}'
    assert pages.places == [""], "chromium returns to where it was sent, not to where it asked"


def test_a_page_that_asks_again_by_itself_gets_what_it_missed(live, pages, chromium):
    page = chromium.new_page()
    page.goto(live.public_url)
    page.evaluate(SCRIPT.replace("CREDENTIALS", "true"))
    place = wait_for(page, "hello")[0][1]
    page.evaluate("window.source.close()")
    live.notify(change(7))
    page.evaluate(SCRIPT.replace("CREDENTIALS", "true").replace("/live/", f"/live/?since={place}"))
    assert wait_for(page, "change")[0][2] == '{"topic":"conversation","id":7}'
    assert pages.places == ["", place]
