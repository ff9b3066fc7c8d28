"""A manager's morning: a rule is tried before it acts, a view shared, people come from a file, a setting is found."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.clients.models import Client
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.models import Conversation
from rapport.practice.models import Practice
from rapport.rules.actions import run
from tests.cast import FOUNDED
from tests.inbox.arrivals import arrival

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PEOPLE = b"Name,Email\nAda Example,ada@example.com\nNobody,\n"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def asked(cast):
    """Ada asked for a price an hour ago."""
    with practice_scope(cast.id):
        Practice.objects.update(set_up_at=FOUNDED)
        at = timezone.now() - timedelta(hours=1)
        place = actions.receive(arrival(cast, at=at, text="What is the price?"), at=at)
        return Conversation.objects.get(pk=place.conversation_id)


@pytest.mark.long
def test_a_managers_morning(cast, asked, desk_of, barriers, tmp_path):
    """The first half at a desk, the second on a phone in the dark."""
    page = desk_of(cast.mara, "/settings/rules/new/")
    _build_a_rule(page, barriers)
    _try_and_switch_on(page, barriers)
    with practice_scope(cast.id):
        at = timezone.now()
        place = actions.receive(
            arrival(cast, at=at, text="And the price of a peel?", sender="ben@example.com"), at=at
        )
        assert run(cast.id, at=at) == 1
    _take_back(page, barriers)
    with practice_scope(cast.id):
        assert Conversation.objects.get(pk=place.conversation_id).priority == "normal"
    page = desk_of(cast.mara, "/settings/views/", viewport=PHONE, color_scheme="dark")
    _share_a_view(page, barriers)
    _import_people(page, barriers, tmp_path)
    with practice_scope(cast.id):
        assert Client.objects.count() == 2
    _find_a_setting(page, barriers)


def _build_a_rule(page, barriers) -> None:
    page.get_by_label("Name", exact=True).fill("Prices first")
    page.get_by_label("What happens").select_option("a client writes")
    page.get_by_label("Condition 1").select_option("words:")
    page.locator("#id_if0_text").fill("price")
    page.get_by_label("Then 1").select_option("priority:high")
    assert barriers(page) == []
    page.get_by_role("button", name="Save, and look at last month").click()


def _try_and_switch_on(page, barriers) -> None:
    """Nothing was tried yet, so it can not be switched on; what it would have done has its row."""
    expect(page.get_by_role("button", name="Switch on")).to_have_count(0)
    page.get_by_role("button", name="Look at last month").click()
    expect(page.get_by_role("rowheader", name="Ada Example")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Switch on").click()
    expect(page.get_by_text("It acts from now on.")).to_be_visible()


def _take_back(page, barriers) -> None:
    page.goto("/settings/rules/")
    page.get_by_role("link", name="did 1 thing in seven days").click()
    assert barriers(page) == []
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("taken back by Mara")).to_be_visible()


def _share_a_view(page, barriers) -> None:
    page.get_by_label("Name", exact=True).fill("By e-mail")
    page.get_by_label("Channel").select_option("email")
    assert barriers(page) == []
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="By e-mail", exact=True).click()
    expect(page.locator('.chips [aria-current="page"]')).to_contain_text("By e-mail")
    expect(page.locator("#desk-rows li[id^=row-]")).to_have_count(2)


def _import_people(page, barriers, folder) -> None:
    path = folder / "people.csv"
    path.write_bytes(PEOPLE)
    page.goto("/settings/imports/file-clients/")
    page.get_by_label("CSV file").set_input_files(path)
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("Add an e-mail address or a phone number")).to_be_visible()
    expect(page.get_by_label("Email", exact=True)).to_have_value("email")
    assert barriers(page) == []
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Imported")).to_be_visible()


def _find_a_setting(page, barriers) -> None:
    page.goto("/settings/find/")
    page.locator("#find-here").fill("rota")
    found = page.get_by_role("list", name="Found").get_by_role("link", name="Calendar")
    expect(found).to_be_visible()
    assert barriers(page) == []
    found.click()
    expect(page.get_by_role("heading", name="Calendar")).to_be_visible()
    assert barriers(page) == []
