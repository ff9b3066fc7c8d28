"""The chat on somebody else's site, in a real browser: written, answered, lost and found again."""

import io
import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from rapport.channels import outbox
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.models import Attachment, Channel, Conversation, Message
from tests.journeys.conftest import _is_policy, _let_requests_end

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PAGE = """<!doctype html><html lang="{lang}" dir="{dir}"><title>Shop</title><body>
<h1>A shop</h1><p><a href="#write-to-us">Ask</a></p>
<script src="{base}/embed/chat.js" data-practice="{chat}" {more} async></script></body></html>"""
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def host():
    """Somebody else's web server: answers with whatever page and policy it was given last."""
    shown = {}

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", shown["policy"])
            self.end_headers()
            self.wfile.write(shown["page"].encode())

        def log_message(self, *said):
            """Nothing to tell."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        shown["origin"] = f"http://127.0.0.1:{server.server_port}"
        yield shown
        server.shutdown()


@pytest.fixture
def chat(house, host) -> Channel:
    """A chat for one site."""
    with practice_scope(house.id):
        return Channel.objects.create(
            practice=house.practice,
            kind=Channel.Kind.WEBCHAT,
            name="Chat",
            public_id="riverside-chat",
            location=house.location,
            settings={"sites": [host["origin"]], "greeting": "Ask us anything."},
            created_at=timezone.now(),
        )


@pytest.fixture
def shop(browser, live_server, chat, host):
    """A stranger's page with the strictest policy that the chat can live with; nothing may go wrong on it."""
    contexts, wrong = [], []
    base = live_server.url
    host["policy"] = f"default-src 'none'; script-src {base}; connect-src {base}"

    def enter(lang="en", direction="ltr", more="", **options):
        host["page"] = PAGE.format(
            lang=lang, dir=direction, base=base, chat=chat.public_id, more=more
        )
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if _is_policy(said) else 0)
        page.goto(host["origin"])
        return page

    yield enter
    for context in contexts:
        context.close()
    _let_requests_end()
    assert not wrong


def box(page):
    return page.get_by_label("Your message", exact=True)


def write(page, text):
    box(page).fill(text)
    page.keyboard.press("Enter")


def said(house) -> list[str]:
    with practice_scope(house.id):
        rows = Message.objects.select_related("key").filter(kind="in").order_by("pk")
        return [message.text for message in rows]


def answer(house, text) -> None:
    """Dana answers, and the worker sends it."""
    at = timezone.now()
    with practice_scope(house.id):
        actions.reply(Conversation.objects.get(), by=house.dana, text=text, at=at)
    for practice_id, row_id in outbox.claim_due(at=at, limit=10):
        outbox.send(practice_id=practice_id, outgoing_id=row_id, at=at)


def kept(page) -> list[str]:
    return page.evaluate("Object.keys(localStorage)")


def test_from_the_first_word_to_the_answer_by_keyboard_alone(house, shop):
    page = shop(viewport=WIDE)
    opener = page.get_by_role("button", name="Write to us")
    expect(opener).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name="Riverside")
    expect(box(page)).to_be_focused()
    expect(panel).to_contain_text("In an emergency call 911.")
    expect(panel).to_contain_text(re.compile("Open now. .*answer"))
    expect(panel.locator("#notice")).to_be_visible()
    assert (kept(page), page.context.cookies()) == ([], [])

    write(page, "Do you do lips?")
    expect(panel.get_by_role("listitem")).to_contain_text(re.compile(r"Do you do lips\?.*Sent"))
    assert kept(page) == ["rapport-chat-riverside-chat"]
    assert page.context.cookies() == []
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()

    answer(house, "We do. What would you like?")
    page.evaluate("dispatchEvent(new Event('online'))")  # sooner than its next look
    expect(page.get_by_role("button", name="Write to us (1 new)")).to_be_visible()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("log")).to_contain_text(re.compile("Dana, Riverside.*We do"))
    page.reload()
    opener.click()
    expect(panel.get_by_role("listitem")).to_have_count(2)
    assert said(house) == ["Do you do lips?"]

    panel.get_by_label("More").click()
    panel.get_by_role("button", name="Forget this chat").click()
    expect(panel.get_by_role("listitem")).to_have_count(0)
    assert kept(page) == []


def test_what_gets_lost_on_the_way_arrives_once(house, shop):
    page = shop(viewport=WIDE)
    page.get_by_role("link", name="Ask").click()
    lost = []

    def swallow(route):
        """The practice got it; the visitor's browser never hears so."""
        if route.request.method != "POST" or lost:
            return route.fallback()
        lost.append(route.fetch().status)
        return route.abort()

    page.context.route("**/messages/", swallow)
    write(page, "Can I come on Friday?")
    expect(page.get_by_role("listitem")).to_contain_text("Waits for the connection")
    expect(page.get_by_role("listitem")).to_contain_text("Sent")
    assert lost == [201]
    page.context.set_offline(True)
    write(page, "Or on Monday?")
    expect(page.get_by_text("No connection. Stay on this page")).to_be_visible()
    expect(page.get_by_role("listitem").last).to_contain_text("Waits for the connection")
    page.context.set_offline(False)
    expect(page.get_by_role("listitem").last).to_contain_text("Sent")
    expect(page.get_by_role("listitem")).to_have_count(2)
    assert said(house) == ["Can I come on Friday?", "Or on Monday?"]


def test_what_is_refused_says_why_and_can_be_tried_again(house, shop):
    page = shop(viewport=WIDE)
    page.get_by_role("link", name="Ask").click()
    refused = {"title": "No", "detail": "Please write less at once.", "status": 413}
    shared = {"Access-Control-Allow-Origin": "*", "Content-Type": "application/problem+json"}
    page.context.route(
        "**/messages/",
        lambda route: route.fulfill(status=413, body=json.dumps(refused), headers=shared),
        times=1,
    )
    write(page, "Hello?")
    item = page.get_by_role("listitem")
    expect(item).to_contain_text("Not sent. Please write less at once.")
    item.get_by_role("button", name="Try again").click()
    expect(item).to_contain_text("Sent")
    assert said(house) == ["Hello?"]


def test_a_photo_goes_along(house, shop):
    page = shop(viewport=PHONE, has_touch=True, is_mobile=True)
    page.get_by_role("button", name="Write to us").tap()
    expect(page.get_by_role("button", name="Take a photo")).to_be_visible()
    Image.new("RGB", (64, 48), "pink").save(drawn := io.BytesIO(), "PNG")
    photo = {"name": "lips.png", "mimeType": "image/png", "buffer": drawn.getvalue()}
    page.locator("input[type=file]").first.set_input_files(photo)
    expect(page.get_by_role("button", name="Take lips.png out")).to_be_visible()
    box(page).fill("Like this?")
    page.get_by_role("button", name="Send").tap()
    expect(page.get_by_role("listitem")).to_contain_text("Sent")
    page.reload()
    page.get_by_role("button", name="Write to us").tap()
    expect(page.get_by_role("img", name=re.compile(r"lips.*"))).to_be_visible()
    with practice_scope(house.id):
        assert Attachment.objects.filter(message__kind="in").count() == 1


def test_it_goes_on_by_mail(house, shop):
    page = shop(viewport=WIDE)
    page.get_by_role("link", name="Ask").click()
    write(page, "Do you do lips?")
    page.get_by_text("Answer me by e-mail").click()
    page.get_by_label("Your e-mail").fill("rowan@example.com")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Answers reach you at rowan@example.com, too.").first).to_be_visible()


def test_a_chat_that_is_switched_off_leaves_no_button(house, chat, shop):
    with practice_scope(house.id):
        Channel.objects.filter(pk=chat.pk).update(is_active=False)
    page = shop()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize(
    ("lang", "direction", "scheme", "size", "more", "opens"),
    [
        pytest.param("en", "ltr", "light", WIDE, "", "Write to us", marks=pytest.mark.long),
        ("es-MX", "ltr", "dark", PHONE, "", "Escríbanos"),
        ("ar", "rtl", "light", PHONE, """data-words='{"open": "اكتب لنا"}'""", "اكتب لنا"),
        pytest.param(
            *("en", "ltr", "dark", {"width": 640, "height": 400}, "data-side=start", "Write to us"),
            marks=pytest.mark.long,
        ),
    ],
)
def test_nobody_is_kept_out(house, shop, barriers, lang, direction, scheme, size, more, opens):
    """The last is 200% zoom on a small screen."""
    page = shop(lang, direction, more, viewport=size, color_scheme=scheme, reduced_motion="reduce")
    opener = page.get_by_role("button", name=opens)
    at = opener.bounding_box()
    is_left = at["x"] + at["width"] / 2 < size["width"] / 2
    assert is_left == ((direction == "rtl") != ("start" in more))
    assert barriers(page) == []
    opener.click()
    panel = page.get_by_role("dialog")
    page.locator("textarea").fill("Hola")
    panel.locator("button[type=submit]").last.click()
    expect(panel.get_by_role("listitem").first).to_be_visible()
    panel.locator("summary").first.click()
    assert barriers(page) == []
    assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    small = "button, input:not([type=file], [type=checkbox]), summary, textarea, label:has([type=checkbox])"
    sizes = panel.locator(small).evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).filter(r => r.width).map(r => Math.min(r.width, r.height))"
    )
    assert min(sizes) >= 24
