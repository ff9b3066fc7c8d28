"""A judgment zone opens while somebody writes: the room changes, the words stay."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions import zones
from rapport.inbox.models import Conversation, GestureGiven, SavedReply
from tests.inbox.arrivals import arrival
from tests.inbox.moments import furnished
from tests.journeys.test_desk import changed

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def hesitating(cast):
    """Ada asked something swift, and Dana has her."""
    with practice_scope(cast.id):
        furnished(cast)
        text = "Hello {name}, thank you for your message. Our prices are on the website."
        SavedReply.objects.create(practice_id=cast.id, name="Prices", text=text)
        at = timezone.now() - timedelta(seconds=40)
        text = "my sister's lips went wrong, I'm scared to try"
        place = actions.receive(arrival(cast, at=at, text=text), at=at)
        row = Conversation.objects.get(pk=place.conversation_id)
        zones.correct(row, "first_impression", is_right=False, by=cast.dana, at=timezone.now())
        actions.assign(row, to=cast.dana, by=cast.dana, at=timezone.now())
        return row


def begin(cast, row, key="hesitation"):
    with practice_scope(cast.id):
        message = row.messages.filter(kind="in").first()
        why = [{"code": "believed", "params": {"percent": 84, "spans": [[29, 46]]}}]
        return zones.enter(row, key, why=why, message=message, at=timezone.now())


@pytest.mark.parametrize("width", [1440, pytest.param(390, marks=pytest.mark.long)])
def test_the_room_changes_around_a_draft(cast, hesitating, desk_of, barriers, width):
    page = desk_of(cast.dana, f"/inbox/{hesitating.pk}/", viewport={"width": width, "height": 844})
    page.evaluate("document.getElementById('pane-talk').scrollIntoView()")
    expect(page.get_by_role("button", name="Saved replies")).to_have_count(1)
    page.locator("#composer-text").fill("Hello Ada, I read about your sister.")
    begin(cast, hesitating)
    changed(page, hesitating)
    expect(page.locator("#zone-title")).to_have_text("Judgment zone: Hesitation")
    expect(page.locator(".zone-why")).to_contain_text("I'm scared to try")
    expect(page.get_by_role("button", name="Saved replies")).to_have_count(0)
    expect(page.locator("#composer-room .point")).to_have_count(4)
    expect(page.locator("#guide")).to_contain_text("They decide well")
    expect(page.locator("#composer-text")).to_have_value("Hello Ada, I read about your sister.")
    assert barriers(page) == []
    page.locator(".zone-moves button", has_text="This is not hesitation").click()
    expect(page.locator("#zone-banner")).to_have_count(0)
    expect(page.locator("#composer-room .point")).to_have_count(0)
    expect(page.locator("#composer-text")).to_have_value("Hello Ada, I read about your sister.")


def test_by_keyboard_make_it_right_and_leave_with_a_line(cast, hesitating, desk_of, barriers):
    begin(cast, hesitating, "trouble")
    page = desk_of(cast.dana, f"/inbox/{hesitating.pk}/")
    page.locator("#thread").focus()
    page.keyboard.press("m")
    expect(page.get_by_role("dialog")).to_contain_text("You may give up to $150")
    assert barriers(page) == []
    page.keyboard.press("Enter")
    expect(page.locator("#guide .given")).to_contain_text("A call by the owner today")
    page.locator("#thread").focus()
    page.keyboard.press("x")
    expect(page.locator("#exit-learnt")).to_be_focused()
    page.keyboard.type("Wants to be called before noon")
    page.keyboard.press("Enter")
    expect(page.locator("#zone-banner")).to_have_count(0)
    expect(page.locator("#client-card")).to_contain_text("Wants to be called before noon")
    with practice_scope(cast.id):
        assert GestureGiven.objects.count() == 1


def test_points_are_ticked_and_a_saved_reply_is_refused_with_the_box_untouched(
    cast, hesitating, desk_of
):
    begin(cast, hesitating)
    page = desk_of(cast.dana, f"/inbox/{hesitating.pk}/")
    page.locator("#composer-room .point").first.click()
    expect(page.locator("#composer-room .point :checked")).to_have_count(1)
    text = "Hello Ada, thank you for your message. Our prices are on the website."
    page.locator("#composer-text").fill(text)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#toasts")).to_contain_text("Saved replies rest here")
    expect(page.locator("#composer-text")).to_have_value(text)


@pytest.mark.long
def test_pages_about_zones_have_no_barriers(cast, hesitating, desk_of, barriers):
    page = desk_of(cast.olive, "/guidance/zones/")
    assert barriers(page) == []
    for path in ("/guidance/zones/moments/", "/guidance/zones/new/", "/guidance/zones/gestures/"):
        page.goto(path)
        assert barriers(page) == [], path
    page.goto("/guidance/zones/first-guideline/")
    assert barriers(page) == []
    page.goto("/pulse/zones/")
    assert barriers(page) == []
