"""An old script becomes a guideline, is used beside a reply, and comes back as a line to whoever answers for it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.guidance.models import Misfit, Zone
from rapport.inbox import actions
from rapport.inbox.models import Conversation
from rapport.practice.models import Practice
from tests.cast import FOUNDED
from tests.inbox.arrivals import arrival
from tests.inbox.moments import furnished

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SCRIPT = """Thank you for calling Riverside, how may I help you?
A peel costs $160 per session.
Your face is red for 3 days.
Ask them what they hope to see.
If you have trouble breathing, call 911 immediately.
Have a wonderful day!"""
ASKED = "How much is a peel, and how is the downtime?"


@pytest.fixture
def peel(cast):
    """Ada asks about a peel, and Dana has her; the practice has the shipped manual."""
    with practice_scope(cast.id):
        Practice.objects.update(set_up_at=FOUNDED)
        furnished(cast)
        Zone.objects.filter(key="first_impression").update(is_on=False)
        at = timezone.now() - timedelta(seconds=40)
        place = actions.receive(arrival(cast, at=at, text=ASKED), at=at)
        row = Conversation.objects.get(pk=place.conversation_id)
        actions.assign(row, to=cast.dana, by=cast.dana, at=timezone.now())
        return row


@pytest.mark.long
def test_a_script_becomes_a_guideline_that_stands_beside_a_reply(cast, peel, desk_of, barriers):
    page = desk_of(cast.olive, "/guidance/scripts/", color_scheme="dark")
    _bring(page, barriers)
    _finish(page, barriers)
    desk = desk_of(cast.dana, f"/inbox/{peel.pk}/", color_scheme="dark")
    _write_beside(desk, barriers)
    with practice_scope(cast.id):
        misfit = Misfit.objects.get()
        assert (misfit.conversation_id, misfit.by) == (peel.pk, cast.dana)
    page.goto("/guidance/misfits/")
    expect(page.get_by_text("They had a peel before")).to_be_visible()
    assert barriers(page) == []


def _bring(page, barriers) -> None:
    """Each sentence gets a proposal; a click changes one."""
    page.get_by_label("What is it for?").fill("A peel, asked about")
    page.get_by_label("Or paste the words").fill(SCRIPT)
    assert barriers(page) == []
    page.get_by_role("button", name="Take it apart").click()
    parts = page.locator(".script-part")
    expect(parts).to_have_count(6)
    for n, kind in enumerate(("drop", "fact", "fact", "cover", "required", "drop")):
        expect(parts.nth(n).locator(":checked")).to_have_attribute("value", kind)
    assert barriers(page) == []
    parts.nth(0).get_by_text("Opening to adapt").click()
    parts.nth(0).get_by_label("Stands in the guideline as").fill("What have you been thinking of?")
    parts.nth(2).get_by_label("Name of the fact").fill("Downtime after a peel")
    page.get_by_role("button", name="Make a guideline of it").click()


def _finish(page, barriers) -> None:
    """A person writes the goal, and when it is meant."""
    expect(page.get_by_label("Required wording")).to_have_value(SCRIPT.splitlines()[4])
    expect(page.get_by_label("Facts")).to_have_value(
        "Peel: $160 per session\nDowntime after a peel: 3 days"
    )
    page.get_by_label("Goal", exact=True).fill(
        "They know what it costs and when they look as always."
    )
    page.locator("#id_treatment").select_option("peel")
    page.get_by_label("a price", exact=True).check()
    assert barriers(page) == []
    page.get_by_role("button", name="This holds from now on").click()
    expect(page.locator(".guideline .goal")).to_contain_text("when they look as always")
    expect(page.locator(".required")).to_contain_text("call 911")
    assert barriers(page) == []


def _write_beside(desk, barriers) -> None:
    """The guideline and its facts stand there; what is asked is open until it is said."""
    expect(desk.locator("#beside-title")).to_have_text("A peel, asked about")
    expect(desk.locator("#beside")).to_contain_text("it is about: peel")
    expect(desk.locator("#composer-open")).to_have_text("Not yet covered: the price, downtime")
    desk.locator("#composer-text").fill("Hello Ada, it would be")
    desk.get_by_role("button", name="Put in: Peel").click()
    expect(desk.locator("#composer-text")).to_have_value("Hello Ada, it would be $160 per session")
    expect(desk.locator("#composer-open")).to_have_text("Not yet covered: downtime")
    assert barriers(desk) == []
    desk.emulate_media(color_scheme="light")
    assert barriers(desk) == []
    desk.get_by_text("This did not fit").click()
    desk.get_by_label("In a line: why?").fill("They had a peel before")
    desk.get_by_role("button", name="Pass it on").click()
    expect(desk.locator("#toasts")).to_contain_text("Passed on")
    expect(desk.locator("#composer-text")).to_have_value("Hello Ada, it would be $160 per session")


@pytest.mark.long
def test_the_manual_is_read_on_a_phone_and_searched_by_keyboard(cast, peel, desk_of, barriers):
    page = desk_of(cast.dana, "/guidance/", viewport={"width": 390, "height": 844})
    assert barriers(page) == []
    page.keyboard.press("/")
    page.keyboard.type("cuánto cuesta")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="A price over the phone").click()
    page.get_by_role("button", name="I have read it").click()
    expect(page.get_by_text("You read this version.")).to_be_visible()
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for path in ("/guidance/facts/", "/guidance/?by=way"):
        page.goto(path)
        assert barriers(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
