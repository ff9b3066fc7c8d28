"""A script is imported, becomes a guideline, is used beside a reply, is rehearsed, and ends in a goal."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.guidance.models import Guideline, Zone
from rapport.inbox import actions
from rapport.inbox.models import Conversation
from rapport.practice.models import Practice
from rapport.rehearsal.actions.furnishing import furnish
from rapport.rehearsal.models import Goal
from tests.cast import FOUNDED
from tests.inbox.arrivals import arrival
from tests.inbox.moments import furnished

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SCRIPT = """Thank you for your interest in lip filler!
Lip filler costs $650 per syringe.
Ask them what they are afraid of.
Have a wonderful day!"""
ASKED = "How much is lip filler? My sister's went wrong and I am scared."
SAID = (
    "Hello, this is Dana. It is $650 a syringe. May I ask what brings you to it?",
    "That makes sense. What would you like to see in the mirror afterwards?",
)


@pytest.fixture
def lips(cast):
    """Ada is afraid, and Dana has her; the practice has its zones, the shipped manual and scenarios."""
    with practice_scope(cast.id):
        Practice.objects.update(set_up_at=FOUNDED)
        furnished(cast)
        furnish(practice_id=cast.id, at=FOUNDED)
        Zone.objects.filter(key="first_impression").update(is_on=False)
        at = timezone.now() - timedelta(seconds=40)
        place = actions.receive(arrival(cast, at=at, text=ASKED), at=at)
        row = Conversation.objects.get(pk=place.conversation_id)
        actions.assign(row, to=cast.dana, by=cast.dana, at=timezone.now())
        return row


def test_from_an_old_script_to_one_thing_to_train(cast, lips, desk_of):
    leader = desk_of(cast.olive, "/guidance/scripts/")
    leader.get_by_label("What is it for?").fill("Lips and fear")
    leader.get_by_label("Or paste the words").fill(SCRIPT)
    leader.get_by_role("button", name="Take it apart").click()
    leader.get_by_role("button", name="Make a guideline of it").click()
    leader.get_by_label("Goal", exact=True).fill("They say what they fear, and know what it costs.")
    leader.locator("#id_zone").select_option(label="Hesitation")
    leader.locator("#id_treatment").select_option("filler")
    leader.get_by_label("a price", exact=True).check()
    leader.get_by_role("button", name="This holds from now on").click()
    expect(leader.locator(".guideline .goal")).to_contain_text("They say what they fear")

    desk = desk_of(cast.dana, f"/inbox/{lips.pk}/")
    expect(desk.locator("#beside-title")).to_have_text("Lips and fear")
    desk.locator("#composer-text").fill("Ada, it is ")
    desk.get_by_role("button", name="Put in: Lip filler").first.click()
    expect(desk.locator("#composer-text")).to_have_value("Ada, it is $650 per syringe")

    desk.get_by_role("link", name="Lips and fear").click()
    desk.get_by_role(
        "link", name="afraid"
    ).click()  # of the zone: the guideline has no scenario yet
    desk.get_by_role("button", name="Play against the program").click()
    for number, text in enumerate(SAID):
        desk.wait_for_load_state("load")
        desk.locator("textarea[name=text]").fill(text)
        desk.locator("textarea[name=text]").press("Control+Enter")
        expect(desk.locator("#stage .message")).to_have_count(3 + 2 * number)
    desk.get_by_role("button", name="Stop here").click()
    desk.get_by_label("What I want to train").fill("Ask what they fear before the price")
    desk.get_by_role("button", name="That is my goal").click()
    expect(desk.get_by_text("Ask what they fear before the price")).to_be_visible()
    with practice_scope(cast.id):
        assert Goal.objects.get().owner == cast.dana
        assert Guideline.objects.get(title="Lips and fear").zone is None, "the zone keeps its own"
