"""Whoever works quickly takes requests back all day: that is no error, and is not written as one."""

import pytest
from playwright.sync_api import expect

from tests.journeys.test_desk import box, changed, come

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def told():
    """What pages wrote into their consoles as errors."""
    return []


def unanswered(page, path):
    """The server is slow: what goes there is still on its way when the next thing happens."""
    page.route(path, lambda route: None)


@pytest.mark.long
def test_requests_taken_back_write_no_error(house, desk_of, told):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, "/search/")
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else 0)
    unanswered(page, "**/search/")
    words = page.locator("#search-words")
    with page.expect_request("**/search/"):
        words.press_sequentially("par")
    with page.expect_event("requestfailed", lambda gone: "/search/" in gone.url):
        words.press_sequentially("king")
    unanswered(page, "**/beside/")
    with page.expect_request("**/beside/"):
        page.goto(f"/inbox/{row.pk}/")
    with page.expect_event("requestfailed", lambda gone: "/beside/" in gone.url):
        changed(page, row)
    with page.expect_event("requestfailed", lambda gone: "/beside/" in gone.url):
        box(page).fill("Of course, Thursday at ten.")
    expect(box(page)).to_have_value("Of course, Thursday at ten.")  # whatever was written is here
    assert told == []
