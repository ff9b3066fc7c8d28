"""The server goes away while somebody writes: the page stays, the words too, and trying again is one press."""

import pytest
from playwright.sync_api import expect

from rapport.clients.models import Client
from rapport.database.scope import practice_scope
from tests.journeys.gate import Gate

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def gate(live_server):
    one = Gate(live_server.url)
    yield one
    one.shut()


def test_a_form_sent_to_nobody_keeps_its_page_and_words(gate, desk_of, house):
    page = desk_of(house.dana, "/clients/new/", base_url=gate.url, service_workers="allow")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    page.locator("main [name=name]").fill("Wilma Overbrook")
    gate.shut()
    page.locator("main form [type=submit]").first.click()
    again = page.locator(".toast").get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    expect(page.locator("main [name=name]")).to_have_value("Wilma Overbrook")
    gate.open()
    again.click()
    expect(page.get_by_role("heading", name="Wilma Overbrook").first).to_be_visible()
    with practice_scope(house.id):
        names = [one.name for one in Client.objects.select_related("key")]
    assert names.count("Wilma Overbrook") == 1
