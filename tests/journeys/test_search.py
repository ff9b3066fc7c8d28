"""Searching as somebody at the desk does: by keyboard, as they type, with filters that complete."""

from dataclasses import replace

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.clients import actions as clients
from rapport.clients.models import Client
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.indexing import index_arrivals
from rapport.inbox.inbound import Sender
from rapport.inbox.models import Conversation
from tests.inbox.arrivals import arrival

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def talk(cast):
    """Katherine asked where to park; a note says what she likes."""
    at = timezone.now()
    with practice_scope(cast.id):
        sender = Sender("email", "katherine@example.com", name="Katherine Example")
        message = arrival(cast, at=at, text="Is the parking behind the house?")
        place = actions.receive(replace(message, sender=sender), at=at)
        row = Conversation.objects.get(pk=place.conversation_id)
        actions.tag(row, name="free parking", by=cast.dana, at=at)
        client = Client.objects.select_related("key").get(pk=place.client_id)
        clients.write_note(client=client, text="Parking is hard for her", by=cast.dana, at=at)
    index_arrivals(cast.id)
    return row


def test_a_search_by_keyboard_alone(cast, talk, desk_of, barriers):
    page = desk_of(cast.dana)
    page.keyboard.press("/")
    box, found = (
        page.get_by_role("combobox", name="Clients, conversations"),
        page.locator("#search-found"),
    )
    expect(box).to_be_focused()
    page.keyboard.type("Katerine")
    expect(found.get_by_role("list", name="Clients found")).to_contain_text("Katherine Example")
    box.fill("")
    page.keyboard.type("park ta")
    offers = page.locator("#search-offers")
    expect(offers.get_by_role("option")).to_contain_text(["tag: tag"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box).to_have_value("park tag:")
    expect(offers.get_by_role("option")).to_have_text(["free parking"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box).to_have_value('park tag:"free parking" ')
    expect(found.locator("mark")).to_have_text(["parking"])
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function("() => document.getAnimations().length === 0")
        assert barriers(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#talk-name")).to_contain_text("Katherine")
    page.go_back()
    expect(found.locator("mark")).to_have_text(["parking"])
    page.locator("#search-words").fill("")
    recent = page.locator("#search-recent")
    expect(recent.get_by_role("button", name='park tag:"free parking"')).to_be_visible()
    recent.get_by_role("button", name="Forget these").click()
    expect(recent).to_be_hidden()


@pytest.mark.long
def test_on_a_phone_filters_are_tapped_and_what_is_wrong_is_said(cast, talk, desk_of, barriers):
    page = desk_of(cast.dana, viewport={"width": 390, "height": 844})
    page.get_by_role("button", name="Find a client, a word, a command").click()
    page.get_by_role("link", name="Search everything").click()
    page.wait_for_url("/search/")  # with its scripts: nobody taps as fast as this test
    page.get_by_role("button", name="tag").click()
    page.get_by_role("button", name="free parking").click()
    found = page.locator("#search-found")
    expect(found.get_by_role("list", name="Conversations found")).to_contain_text(
        "Katherine Example"
    )
    page.locator("#search-words").fill("colour:red")
    expect(found).to_contain_text("There is no such filter: colour:red")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert barriers(page) == []


@pytest.mark.long
def test_the_command_bar_finds_the_same_and_leads_on(cast, talk, desk_of):
    page = desk_of(cast.dana)
    page.keyboard.press("Control+k")
    page.keyboard.type("behind house")
    expect(page.locator("#command-found mark")).to_have_text(["behind", "house"])
    page.locator("#command-found").get_by_text("Search everything for").click()
    expect(page.locator("#search-words")).to_have_value("behind house")
    expect(page.locator("#search-found mark")).to_have_text(["behind", "house"])


TYPED = """(box, texts) => {
  for (const text of texts) {
    box.value = text;
    box.dispatchEvent(new Event("input", {bubbles: true}));
  }
}"""


def test_letters_in_a_row_are_one_question_and_its_late_answer_shows_no_more(cast, talk, desk_of):
    page = desk_of(cast.dana, "/search/")
    page.wait_for_load_state("load")
    box, found = page.locator("#search-words"), page.locator("#search-found")
    asked = []

    def first_is_late(route):
        asked.append(route)
        if len(asked) > 1:
            route.continue_()

    page.route("**/search/", first_is_late)
    box.evaluate(TYPED, ["pa", "par", "park"])
    expect(page.locator("#search-form.htmx-request")).to_have_count(1)
    box.evaluate(TYPED, ["parking xyzzy"])
    expect(found).to_contain_text("Nothing found")
    assert [route.request.post_data_json["q"] for route in asked] == ["park", "parking xyzzy"]
    asked[0].continue_()
    page.wait_for_timeout(300)
    expect(found).to_contain_text("Nothing found")
    expect(found).not_to_contain_text("Katherine")
    box.evaluate(TYPED, [""])
    expect(found).to_be_empty()
