"""A finding becomes a question, those concerned answer on a phone, a leader goes, and they hear why."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.guidance.models import Guideline, Misfit
from rapport.practice.models import Practice
from tests.cast import FOUNDED
from tests.inbox.moments import furnished
from tests.journeys.pictures import DESK, PHONE

pytestmark = [pytest.mark.journey, pytest.mark.long, pytest.mark.django_db(transaction=True)]
QUESTION = "Shall we rewrite the guidelines that do not fit?"
EXPECTED = "Nobody reads a form where they hoped for a person."
WHY = "Two of us ran into it in one week."


@pytest.fixture
def misfit(cast):
    """A guideline did not fit, twice this week."""
    with practice_scope(cast.id):
        Practice.objects.update(set_up_at=FOUNDED)
        furnished(cast)
        guideline = Guideline.objects.filter(is_current=True).first()
        for days in (2, 3):
            Misfit.objects.create(
                practice_id=cast.id,
                guideline=guideline,
                line="It read like a form.",
                by=cast.dan,
                at=timezone.now() - timedelta(days=days),
            )
    return cast


def fits(page):
    width = page.evaluate("document.documentElement.scrollWidth")
    return width <= page.viewport_size["width"]


def test_from_a_finding_to_what_came_of_it(misfit, desk_of, barriers):
    leader = desk_of(misfit.olive, "/coaching/review/", viewport=DESK, reduced_motion="reduce")
    sheet = leader.locator(".sheet", has_text="Guidelines that do not fit")
    sheet.get_by_role("link", name="Open a decision").click()
    expect(leader.get_by_label("The question, in one sentence")).to_have_value(QUESTION)
    leader.get_by_label("What you expect to change").fill(EXPECTED)
    leader.get_by_label("By how much").fill("2")
    assert barriers(leader) == []
    leader.get_by_role("button", name="Write it down").click()
    expect(leader.get_by_text("1 guideline did not fit more than once")).to_be_visible()
    leader.get_by_label("Only these people").check()
    leader.get_by_label("Dana", exact=True).check()
    leader.get_by_role("button", name="Ask them").click()
    expect(leader.get_by_text("0 of 1 person answered")).to_be_visible()
    assert barriers(leader) == []

    phone = desk_of(
        misfit.dana, viewport=PHONE, has_touch=True, color_scheme="dark", reduced_motion="reduce"
    )
    phone.get_by_role("link", name=f"You are asked: {QUESTION}").click()
    expect(phone.get_by_role("heading", name=QUESTION)).to_be_visible()
    expect(phone.get_by_text(EXPECTED)).to_have_count(0)
    assert barriers(phone) == []
    assert fits(phone)
    phone.get_by_role("button", name="Skip").click()
    expect(phone.get_by_text("you skipped it")).to_be_visible()
    phone.get_by_role("link", name=QUESTION).click()
    phone.get_by_label("Better", exact=True).check()
    phone.get_by_label("Why, in one sentence").fill("I rewrite it every time.")
    phone.get_by_role("button", name="Send").click()
    expect(phone.get_by_text("you said: better for clients")).to_be_visible()

    leader.reload()
    expect(leader.get_by_text("1 of 1 person answered")).to_be_visible()
    expect(leader.get_by_text("I rewrite it every time.")).to_have_count(0)
    leader.get_by_role("button", name="Close the ask").click()
    expect(leader.get_by_text("I rewrite it every time.")).to_be_visible()
    leader.get_by_label("Go: we do it").check()
    leader.get_by_label("Why, in one sentence").fill(WHY)
    leader.get_by_role("button", name="Decide").click()
    expect(leader.get_by_role("heading", name="Take it back")).to_be_visible()
    assert barriers(leader) == []
    leader.goto("/decisions/")
    going = leader.locator(".sheet", has=leader.get_by_role("heading", name="Going"))
    expect(going.get_by_role("link", name=QUESTION)).to_be_visible()
    expect(going.get_by_text(WHY)).to_be_visible()
    assert barriers(leader) == []
    leader.set_viewport_size(PHONE)
    assert fits(leader)

    phone.goto("/decisions/")
    expect(phone.get_by_text("We go ahead from")).to_contain_text(WHY)
    assert barriers(phone) == []
