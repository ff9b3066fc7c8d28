"""Every picture of the guides is taken anew from one demo practice, and still looks like the one in docs/.

`RAPPORT_WRITE_SCREENSHOTS=1 pytest -m long tests/journeys/test_screenshots.py` writes those that changed.
"""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from rapport.config.demo.place import ZONES
from tests.journeys.demo import demo_practice, mail_from, send_mail
from tests.journeys.pictures import DESK, TAKEN, keep
from tests.journeys.posing import AFRAID, SWIFT, Stage, post, write

pytestmark = [pytest.mark.journey, pytest.mark.long]
ALWAYS, USUAL = ("00:00", "23:59"), ("09:00", "18:00")
WHO = "select[name=staff]"
KNOWN = ("Delphine Marchbank", "delphine.marchbank@example.com")


@pytest.fixture(scope="module")
def demo():
    """The demo practice, with nobody writing by chance."""
    with demo_practice() as stack:
        yield stack


@pytest.fixture(scope="module")
def seat(browser, demo):
    """Opens a page behind one of the three doors; nothing may go wrong in any console."""
    contexts, wrong = [], []

    def through(door, size=DESK, scheme="light"):
        context = browser.new_context(
            base_url=demo.web,
            viewport=size,
            color_scheme=scheme,
            reduced_motion="reduce",
            timezone_id=ZONES[0],
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
        page.on("console", lambda said: wrong.append(_said(said)) if _is_wrong(said) else 0)
        page.goto("/demo/")
        page.locator(f"form[action$='/doors/{door}/'] button").click()
        page.wait_for_url(lambda url: not url.endswith("/demo/"))
        return page

    yield through
    for context in contexts:
        context.close()
    assert wrong == []


def _is_wrong(message) -> bool:
    """Not: a question that a newer one overtook."""
    return message.type == "error" and not message.text.startswith("htmx:")


def _said(message) -> str:
    return f"{message.location.get('url', '')}: {message.text}"


@pytest.fixture(scope="module")
def stage(seat, demo):
    """At whatever hour this runs: open, the desk on shift, two who just wrote and two who are late."""
    owner, visitor = seat("owner"), seat("client")
    place = _open_today(owner)
    _put_on_shift(owner, "Salvador Bellweather", place)
    owner.goto("/desk/?view=late")
    for row in _rows(owner)[:-2]:
        post(owner, f"{row}closure/")
    send_mail(demo, mail_from(*KNOWN, "Thursday", SWIFT))
    write(visitor, AFRAID)
    owner.context.close()
    return Stage(demo, visitor)


def _open_today(page) -> str:
    """All day, and on all other days as usual; the number of the place."""
    page.goto("/settings/calendar/")
    place = re.findall(r"/settings/locations/(\d+)/", page.content())[0]
    zone = next(zone for zone in ZONES if zone in page.content())
    today = datetime.now(ZoneInfo(zone)).weekday()
    hours = {}
    for day in range(7):
        opens, closes = ALWAYS if day == today else USUAL
        hours |= {f"opens_{day}": opens, f"closes_{day}": closes}
    post(page, f"/settings/locations/{place}/hours/", hours)
    return place


def _put_on_shift(page, name, place) -> None:
    """Nobody else: all others work on another day of the week."""
    page.goto("/settings/shifts/")
    for path in sorted(set(re.findall(r"/settings/shifts/\d+/removal/", page.content()))):
        post(page, path)
    staff = {o.inner_text(): o.get_attribute("value") for o in page.locator(f"{WHO} option").all()}
    far = (datetime.now(UTC).weekday() + 3) % 7
    for person in filter(None, staff.values()):
        for day in range(7) if person == staff[name] else [far]:
            hours = {"weekdays": str(day), "starts": "00:00", "ends": "00:00"}
            post(page, "/settings/shifts/", {"staff": person, "location": place} | hours)


def _rows(page) -> list[str]:
    """The addresses of the conversations on the list."""
    links = page.locator("#desk-rows a[data-row]").all()
    return [str(link.get_attribute("href")).partition("?")[0] for link in links]


@pytest.mark.parametrize("picture", TAKEN, ids=lambda picture: picture.name)
def test_the_page_still_looks_like_its_picture(picture, seat, request):
    stage = request.getfixturevalue("stage") if picture.is_staged else None
    page = seat(picture.door, picture.size, picture.scheme)
    page.goto(picture.path)
    if picture.pose:
        picture.pose(page, stage)
    expect(page.get_by_text(picture.said).locator("visible=true").first).to_be_visible()
    keep(page, picture)
    page.context.close()
