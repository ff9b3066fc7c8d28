"""Signed out while writing: the page stays, the words too, and whoever signs in beside it goes on."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from rapport.clients.models import Client
from rapport.database.scope import practice_scope
from tests.journeys.test_desk import box, come

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def sign_in(page, name: str) -> None:
    """In another tab, as the page offers it."""
    with page.expect_popup() as opened:
        page.locator("#signed-out").get_by_role("link", name="Sign in").click()
    door = opened.value
    door.get_by_label("Email").fill(f"{name}@riverside.example")
    door.get_by_label("Password", exact=True).fill("a long enough password")
    door.get_by_role("button", name="Sign in", exact=True).click()
    door.wait_for_url(lambda url: "/accounts/" not in url)
    door.close()


def look(page) -> None:
    """Whatever is seen of the button: the page may have looked by itself."""
    page.locator("#signed-out [data-look]").dispatch_event("click")


def come_back(page) -> None:
    look(page)
    expect(page.locator("#signed-out")).to_be_hidden()
    page.locator(".toast").get_by_role("button", name="Try again").click()


def arrives_signed_out(route) -> None:
    if route.request.method == "POST":
        Session.objects.all().delete()
    route.continue_()


def names(house) -> list[str]:
    with practice_scope(house.id):
        return [one.name for one in Client.objects.select_related("key")]


@pytest.mark.long
def test_a_form_of_a_whole_page(house, desk_of):
    page = desk_of(house.dana, "/clients/new/", service_workers="allow")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    page.locator("main [name=name]").fill("Wilma Overbrook")
    Session.objects.all().delete()
    page.locator("main form [type=submit]").first.click()
    expect(page.get_by_role("heading", name="You were signed out")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#signed-out")).to_be_visible()
    sign_in(page, "dana")
    come_back(page)
    expect(page.get_by_role("heading", name="Wilma Overbrook").first).to_be_visible()
    assert names(house).count("Wilma Overbrook") == 1


@pytest.mark.long
def test_a_page_from_before_signing_in_elsewhere(house, desk_of):
    """The session is good, the token is not."""
    page = desk_of(house.dana, "/clients/new/", service_workers="allow")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    page.locator("main [name=name]").fill("Wilma Overbrook")
    page.context.clear_cookies(name="csrftoken")
    page.locator("main form [type=submit]").first.click()
    come_back(page)
    expect(page.get_by_role("heading", name="Wilma Overbrook").first).to_be_visible()


def test_a_reply_on_its_way_is_in_the_box_again_and_somebody_else_cannot_send_it(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    page.route("**/messages/", arrives_signed_out)
    box(page).fill("Thursday at ten is yours")
    box(page).press("Control+Enter")
    expect(page.get_by_role("heading", name="You were signed out")).to_be_visible()
    expect(box(page)).to_have_value("Thursday at ten is yours")
    sign_in(page, "mara")
    look(page)
    expect(page.locator("#signed-out")).to_contain_text("Somebody else is signed in")
    expect(page.locator("#signed-out").get_by_role("link")).to_be_hidden()
