"""Layouts and scripts in a real browser, under the content policy of production; no network is used."""

import shutil
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from playwright.sync_api import sync_playwright

from rapport.web import assets, samples
from rapport.web.clock_face import face
from tests.looks import looks

pytestmark = pytest.mark.journey
HERE = "http://rapport.test"
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"
PRACTICE = SimpleNamespace(name="Riverside", is_simulated=True, emergency_line="Call 911.")
STAFF = SimpleNamespace(
    name="Olive Ortiz", runs_the_practice=True, get_role_display="Owner", practice=PRACTICE
)
CHANGE = 'event: change\nid: 7\ndata: {"topic": "conversation", "id": 3, "seq": 7}\n\n'


class Site:
    """Answers the browser's requests: pages from templates, files from the package."""

    def __init__(self, now, rf) -> None:
        self.context = samples.context(now) | {"practice": PRACTICE, "staff": STAFF}
        self.rf, self.asked, self.stream = rf, [], ""

    def answer(self, route) -> None:
        address = urlsplit(route.request.url)
        self.asked.append(route.request.url)
        parts = address.path.strip("/").split("/")
        match parts:
            case ["assets", _, *rest]:
                path = "/".join(rest)
                route.fulfill(body=assets.content(path), content_type=assets.kind(path))
            case ["static", *rest]:
                route.fulfill(path=finders.find("/".join(rest)))
            case ["live"] if self.stream:
                route.fulfill(body=self.stream, content_type="text/event-stream")
            case ["layout", name]:
                route.fulfill(
                    body=self.page(name),
                    content_type="text/html",
                    headers={"Content-Security-Policy": POLICY},
                )
            case [*_, "flags" | "calls" | "notifications", "bar" | "ringing" | "bell"]:
                route.fulfill(body="", content_type="text/html")  # all is quiet
            case _:
                route.fulfill(status=503, body="")

    def page(self, name: str) -> str:
        live = {"live_url": "/live/"} if self.stream != "" else {}
        request = self.rf.get(f"/layout/{name}")
        return render_to_string(f"web/components/{name}.html", self.context | live, request)


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def site(rf):
    return Site(datetime.now(UTC), rf)


@pytest.fixture
def browse(chromium, site):
    """Opens a layout; every error in the console fails the test."""
    contexts, wrong = [], []

    def opened(name: str, width: int = 1440, scheme: str = "light", ready=None):
        context = chromium.new_context(
            viewport={"width": width, "height": 844}, color_scheme=scheme, base_url=HERE
        )
        contexts.append(context)
        context.route("**/*", site.answer)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda m: wrong.append(m.text) if "Content Security" in m.text else None)
        if ready:
            ready(page)
        page.goto(f"/layout/{name}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


@looks(1440, 720, 390)
@pytest.mark.parametrize("name", samples.LAYOUTS)
def test_a_layout_is_accessible_and_fits(browse, name, width, scheme):
    page = browse(name, width, scheme)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    found = Axe().run(page).response["violations"]
    assert [
        (v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in {"serious", "critical"}
    ] == []


def test_the_clock_in_the_browser_says_what_the_server_says(browse):
    page = browse("desk")
    start = 1_800_000_000
    module = page.get_attribute("script[type=module]", "src").replace("app.js", "clock.js")
    for seconds in (0, 1, 58, 179, 180, 216, 299, 300, 301, 370, 4000, 100_000):
        server = face("running", at=start + seconds, start=moment(start), due=moment(start + 300))
        shown = page.evaluate(
            "([src, ...times]) => import(src).then(({ face }) => face(...times))",
            [module, (start + seconds) * 1000, start * 1000, (start + 300) * 1000],
        )
        said = (shown["state"], shown["percent"], shown["text"])
        assert said == (server.state, server.percent, server.text)


def moment(seconds: int):
    return datetime.fromtimestamp(seconds, UTC)


def test_a_running_clock_turns_late_by_itself(browse):
    page = browse("desk", ready=lambda page: page.clock.install())
    clock = page.locator(".row", has_text="Client A").first.locator(".clock")
    assert clock.get_attribute("data-state") == "due_soon"
    page.clock.run_for(90_000)
    assert clock.get_attribute("data-state") == "late"
    assert clock.inner_text().strip().startswith("+0:0")


def test_keys_walk_the_list_and_reach_the_reply(browse):
    page = browse("desk")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") == "Client C"
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == "+1 ··· 0142"
    page.keyboard.press("r")
    assert page.evaluate("document.activeElement.name") == "text"


def test_letters_in_a_reply_are_only_letters(browse):
    page = browse("desk")
    page.fill(".reply-box textarea", "")
    page.keyboard.type("jkr?")
    assert page.input_value(".reply-box textarea") == "jkr?"


def test_the_command_bar_offers_what_the_page_can_do(browse):
    page = browse("desk")
    page.keyboard.press("Control+k")
    page.keyboard.type("snoo")
    page.locator("#command-found [role=option]", has_text="Hand over").wait_for(state="detached")
    assert page.locator("#command-found [role=option]").all_inner_texts() == ["Snooze\ns"]
    page.keyboard.press("Escape")
    assert not page.locator("#command-bar").is_visible()


def test_a_menu_opens_inside_the_window(browse):
    page = browse("desk", 390)
    page.click("[popovertarget=more-actions]")
    box = page.locator("#more-actions").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_a_menu_that_was_open_is_replaced_without_breaking_the_policy(browse):
    page = browse("desk")  # which fails where the policy refused something
    page.click("[popovertarget=more-actions]")
    page.evaluate("""() => {
        const menu = document.getElementById("more-actions");
        const fresh = '<div id="more-actions" class="menu-panel" popover>Fresh</div>';
        htmx.swap(menu.parentElement, fresh, { swapStyle: "innerHTML" });
    }""")
    until(page, "document.getElementById('more-actions').textContent === 'Fresh'")
    page.wait_for_timeout(100)  # htmx settles what it swapped


class TestAsking:
    begin = """() => {
        document.body.insertAdjacentHTML("beforeend", "<button id=ask hx-get=/slow/>Ask</button>");
        htmx.process(document.body);
    }"""

    def asked(self, browse):
        page = browse("desk", ready=lambda page: page.clock.install())
        page.route("**/slow/", lambda route: None)  # no answer yet
        page.clock.pause_at(datetime.now(UTC) + timedelta(minutes=1))
        page.evaluate(self.begin)
        page.evaluate("document.getElementById('ask').click()")
        page.clock.run_for(200)
        assert page.locator("html[data-asking]").count() == 0
        page.clock.run_for(200)
        return page

    def test_what_takes_longer_than_a_moment_is_seen_to_be_under_way(self, browse):
        page = self.asked(browse)
        assert page.locator("html[data-asking] #ask[aria-busy=true]").count() == 1

    def test_and_no_longer_once_it_ended(self, browse):
        page = self.asked(browse)
        page.evaluate("htmx.trigger('#ask', 'htmx:abort')")
        until(page, "!('asking' in document.documentElement.dataset)")
        assert page.get_attribute("#ask", "aria-busy") is None


def test_an_answer_that_is_a_whole_page_says_its_sentence_and_replaces_nothing(browse):
    page = browse("desk")
    refused = '<main><div class="empty"><h1>Not yours</h1><p>Ask an owner.</p></div></main>'
    page.route("**/refused/", lambda route: route.fulfill(status=403, body=refused))
    page.evaluate("htmx.ajax('GET', '/refused/', { target: '.thread' })")
    page.locator(".toast", has_text="Ask an owner.").wait_for()
    assert "Ask an owner" not in page.locator(".thread").inner_text()


def test_without_a_connection_a_form_keeps_what_was_typed(browse):
    page = browse("desk")
    form = "<form method=post action=/gone/><input name=said><button>Go</button></form>"
    page.evaluate(f"document.body.insertAdjacentHTML('beforeend', '{form}')")
    page.fill("[name=said]", "Twenty minutes would do")
    page.context.set_offline(True)
    page.click("form[action='/gone/'] button")
    page.locator(".toast", has_text="no connection").wait_for()
    assert page.input_value("[name=said]") == "Twenty minutes would do"
    assert page.locator("#live-state").inner_text() == "No connection: what you write is kept"


def test_on_a_phone_the_bar_brings_each_pane_into_view(browse):
    page = browse("desk", 390)
    for name in ("List", "Client", "Conversation"):
        page.click(f".pane-bar a:has-text('{name}')")
        page.locator(f".pane-bar a[aria-current=true]:has-text('{name}')").wait_for()


def test_colours_change_at_once(browse):
    page = browse("desk")
    page.click(".me")
    page.click("button[value=dark]")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_toast_counts_down_and_goes(browse):
    page = browse("desk", ready=lambda page: page.clock.install())
    page.evaluate(
        "document.dispatchEvent(new CustomEvent('rapport:toast', {detail: {text: 'Sent', undo: '/u/', seconds: 5}}))"
    )
    page.clock.run_for(1000)
    sent = page.locator(".toast", has_text="Sent")
    assert sent.locator(".left").inner_text() == "4"
    page.clock.run_for(5000)
    assert sent.count() == 0


def until(page, expression):
    """Asks until it holds: a page with our policy refuses a function made from a string."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(expression)


class TestLive:
    count = """() => {
        window.heard = [], window.at = [];
        const note = (event) => {
            window.heard.push(event.type);
            if (event.type === 'rapport:conversation-3') window.at.push(performance.now());
        };
        for (const name of ['rapport:change', 'rapport:conversation', 'rapport:conversation-3'])
            addEventListener(name, note, true);
    }"""

    def test_a_change_is_told_to_everybody_and_by_name(self, browse, site):
        site.stream = CHANGE
        page = browse("desk", ready=lambda page: page.add_init_script(f"({self.count})()"))
        until(page, "window.heard.length >= 3")
        assert set(page.evaluate("window.heard")) == {
            "rapport:change",
            "rapport:conversation",
            "rapport:conversation-3",
        }

    def test_a_burst_is_told_at_most_once_in_150_ms(self, browse, site):
        site.stream = CHANGE * 40
        page = browse("desk", ready=lambda page: page.add_init_script(f"({self.count})()"))
        until(page, "window.heard.includes('rapport:conversation-3')")
        page.wait_for_timeout(300)
        at = page.evaluate("window.at")
        assert all(later - earlier >= 140 for earlier, later in pairwise(at)), at

    def test_it_asks_again_from_where_it_stopped(self, browse, site):
        site.stream = CHANGE
        page = browse("desk")
        for _ in range(400):
            asked = [urlsplit(url) for url in site.asked if "/live/" in url]
            if len(asked) > 1:
                break
            page.wait_for_timeout(50)
        assert parse_qs(asked[1].query) == {"since": ["7"]}

    def test_a_page_that_is_cut_off_says_so(self, browse, site):
        site.stream = CHANGE
        page = browse("desk", ready=lambda page: page.clock.install())
        site.stream = ""
        for _ in range(8):
            page.clock.run_for(1000)
            page.wait_for_timeout(50)
        assert page.locator("#live-state").inner_text().startswith("Not live since")
