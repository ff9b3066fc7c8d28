"""A day without a mouse and without sight: what has the focus, and what is announced."""

import re

import pytest
from playwright.sync_api import expect

from rapport.clients.actions.people import add
from rapport.database.scope import practice_scope
from rapport.inbox.models import Conversation
from tests.journeys.axtree import Spoken, focused, nameless
from tests.journeys.test_desk import box, come

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_take_answer_snooze_close_search_and_write_down_by_keys_alone(house, desk_of):
    first = come(house, "Ines", "Can I move Thursday?", 60)
    second = come(house, "Marlow", "What does it cost?", 30)
    page = desk_of(house.dan, "/desk/?view=everyone")
    press = page.keyboard.press

    page.keyboard.press("Tab")
    assert focused(page) == Spoken("link", "Skip to the content")
    press("j")
    press("Enter")
    expect(page.locator("#talk-name")).to_be_focused()
    assert focused(page) == Spoken("heading", "Ada Example")
    assert nameless(page) == []

    press("t")
    expect(page.locator("#toasts")).to_contain_text("It is yours.")
    expect(page.locator("#toasts")).to_have_attribute("aria-live", "polite")

    press("r")
    assert focused(page) == Spoken("textbox", "Reply")
    page.keyboard.type("Of course, Thursday at ten.")
    press("Control+Enter")
    expect(page.locator("#thread")).to_be_focused()
    assert focused(page) == Spoken("region", "Messages")
    expect(page.locator("#thread .message.out")).to_contain_text("Thursday at ten")

    press("s")
    dialog = page.get_by_role("dialog", name="Snooze until when?")
    expect(dialog.locator("button:focus, input:focus")).to_have_count(1)
    assert focused(page).role in ("button", "textbox")
    press("Escape")
    expect(dialog).to_be_hidden()

    press("e")
    expect(page.locator(".talk-head .why")).to_contain_text("Closed.")
    with practice_scope(house.id):
        assert Conversation.objects.get(pk=first.pk).status == "closed"
        add(name="Nina Vale", by=house.dan, at=second.created_at)

    press("Control+k")
    assert focused(page).role == "combobox"
    page.keyboard.type("nina")
    expect(page.get_by_role("option", name=re.compile("Nina Vale")).first).to_be_visible()
    press("Escape")

    press("c")
    asked = page.get_by_role("dialog", name="Walk-in or phone call")
    expect(asked.get_by_label("Who")).to_be_focused()
    page.keyboard.type("Omar New")
    asked.get_by_label("What do they want?").focus()
    page.keyboard.type("Wants to come earlier")
    press("Enter")
    expect(page.locator("#talk-name")).to_have_text("Omar New")
    expect(page.locator("#talk-name")).to_be_focused()


def test_what_arrives_is_announced_and_takes_no_focus(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    box(page).focus()
    come(house, "Bea", "Parking?", 10)
    page.evaluate(
        "document.body.dispatchEvent(new CustomEvent('rapport:conversation',"
        " {detail: {topic: 'conversation'}}))"
    )
    news = page.get_by_role("status").filter(has_text="One more client waits for you")
    expect(news).to_have_count(1)
    assert focused(page) == Spoken("textbox", "Reply")
