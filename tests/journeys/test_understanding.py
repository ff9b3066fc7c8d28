"""What is believed about a message, seen and corrected in a real browser."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.understanding import keep
from rapport.inbox.beliefs import Formed
from rapport.inbox.models import Conversation, Correction, Message
from tests.inbox.arrivals import arrival
from tests.journeys.test_desk import changed
from tests.looks import DARK_LATER

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
TEXT = "How much is filler? My sister's went wrong and I'm scared to try."
BELIEFS = {
    "intent": {"value": "price", "confidence": 0.93, "spans": [[0, 8]], "is_sure": True},
    "tones": [{"value": "hesitation", "confidence": 0.8, "spans": [[51, 64]], "is_sure": False}],
}


def come(cast) -> Conversation:
    at = timezone.now()
    with practice_scope(cast.id):
        place = actions.receive(arrival(cast, at=at, text=TEXT), at=at)
        return Conversation.objects.get(pk=place.conversation_id)


def understand(cast, beliefs=BELIEFS, why="") -> None:
    with practice_scope(cast.id):
        message = Message.objects.get(kind="in")
        keep(cast.id, [Formed(message.pk, "v1", beliefs, why)], at=timezone.now())


def test_verdicts_arrive_on_an_open_page_and_a_click_sets_them_right(cast, desk_of, barriers):
    row = come(cast)
    page = desk_of(cast.dana, f"/inbox/{row.pk}/?view=everyone")
    line = page.locator(".believed > summary")
    expect(page.locator(".message.in")).to_contain_text("scared to try")
    expect(line).to_have_count(0)

    page.locator("#composer-text").fill("Dear Ada, half a sentence")
    understand(cast)
    changed(page, row)
    expect(line).to_contain_text("price")
    expect(line).to_contain_text("probably hesitant")
    expect(page.locator("#composer-text")).to_have_value("Dear Ada, half a sentence")

    line.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".believed mark")).to_have_text(["How much", "scared to try"])
    assert barriers(page, context=".believed") == []

    page.get_by_role("button", name="whether it hurts").click()
    expect(page.get_by_role("button", name="whether it hurts")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(line).to_contain_text("whether it hurts")
    expect(page.locator("#toasts")).to_contain_text("Thank you")
    expect(page.locator(".believed mark").first).to_be_visible()
    with practice_scope(cast.id):
        assert Correction.objects.get().right == "pain"


@DARK_LATER
def test_cannot_tell_is_said_quietly_on_a_phone(cast, desk_of, barriers, scheme):
    row = come(cast)
    understand(cast, {}, "other_language")
    phone = {"viewport": {"width": 390, "height": 800}, "color_scheme": scheme}
    page = desk_of(cast.dana, f"/inbox/{row.pk}/?view=everyone", **phone)
    line = page.locator(".believed > summary")
    expect(line).to_contain_text("Cannot tell")
    line.click()
    expect(page.locator(".why-so")).to_contain_text("in a language it was not taught")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert barriers(page, context=".believed") == []
