"""The first five minutes of a new owner, in a real browser against a whole demo practice.

Grows with every capability: doors → Today → one of the nine → a decision and the week's letter → the moment, both
windows → mail both ways.
"""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.journeys.demo import demo_practice, mail_from, mail_to, send_mail
from tests.journeys.growing_pages import pages_teach
from tests.journeys.rehearsing import two_people_rehearse

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("demo")]

ALWAYS = (("opens", "00:00"), ("closes", "23:59"))


@pytest.fixture(scope="module")
def demo():
    with demo_practice() as stack:
        yield stack


@pytest.fixture
def visitor(browser, demo):
    """A fresh browser on the demo; nothing may go wrong in its console."""
    contexts, wrong = [], []

    def come(door: str, **options):
        context = browser.new_context(base_url=demo.web, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto("/demo/")
        page.get_by_role("button", name=re.compile(door)).click()
        return page

    yield come
    for context in contexts:
        context.close()
    assert not wrong


def test_first_five_minutes(visitor, demo):
    owner = visitor("The owner")
    expect(owner).to_have_url(f"{demo.web}/today/")
    expect(owner.locator("main")).to_contain_text(
        re.compile(r"47 people wrote\.\s+9 were never answered,\s+31 within five minutes")
    )
    expect(owner.locator("main")).to_contain_text(
        re.compile(r"6 conversations needed a person,\s+4 got the right one")
    )
    expect(owner.locator("body")).to_contain_text("Simulated")

    owner.get_by_role("link", name="9", exact=True).click()
    expect(owner.locator("main")).to_contain_text("Juniper Halloway")
    expect(owner.locator("main tbody tr")).to_have_count(9)

    owner.get_by_role("link", name="Juniper Halloway").first.click()
    expect(owner).to_have_url(re.compile(r"/inbox/\d+/"))

    owner.goto("/pulse/")
    expect(owner.get_by_role("heading", name="Efficiency")).to_be_visible()
    expect(owner.get_by_role("heading", name="Connection")).to_be_visible()

    owner.goto("/decisions/")
    owner.get_by_role("link", name="Shall we open on Saturdays?").click()
    expect(owner.locator("main")).to_contain_text("35 days")
    owner.goto("/today/letter/")
    first = owner.locator("main").get_by_role("heading", level=2).first
    expect(first).to_have_text("Your own record")


def test_the_moment_shows_in_both_windows(visitor, demo):
    """On the third door's stage: the chat on the client's telephone, and the desk beside it."""
    open_around_the_clock(visitor("The owner"))
    client = visitor("Be a client", viewport={"width": 1600, "height": 950})
    site, desk = framed(client, "site"), framed(client, "desk")
    expect(desk.locator("html")).to_have_attribute("data-live", "on")

    site.get_by_role("button", name="Write to us").click()
    expect(site.get_by_role("dialog")).to_contain_text("call 911 now")
    site.get_by_label("Your message", exact=True).fill(
        "my sister's lips went wrong, I'm scared to try"
    )
    sent_at = time.monotonic()
    site.get_by_role("button", name="Send").click()
    expect(site.get_by_role("log").get_by_role("listitem").first).to_contain_text("Sent")

    row = desk.locator("[data-rows] .row", has_text="scared to try")
    expect(row).to_be_visible()
    print(f"on the desk after {time.monotonic() - sent_at:.2f} s")
    expect(row).to_contain_text("Hesitation", timeout=20_000)
    print(f"with its zone after {time.monotonic() - sent_at:.2f} s")
    row.locator("[data-row]").click()
    head = desk.locator("#pane-talk")
    expect(head).to_contain_text("Rowan Tellerby")
    expect(head).to_contain_text(re.compile(r"is on (shift|call)"))
    expect(head.locator(".clock").first).to_contain_text(re.compile(r"4:\d\d"))
    expect(head).to_contain_text("Judgment zone: Hesitation", timeout=20_000)
    expect(head).to_contain_text("Saved replies rest here")
    guide = desk.locator("#pane-card")
    expect(guide).to_contain_text("Guideline: Hesitation")
    expect(guide).to_contain_text("Never")
    expect(guide.get_by_role("link", name="Make it right")).to_be_visible()
    a_canned_reply_lights_up(desk)
    a_person_answers_in_the_chat(desk, site)


def framed(page, name):
    """The page in a frame; asked of the element, for the frame learns its own name only later."""
    return page.locator(f"iframe[name={name}]").element_handle().content_frame()


def open_around_the_clock(owner):
    """These tests run at any hour of any day."""
    hours = {f"{edge}_{day}": at for day in range(7) for edge, at in ALWAYS}
    token = next(c["value"] for c in owner.context.cookies() if c["name"] == "csrftoken")
    form = hours | {"csrfmiddlewaretoken": token}
    assert owner.request.post("/settings/locations/1/hours/", form=form).ok


def a_canned_reply_lights_up(desk):
    """After the notice was read, and never before: shared words are shown, own ones are not."""
    canned = (
        "Hi Rowan, thank you for your message. Our prices are on the website, and we are happy to "
        "book you a consultation."
    )
    conversation, shared = desk.url, desk.locator("#wording")
    desk.locator("#composer-text").fill(canned)
    expect(shared.locator("mark")).to_have_count(0)
    shared.get_by_role("link", name=re.compile("read first what that means")).click()
    desk.get_by_role("button", name=re.compile("I have read this")).click()
    expect(desk.get_by_role("button", name=re.compile("I have read this"))).to_have_count(0)
    desk.goto(conversation)  # its scripts have to listen before a word is written
    desk.locator("#composer-text").fill(canned)
    expect(shared.locator("mark").first).to_contain_text("thank you for your message")
    expect(shared.locator("mark").nth(1)).to_contain_text("Our prices are on the website")
    desk.locator("#composer-text").fill(
        "Rowan, after watching that happen to your sister I would be scared too. What went wrong for her?"
    )
    expect(shared.locator("mark")).to_have_count(0)
    desk.locator("#composer-text").fill("")


def a_person_answers_in_the_chat(desk, site):
    """Both see that the other writes; the answer is there at once, with a name."""
    box = desk.locator("#composer-text")
    box.press_sequentially("What did you see, Rowan?")
    expect(site.get_by_text("Salvador is typing…")).to_be_visible()
    box.press("Control+Enter")
    answer = site.get_by_role("log").get_by_role("listitem").last
    expect(answer).to_contain_text("What did you see, Rowan?")
    expect(answer).to_contain_text("Salvador, Riverside")
    expect(desk.locator(".message.out").last).to_contain_text(re.compile("read", re.IGNORECASE))


@pytest.mark.long
def test_two_people_rehearse_on_two_screens(visitor):
    hears = {"permissions": ["microphone"]}
    two_people_rehearse(visitor("The owner", **hears), visitor("The front desk", **hears))


@pytest.mark.long
def test_every_page_about_growing_teaches_at_once(visitor, barriers):
    options = {"color_scheme": "light", "reduced_motion": "reduce"}
    pages_teach(visitor("The owner", **options), barriers)


def test_a_mail_is_answered_and_comes_back_into_the_same_conversation(visitor, demo):
    address = f"wren.{time.time_ns()}@example.com"
    desk = visitor("The front desk")
    desk.goto("/desk/?view=everyone")
    expect(desk.locator("html")).to_have_attribute("data-live", "on")

    asked = mail_from(
        "Wren Sallow", address, "Parking", "Where can I park?", Message_ID="<q1.wren@example.com>"
    )
    sent_at = time.monotonic()
    send_mail(demo, asked)
    expect(desk.locator("[data-rows]").get_by_text("Where can I park?")).to_be_visible()
    print(f"on the desk after {time.monotonic() - sent_at:.2f} s")

    desk.locator("[data-row]", has_text="Wren Sallow").click()
    box = desk.locator("#pane-talk textarea[name=text]").first
    box.fill("Behind the house, Wren, there are six places.")
    box.press("Control+Enter")

    answer = mail_to(demo, address)
    assert answer["In-Reply-To"] == "<q1.wren@example.com>"
    assert "<q1.wren@example.com>" in answer["References"]
    assert answer["Subject"] == "Re: Parking"
    assert "Behind the house, Wren" in answer.get_content()

    conversation = desk.url
    back = mail_from(
        "Wren Sallow",
        address,
        "Re: Parking",
        "Perfect, see you on Thursday.",
        Message_ID="<q2.wren@example.com>",
        In_Reply_To=answer["Message-ID"],
        References=f"<q1.wren@example.com> {answer['Message-ID']}",
    )
    send_mail(demo, back)
    expect(desk.locator("#pane-talk")).to_contain_text("Perfect, see you on Thursday.")
    assert desk.url == conversation
