"""Playing a hard moment before it comes: alone to a goal, and two people on two screens."""

import re

import pytest
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.guidance.actions.furnishing import furnish_manual
from rapport.guidance.models import Guideline, Interaction
from rapport.rehearsal.actions.furnishing import furnish
from rapport.rehearsal.models import Goal, Rehearsal, Scenario
from tests.cast import FOUNDED
from tests.journeys.pictures import DESK

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
LIST = "/guidance/rehearsals/"
BOX = "textarea[name=text]"
GOOD = (
    "Hello, this is Dana. It is $650 a syringe. May I ask what brings you to it?",
    "That makes sense, and thank you for telling me. Nobody can promise a result, but it can be dissolved.",
    "What is it that worries you most?",
    "That must have been hard for her. I understand that you want to look like yourself, and there is no hurry.",
    "Our nurse would rather do too little. You could come in for a first talk on Thursday, nothing is decided before.",
)


@pytest.fixture
def scenario(cast):
    with practice_scope(cast.id):
        furnish(practice_id=cast.id, at=FOUNDED)
        return Scenario.objects.get(key="hesitation-natural-lips")


@pytest.fixture
def in_both(barriers):
    """Serious findings in the light and in the dark theme."""

    def find(page) -> list[str]:
        found = barriers(page)
        page.emulate_media(color_scheme="dark")
        found += barriers(page)
        page.emulate_media(color_scheme="light")
        return found

    return find


def say(page, text):
    """By keyboard: write, Ctrl+Enter; the box is empty again when it was said."""
    page.wait_for_load_state("load")
    page.locator(BOX).fill(text)
    page.locator(BOX).press("Control+Enter")


def said(page):
    return page.locator("#stage .message")


def test_from_the_list_to_one_thing_to_train(cast, scenario, desk_of, in_both):
    page = desk_of(cast.dana, LIST, color_scheme="light", viewport=DESK)
    assert in_both(page) == []
    page.get_by_role("link", name="afraid").click()
    page.get_by_role("button", name="Play against the program").press("Enter")
    expect(said(page)).to_have_count(1)
    expect(said(page).first).to_contain_text("played by the program")
    for number, text in enumerate(GOOD):
        say(page, text)
        expect(said(page)).to_have_count(3 + 2 * number)
        if number == 0:
            expect(page.locator(BOX)).to_have_value("")
            expect(page.locator(BOX)).to_be_focused()
            assert in_both(page) == []
    expect(page.locator("#stage .notice")).to_contain_text("won their trust")
    expect(page.locator(BOX)).to_have_count(0)
    page.get_by_role("link", name="To the debrief").press("Enter")
    expect(page.get_by_text("They told you what they need")).to_be_visible()
    expect(page.locator("strong", has_text="$650").first).to_be_visible()
    assert in_both(page) == []
    page.get_by_label("What I want to train").fill("Ask before I say the price")
    page.get_by_role("button", name="That is my goal").press("Enter")
    expect(page.get_by_text("Ask before I say the price")).to_be_visible()
    assert in_both(page) == []
    with practice_scope(cast.id):
        assert Goal.objects.get().owner == cast.dana


@pytest.mark.long
def test_a_turn_is_taken_back_into_the_box_and_a_talk_is_stopped(cast, scenario, desk_of):
    page = desk_of(cast.dana, f"{LIST}scenarios/{scenario.pk}/")
    page.get_by_role("button", name="Play against the program").click()
    say(page, "Rest assured, you are important to us.")
    expect(said(page)).to_have_count(3)
    page.get_by_role("button", name="Take back my turn").click()
    expect(said(page)).to_have_count(1)
    expect(page.locator(BOX)).to_have_value("Rest assured, you are important to us.")
    page.get_by_role("button", name="Stop here").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("How much is lip filler")
    expect(page.get_by_text("How it ended: stopped")).to_be_visible()


def hear(page, rehearsal):
    """What the live process tells every open page."""
    change = {"topic": "rehearsal", "id": rehearsal}
    page.evaluate(
        "(change) => document.body.dispatchEvent("
        "new CustomEvent(`rapport:${change.topic}-${change.id}`, {detail: change}))",
        change,
    )


@pytest.mark.long
def test_two_people_on_two_screens(cast, scenario, desk_of, barriers):
    dana = desk_of(cast.dana, f"{LIST}scenarios/{scenario.pk}/")
    dana.get_by_label("Who plays the client").select_option(label="Dan")
    dana.get_by_role("button", name="Play with a colleague").click()
    expect(dana.get_by_text("has not agreed yet")).to_be_visible()
    number = int(re.search(r"(\d+)/$", dana.url)[1])
    dan = desk_of(cast.dan, LIST)
    dan.get_by_role("link", name="afraid").first.click()
    expect(dan.get_by_text("You are Delia")).to_be_visible()
    expect(dana.get_by_text("You are Delia")).to_have_count(0)
    assert barriers(dan) == []
    dan.get_by_role("button", name="I agree").click()
    hear(dana, number)
    expect(dana.get_by_text("has not agreed yet")).to_have_count(0)
    say(dan, "Hi, how much is lip filler at yours?")
    expect(said(dan)).to_have_count(1)
    dana.locator(BOX).fill("Half a sentence that")
    hear(dana, number)
    expect(said(dana)).to_have_count(1)
    expect(said(dana).first).to_contain_text("played by Dan")
    expect(dana.locator(BOX)).to_have_value("Half a sentence that")
    say(dana, "It is $650. What brings you to it?")
    expect(said(dana)).to_have_count(2)
    hear(dan, number)
    expect(said(dan)).to_have_count(2)
    dana.get_by_role("button", name="Stop here").click()
    expect(dana.get_by_text("Only you see this page.")).to_be_visible()
    hear(dan, number)
    dan.get_by_role("link", name="Say what you saw").click()
    assert barriers(dan) == []
    for name in ("heard", "need", "clear", "own", "next"):
        dan.locator(f"input[name={name}][value='4']").check()
    dan.get_by_label("One thing you saw").fill("You asked, and then you waited.")
    dan.get_by_role("button", name="Give it to them").click()
    dana.reload()
    expect(dana.get_by_text("You asked, and then you waited.")).to_be_visible()
    with practice_scope(cast.id):
        assert Rehearsal.objects.get().ending == "stopped"


@pytest.mark.long
def test_the_other_pages_have_no_barriers(cast, scenario, desk_of, in_both):
    page = desk_of(cast.mara, f"{LIST}team/", color_scheme="light")
    page.get_by_label("What is played").select_option(label=scenario.title)
    page.get_by_label("Plays the staff member").select_option(label="Dana")
    page.get_by_label("Plays the client").select_option(label="Dan")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator(".clock")).to_be_visible()
    assert in_both(page) == []
    page.get_by_role("button", name="Next round").click()
    expect(page.locator("li", has_text="Dan").filter(has_text="plays the staff")).to_be_visible()
    page.get_by_label("Who", exact=True).select_option(label="Dana")
    page.get_by_label("What", exact=True).fill("Say the price first")
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator(".saved-row", has_text="Say the price first")).to_be_visible()
    for path in ("drills/", "rating/", "rating/results/"):
        page.goto(f"{LIST}{path}")
        assert in_both(page) == [], path
    page.goto(f"{LIST}scenarios/{scenario.pk}/edition/")
    assert in_both(page) == []


@pytest.mark.long
def test_a_weakness_the_team_noted_changes_the_guideline_on_the_same_screen(
    cast, scenario, desk_of, in_both
):
    with practice_scope(cast.id):
        furnish_manual(practice_id=cast.id, at=FOUNDED)
        about = Interaction.objects.get(key=scenario.interaction_key)
    page = desk_of(cast.mara, f"{LIST}team/", color_scheme="light")
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_label("Who", exact=True).select_option(label="Dana")
    page.get_by_label("What", exact=True).fill("Say the price first")
    page.get_by_label("Which guideline").select_option(label=about.name)
    page.get_by_role("button", name="Write it down").press("Enter")
    never = page.get_by_label("Never say")
    expect(never).to_be_visible()
    assert in_both(page) == []
    never.fill("“It depends”")
    page.get_by_role("button", name="This holds from now on").press("Enter")
    said = page.locator("details[open] [role=status]")
    expect(said).to_contain_text("Version 2 holds from now on.")
    expect(said.locator("ins")).to_contain_text("It depends")
    assert in_both(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.reload()
    closed = page.locator("details", has_text="Say the price first").first
    expect(closed).to_be_visible()
    with practice_scope(cast.id):
        held = Guideline.objects.get(interaction=about, is_current=True)
        assert (held.version, held.never_say) == (2, ["“It depends”"])
