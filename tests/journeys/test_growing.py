"""A gap is named, becomes a need with its kit, and people talk with whoever comes."""

import pytest
from playwright.sync_api import expect

from tests.coaching.team import practice
from tests.looks import DARK_LATER

__all__ = ["practice"]
pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
GAP = "Saturday 14–18 at Riverside nobody is qualified for Clinical worry"


@pytest.mark.long
@DARK_LATER
def test_a_gap_becomes_a_need_and_the_need_a_kit(practice, desk_of, barriers, scheme):
    page = desk_of(
        practice.mara,
        "/coaching/coverage/",
        viewport={"width": 1440, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    expect(page.get_by_text(GAP)).to_be_visible()
    assert barriers(page) == []
    row = page.locator(".saved-row", has_text=GAP)
    row.get_by_role("button", name="Hire somebody").click()
    expect(page.get_by_role("heading", name="Role profile")).to_be_visible()
    expect(page.get_by_role("heading", name="Two work samples")).to_be_visible()
    assert barriers(page) == []
    page.get_by_label("Who comes to talk").fill("Robin Reyes")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("link", name="Write what I saw").click()
    for line in page.locator("fieldset").all():
        line.get_by_label("Clearly").check()
    page.get_by_label("What I saw or heard").first.fill("She asked what he was afraid of.")
    assert barriers(page) == []
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("She asked what he was afraid of.")).to_be_visible()
    page.get_by_label("What came of it").fill("Ivo stays on Saturdays")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_text("Whoever applied is forgotten")).to_be_visible()
    expect(row.get_by_role("button", name="Hire somebody")).to_be_visible()
