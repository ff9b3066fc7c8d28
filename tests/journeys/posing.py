"""What has to be done on a page before its picture is taken. Each begins on the picture's own page."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import expect

SOON = 30_000  # milliseconds, for what a worker does
AFRAID = "My sister’s lips went wrong somewhere else, and I’m scared to try. Is there a way back?"
SWIFT = "Is there a place on Thursday evening? I would like to book twenty minutes."
WORRY = "The spot where you injected has gone white since this morning, and it hurts."
SCRIPT = (
    "Thank you for calling, my name is ____. A syringe of filler is $650. "
    "Is there anything else I can help you with today? Swelling can last for two days. "
    "If you have trouble breathing, call 911 now. Your satisfaction is very important to us."
)
PEOPLE = (
    "Name,E-mail,Mobile\n"
    "Ada Merriweather,ada.merriweather@example.com,(312) 555-0161\n"
    "Nils Overbrook,nils.overbrook@example.com,(312) 555-0162\n"
    "Somebody,,\n"
    "Petra Hollowell,petra.hollowell@example,\n"
)
CALLER = {"number": "+13125550101", "to": "+13125550100"}


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands behind the pictures: the running demo, and somebody who writes to it."""

    demo: Any
    visitor: Any


def write(page, words) -> None:
    """As whoever this browser is just now."""
    page.goto("/demo/client/mail/")
    page.get_by_label("What is on your mind?").fill(words)
    page.wait_for_timeout(2500)  # whoever sends sooner is taken for a machine
    page.get_by_role("button", name="Send").first.click()
    expect(page.get_by_label("What is on your mind?")).to_have_count(0)


def post(page, path, form=None) -> None:
    """As a form on the page would."""
    token = next(c["value"] for c in page.context.cookies() if c["name"] == "csrftoken")
    sent = page.request.post(path, form=(form or {}) | {"csrfmiddlewaretoken": token})
    assert sent.ok, f"{path}: {sent.status}"


# At the desk


def opened(page, words) -> None:
    page.locator(".row", has_text=words[:30]).first.locator("[data-row]").click()
    expect(page.locator("#talk-name")).to_be_visible()


def the_moment(page, stage) -> None:
    """A swift message becomes one that a person answers; half an answer stands in the box."""
    in_the_moment(page, stage)
    expect(page.locator("#pane-card")).to_contain_text("Guideline: Hesitation")
    page.locator("#composer-text").fill(
        "Of course you are. Would you tell me what went wrong for her, and what you"
    )


def in_the_moment(page, stage) -> None:
    row = page.locator(".row.zone", has_text=AFRAID[:30])
    expect(row.first).to_contain_text("Hesitation", timeout=SOON)
    opened(page, AFRAID)
    expect(page.locator("#pane-talk")).to_contain_text("Judgment zone: Hesitation", timeout=SOON)


def from_its_head(page, stage) -> None:
    in_the_moment(page, stage)
    page.locator("#pane-talk").evaluate("pane => pane.scrollTop = 0")


def made_right(page, stage) -> None:
    in_the_moment(page, stage)
    page.locator("#pane-card").get_by_role("link", name="Make it right").click()
    expect(page.locator("#desk-dialog")).to_contain_text("without asking")


def field_open(page, stage) -> None:
    """A saved reply with a field that nobody filled."""
    opened(page, SWIFT)
    page.get_by_role("button", name="Saved replies").click()
    page.locator("#saved-replies").get_by_role("button", name=re.compile("^Your visit")).click()
    expect(page.locator("#open-fields")).to_contain_text("{room}")


def said_when(page, stage) -> None:
    opened(page, SWIFT)
    page.locator("#composer-text").fill("Thursday at half past five is yours, Delphine.")
    page.get_by_role("link", name="Later").click()
    page.get_by_label("In your own words").fill("tomorrow 9")
    expect(page.locator("#moment-told")).to_contain_text("09:00")


def chosen(page, stage) -> None:
    boxes = page.locator("#desk-rows [data-pick]")
    boxes.nth(1).check()
    boxes.nth(3).click(modifiers=["Shift"])
    expect(page.get_by_role("group", name="What is chosen")).to_contain_text("3 chosen")


def ringing(page, stage) -> None:
    """A phone system tells of a call."""
    expect(page.locator("html")).to_have_attribute("data-live", "on", timeout=SOON)
    token = stage.demo.command("token", "--user", "owner@demo.example").stdout.strip()
    told = page.request.post(
        "/api/v1/calls", data=CALLER, headers={"Authorization": f"Bearer {token}"}
    )
    assert told.status == 201, told.text()
    expect(page.locator(".ringing")).to_be_visible(timeout=SOON)


def searched(page, stage) -> None:
    page.locator("#search-words").fill("filler is:open")
    expect(page.locator("#search-found mark").first).to_be_visible(timeout=SOON)


def noted(page, stage) -> None:
    page.locator("#client-search").press_sequentially("Delphine")
    page.locator("#found").get_by_role("link", name="Delphine Marchbank").first.click()
    expect(page.get_by_role("heading", name="Delphine Marchbank").first).to_be_visible()
    page.get_by_role("textbox", name="Note").fill(
        "Afraid of bruises before her brother’s wedding. Call before ten."
    )
    page.get_by_role("button", name="Write down").click()
    expect(page.get_by_text("Afraid of bruises").first).to_be_visible()


def flagged(page, stage) -> None:
    stage.visitor.get_by_role("button", name="Be somebody new").click()
    write(stage.visitor, WORRY)
    page.reload()
    opened(page, WORRY)
    expect(page.locator(".flag-banner mark").first).to_be_visible(timeout=SOON)
    page.locator("#thread").evaluate("thread => thread.scrollTop = 0")
    page.locator("#pane-talk").evaluate("pane => pane.scrollTop = 0")


def rehearsed(page, stage) -> None:
    page.locator("a[href*='/scenarios/']", has_text="afraid").first.click()
    page.get_by_role("button", name="Play against the program").click()
    for number, text in enumerate(("It is $650 a syringe. May I ask what brings you to it?",)):
        page.locator("textarea[name=text]").fill(text)
        page.locator("textarea[name=text]").press("Control+Enter")
        expect(page.locator("#stage .message")).to_have_count(3 + 2 * number, timeout=SOON)
    page.evaluate("scrollTo(0, 0)")


def chatting(page, stage) -> None:
    """A client's telephone beside the desk."""
    site = page.frame_locator("iframe[name=site]")
    site.get_by_role("button", name="Write to us").click()
    site.get_by_label("Your message", exact=True).fill("Is Sunday ever an option?")
    site.get_by_role("button", name="Send").click()
    expect(site.get_by_role("log").get_by_role("listitem").first).to_contain_text("Sent")
    desk = page.frame_locator("iframe[name=desk]")
    desk.locator(".row", has_text="Sunday").first.locator("[data-row]").click()
    expect(desk.locator("#talk-name")).to_be_visible()


# In the settings and the manual


def followed(*names):
    """One link after the other."""

    def pose(page, stage) -> None:
        for name in names:
            page.get_by_role("link", name=re.compile(name)).first.click()

    return pose


def taken_apart(page, stage) -> None:
    page.get_by_label("What is it for?").fill("A price over the phone")
    page.get_by_label("Or paste the words").fill(SCRIPT)
    page.get_by_role("button", name="Take it apart").click()
    page.wait_for_url(re.compile(r"/guidance/scripts/\d+/"))


def previewed(page, stage) -> None:
    file = {"name": "clients.csv", "mimeType": "text/csv", "buffer": PEOPLE.encode()}
    page.get_by_label("CSV file").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("Add an e-mail address or a phone number")).to_be_visible()


def looked_for(page, stage) -> None:
    page.locator("#find-here").fill("holiday")
    expect(page.get_by_role("list", name="Found").get_by_role("link").first).to_be_visible()
