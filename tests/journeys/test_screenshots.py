"""The pictures in docs/, taken from the demo practice; without being asked to write, a test of the same pages.

`RAPPORT_WRITE_SCREENSHOTS=1 pytest -m long tests/journeys/test_screenshots.py` writes docs/screenshots.
"""

import io
import os
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from bench.stack import Stack

pytestmark = [pytest.mark.journey, pytest.mark.long]
FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
WRITES = os.environ.get("RAPPORT_WRITE_SCREENSHOTS") == "1"
LARGEST = 150_000  # bytes
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
ALWAYS = (("opens", "00:00"), ("closes", "23:59"))
WHO = "select[name=staff]"
WORDS = (
    "Do you have anything on Thursday after five? Twenty minutes would do.",
    "My sister’s lips went wrong somewhere else, and I’m scared to try. Is there a way back?",
    "Can I bring my mother along to the consultation? She has questions of her own.",
)


@pytest.fixture(scope="module")
def demo():
    """The demo practice, with nobody writing by chance."""
    with tempfile.TemporaryDirectory(prefix="rapport-demo-") as folder:
        Path(folder).chmod(0o755)  # the server's user has to pass
        stack = Stack(Path(folder) / "home", RAPPORT_DEMO_TRICKLE="0")
        try:
            stack.start("--demo")
            stack.wait_ready(300)
            yield stack
        finally:
            stack.remove()


@pytest.fixture(scope="module")
def seat(browser, demo):
    """Opens a page behind one of the three doors; nothing may go wrong in any console."""
    contexts, wrong = [], []

    def through(door, viewport=DESK):
        context = browser.new_context(
            base_url=demo.web, viewport=viewport, color_scheme="light", reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
        page.on("console", lambda said: wrong.append(_said(said)) if said.type == "error" else 0)
        page.goto("/demo/")
        page.locator(f"form[action$='/doors/{door}/'] button").click()
        page.wait_for_url(lambda url: not url.endswith("/demo/"))
        return page

    yield through
    for context in contexts:
        context.close()
    assert wrong == []


def _said(message) -> str:
    return f"{message.location.get('url', '')}: {message.text}"


@pytest.fixture(scope="module")
def owner(seat):
    return seat("owner")


@pytest.fixture(scope="module")
def visitor(seat):
    return seat("client")


@pytest.fixture(scope="module")
def busy(owner, visitor):
    """At whatever hour this runs: open, the desk on shift, three who just wrote, two who are late."""
    always = {f"{edge}_{day}": at for day in range(7) for edge, at in ALWAYS}
    _post(owner, "/settings/locations/1/hours/", always)
    _put_on_shift(owner, "Salvador Bellweather")
    owner.goto("/desk/?view=late")
    for row in _rows(owner)[:-2]:
        _post(owner, f"{row}closure/")
    for number, words in enumerate(WORDS):
        if number:
            visitor.get_by_role("button", name="Be somebody new").click()
        _write(visitor, words)


def _put_on_shift(page, name) -> None:
    """Nobody else: all others work on another day of the week."""
    page.goto("/settings/shifts/")
    for path in sorted(set(re.findall(r"/settings/shifts/\d+/removal/", page.content()))):
        _post(page, path)
    staff = {o.inner_text(): o.get_attribute("value") for o in page.locator(f"{WHO} option").all()}
    far = (datetime.now(UTC).weekday() + 3) % 7
    for person in filter(None, staff.values()):
        for day in range(7) if person == staff[name] else [far]:
            hours = {"weekdays": str(day), "starts": "00:00", "ends": "00:00"}
            _post(page, "/settings/shifts/", {"staff": person, "location": "1"} | hours)


def _post(page, path, form=None) -> None:
    """As a form on the page would."""
    token = next(c["value"] for c in page.context.cookies() if c["name"] == "csrftoken")
    sent = page.request.post(path, form=(form or {}) | {"csrfmiddlewaretoken": token})
    assert sent.ok, f"{path}: {sent.status}"


def _rows(page) -> list[str]:
    """The addresses of the conversations on the list."""
    links = page.locator("#desk-list a[href^='/inbox/']:not([href*='capture'])").all()
    return [str(link.get_attribute("href")).partition("?")[0] for link in links]


def _write(page, words) -> None:
    page.goto("/demo/client/mail/")
    page.get_by_label("What is on your mind?").fill(words)
    page.wait_for_timeout(2500)  # whoever sends sooner is taken for a machine
    page.get_by_role("button", name="Send").first.click()
    expect(page.get_by_label("What is on your mind?")).to_have_count(0)


def keep(page, name) -> None:
    """Check that the page stands and fits; write the picture if that was asked for."""
    page.evaluate("document.fonts.ready")
    page.mouse.move(0, 0)
    expect(page.locator(".skeleton")).to_have_count(0)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"], f"{name} is {width} px wide"
    expect(page.get_by_role("heading", level=1).first).to_be_attached()
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    small = io.BytesIO()
    picture.quantize(128, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    assert len(small.getvalue()) <= LARGEST
    if WRITES:
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_bytes(small.getvalue())


def test_today(owner, busy):
    owner.goto("/today/")
    expect(owner.get_by_role("heading", name="Today", exact=True)).to_be_visible()
    keep(owner, "today.png")


def test_pulse(owner, busy):
    owner.goto("/pulse/")
    expect(owner.get_by_role("heading", name="Efficiency", exact=True)).to_be_visible()
    keep(owner, "pulse.png")


def test_channels(owner, busy):
    owner.goto("/settings/channels/")
    expect(owner.get_by_text("hello@demo.example")).to_be_visible()
    keep(owner, "channels.png")


def test_form(owner, busy):
    owner.goto("/in/webform/demo-form/")
    expect(owner.get_by_text("call 911 now").first).to_be_visible()
    keep(owner, "form.png")


def test_chat(seat, busy):
    page = seat("client", {"width": 1600, "height": 900})
    site = page.frame_locator("iframe[name=site]")
    site.get_by_role("button", name="Write to us").click()
    site.get_by_label("Your message", exact=True).fill("Is Sunday ever an option?")
    site.get_by_role("button", name="Send").click()
    expect(site.get_by_role("log").get_by_role("listitem")).to_contain_text("Sent")
    desk = page.frame_locator("iframe[name=desk]")
    desk.locator(".row", has_text="Sunday").first.click()
    expect(desk.locator("#talk-name")).to_be_visible()
    keep(page, "chat.png")


def test_chat_settings(owner):
    owner.goto("/settings/channels/")
    owner.get_by_role("link", name="Website chat").click()
    expect(owner.get_by_label("The line to copy")).to_be_visible()
    keep(owner, "chat-settings.png")


def test_desk(seat, busy):
    page = seat("desk")
    page.goto("/desk/?view=everyone")
    page.locator(".row", has_text="My sister").first.click()
    expect(page.locator("#talk-name")).to_be_visible()
    expect(page.get_by_text(re.compile("is on (shift|call)")).first).to_be_visible()
    page.locator("#composer-text").fill(
        "Of course there is. Tell me what happened to her, and what you"
    )
    keep(page, "desk.png")


def test_card(owner, busy):
    owner.goto("/clients/")
    owner.locator("#client-search").press_sequentially("Delphine")
    owner.locator("#found").get_by_role("link", name="Delphine Marchbank").first.click()
    expect(owner.get_by_role("heading", name="Delphine Marchbank").first).to_be_visible()
    owner.get_by_label("Note").fill(
        "Afraid of bruises before her brother’s wedding. Call before ten."
    )
    owner.get_by_role("button", name="Write down").click()
    expect(owner.get_by_text("Afraid of bruises").first).to_be_visible()
    keep(owner, "card.png")


def test_manual(owner):
    owner.goto("/guidance/?q=price")
    owner.get_by_role("link", name="A price over the phone").click()
    expect(owner.get_by_role("heading", name="A price over the phone")).to_be_visible()
    keep(owner, "manual.png")


def test_phone(seat, busy):
    page = seat("desk", PHONE)
    page.goto("/desk/?view=everyone")
    expect(page.locator(".row").first).to_be_visible()
    keep(page, "phone.png")
