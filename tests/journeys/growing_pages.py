"""The pages about growing, as the demo shows them: each has something to teach, fits, and has no barriers."""

from playwright.sync_api import expect

from tests.journeys.pictures import DESK, PHONE

# A page, and what stands on it at once.
PAGES = (
    ("/coaching/strengths/", "wait a year"),
    ("/coaching/chances/", "Clementine Oakhollow"),
    ("/coaching/review/", "The sentence about the minute"),
    ("/coaching/week/", "I call one client"),
    ("/guidance/rehearsals/team/", "Ask once why, then help them go"),
    ("/coaching/wording/ratings/", "Replies of mine"),
)


def pages_teach(page, barriers):
    """Walked as the owner, wide and narrow."""
    for path, said in PAGES:
        page.set_viewport_size(DESK)
        page.goto(path)
        expect(page.locator("main")).to_contain_text(said)
        assert barriers(page) == [], path
        page.set_viewport_size(PHONE)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
