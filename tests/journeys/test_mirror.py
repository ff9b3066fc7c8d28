"""The mirror in a real browser: the notice first, one's own page, a coach who was asked and leaves again."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from tests.coaching.replies import OWN, SAVED, saved_reply, write
from tests.looks import DARK_LATER

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
FIGURE = re.compile(r"\d+ of 100, likely between \d+ and \d+")


@pytest.fixture
def written(cast):
    """Dana has written to seven clients, to one of them a saved reply."""
    with practice_scope(cast.id):
        saved_reply(cast)
        write(cast, cast.dana, [*OWN, SAVED], at=datetime.now(UTC))
    return cast


@pytest.mark.long
@DARK_LATER
def test_the_notice_then_ones_own_page(written, desk_of, barriers, scheme):
    page = desk_of(written.dana, "/coaching/mirror/", color_scheme=scheme)
    expect(page.get_by_role("heading", level=1)).to_have_text("Before you use the mirror")
    expect(page.locator("main")).not_to_contain_text("of 100")
    assert barriers(page) == []
    page.get_by_role("button", name="I have read this").click()
    expect(page.get_by_text(FIGURE).first).to_be_visible(timeout=30_000)
    expect(page.locator("main mark").first).to_contain_text("welcoming you to our practice")
    assert barriers(page) == []


@pytest.mark.long
def test_a_coach_is_asked_looks_too_and_leaves(written, desk_of):
    dana = desk_of(written.dana, "/coaching/mirror/")
    dana.get_by_role("button", name="I have read this").click()
    dana.get_by_label("Ask", exact=True).select_option(label="Clio, Clinician")
    dana.get_by_role("button", name="Ask", exact=True).click()
    expect(dana.locator("main .tag")).to_have_text("asked")

    clio = desk_of(written.clio, "/coaching/mirror/")
    expect(clio.locator("main")).to_contain_text("You were asked to coach")
    clio.get_by_role("button", name="Accept").click()
    clio.get_by_role("link", name="Look with Dana").click()
    expect(clio.get_by_text(FIGURE).first).to_be_visible(timeout=30_000)

    dana.reload()
    dana.get_by_role("button", name="End", exact=True).click()
    expect(dana.locator("main .tag")).to_have_count(0)
    assert clio.reload().status == 404


def test_shared_words_light_up_below_the_reply_and_own_ones_do_not(written, desk_of, barriers):
    page = desk_of(written.dana, "/coaching/mirror/")
    page.get_by_role("button", name="I have read this").click()
    page.goto("/desk/?view=everyone")
    page.locator("[data-row]").first.click()
    box, shared = page.locator("#composer-text"), page.locator("#wording")
    box.fill(f"Hello Ada. {SAVED}")
    expect(shared.locator("mark")).to_have_text(
        [
            "Thank you for your interest in our services",
            "We look forward to welcoming you to our practice",
        ]
    )
    expect(shared).not_to_contain_text(re.compile(r"\d"))
    assert barriers(page) == []
    box.fill("I kept the place by the window for you, your sister can sit beside you.")
    expect(shared.locator("mark")).to_have_count(0)
    box.fill(SAVED)
    shared.get_by_role("button", name="Don't show this").click()
    expect(shared.locator("mark")).to_have_count(0)
    box.fill(f"{SAVED} Again.")
    page.wait_for_timeout(1500)
    expect(shared.locator("mark")).to_have_count(0)
