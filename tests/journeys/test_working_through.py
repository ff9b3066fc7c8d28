"""Working through a full desk: templates with fields, replies that leave later, many at once, coming back."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.inbox.models import Conversation, Inquiry, Outgoing, SavedReply
from rapport.practice.models import Staff
from tests.journeys.test_desk import box, come, replies

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def answered(house, *rows) -> None:
    """Nobody waits in these."""
    with practice_scope(house.id):
        pks = [row.pk for row in rows]
        Inquiry.objects.filter(conversation__in=pks).update(state="met", next_timer_at=None)
        Conversation.objects.filter(pk__in=pks).update(waiting_since=None, due_at=None)


def test_a_template_is_filled_and_leaves_tomorrow(house, desk_of, barriers):
    row = come(house, "Ines", "When can I come?")
    with practice_scope(house.id):
        text = "Hello {name}, come at nine to {room}."
        SavedReply.objects.create(practice_id=house.id, name="Welcome", text=text)
    page = desk_of(house.dana, f"/inbox/{row.pk}/?view=mine", reduced_motion="reduce")
    page.get_by_role("button", name="Saved replies").click()
    page.get_by_role("button", name=re.compile("Welcome")).click()
    expect(box(page)).to_have_value("Hello Ada, come at nine to {room}.")
    expect(page.locator("#open-fields")).to_contain_text("{room}")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#open-fields")).to_contain_text("Fill these in")
    expect(page.locator("#composer [aria-busy]")).to_have_count(0)
    assert replies(house) == []
    page.keyboard.type("room 2")  # the field is selected: typing replaces it
    expect(page.locator("#open-fields")).to_be_hidden()
    page.get_by_role("link", name="Later").click()
    dialog = page.locator("#desk-dialog")
    expect(dialog.get_by_label("In your own words")).to_be_focused()
    page.keyboard.type("whenever")
    expect(dialog.locator("#moment-told")).to_contain_text("Not understood")
    dialog.get_by_label("In your own words").fill("mañana a las 9")
    expect(dialog.locator("#moment-told")).to_contain_text("09:00")
    assert barriers(page) == []
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(box(page)).to_have_value("")
    said = page.locator(".message.out:not(.pending)")
    expect(said).to_contain_text("Hello Ada, come at nine to room 2.")
    expect(said).to_contain_text("The clock goes on until then.")
    expect(page.locator("#talk-top .clock")).to_have_attribute(
        "data-state", re.compile("running|due_soon")
    )
    with practice_scope(house.id):
        assert SavedReply.objects.get().used == 1
        assert Outgoing.objects.get().scheduled_for > timezone.now()
    said.get_by_role("button", name="Change it").click()
    expect(box(page)).to_have_value("Hello Ada, come at nine to room 2.")


def test_many_at_once_by_keyboard_and_mouse_and_back(house, desk_of, barriers):
    rows = [come(house, name, "Thank you!", 60) for name in ("Ann", "Bea", "Cid")]
    answered(house, *rows[1:])
    page = desk_of(house.dana, "/desk/?view=client", reduced_motion="reduce")
    page.keyboard.press("j")
    page.keyboard.press("Shift+ArrowDown")
    bar = page.get_by_role("group", name="What is chosen")
    expect(bar).to_contain_text("2 chosen")
    assert barriers(page) == []
    page.keyboard.press("s")
    dialog = page.locator("#desk-dialog")
    dialog.get_by_label("In your own words").fill("monday morning")
    expect(dialog.locator("#moment-told")).to_contain_text("Monday")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("2 snoozed.")
    expect(bar).to_be_hidden()
    expect(page.locator("#desk-rows")).to_have_count(0)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator("#desk-rows .row")).to_have_count(2)
    page.goto("/desk/?view=everyone")
    page.get_by_label("Choose Ada Example").check()
    page.get_by_role("link", name="Close the chosen").click()
    expect(dialog.get_by_role("button", name="Close them")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_contain_text("The client still waits for an answer.")


@pytest.mark.long
def test_coming_back_is_told_what_changed_and_orders_the_views(house, desk_of, barriers):
    with practice_scope(house.id):
        hour_ago = timezone.now() - timedelta(hours=1)
        Staff.objects.filter(pk=house.dana.pk).update(seen_at=hour_ago)
    row = come(house, "Ines", "When can I come?")
    page = desk_of(house.dana, reduced_motion="reduce")
    changes = page.locator("#changes")
    expect(changes).to_contain_text("New for you")
    changes.get_by_text("New for you").click()
    expect(changes.get_by_role("link", name="Ada Example")).to_have_attribute(
        "href", f"/inbox/{row.pk}/"
    )
    assert barriers(page) == []
    changes.get_by_role("button", name="I have read it").click()
    expect(changes).to_be_empty()
    page.get_by_role("button", name="Who is here").click()
    here = page.locator("#who-is-here")
    expect(here).to_contain_text("Dana")
    here.get_by_role("button", name="I am away").click()
    expect(here).to_contain_text("I am back")
    here.get_by_role("link", name="Order the views").click()
    page.get_by_role("button", name="Late: further up").click()
    page.get_by_role("checkbox", name="Snoozed").uncheck()
    page.get_by_role("button", name="Save").click()
    assert barriers(page) == []
    page.get_by_role("link", name="To the desk").click()
    chips = page.locator(".chips .chip")
    expect(chips.nth(3)).to_contain_text("Late")
    expect(page.locator(".chips")).not_to_contain_text("Snoozed")
