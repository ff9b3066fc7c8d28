"""A worried message after a filler visit: page, frozen automation, a clinician closes it. In a real browser."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.models import Conversation, Outgoing, RedFlag
from tests.inbox.arrivals import arrival
from tests.inbox.red_flags import INNOCENT, after_filler, on_call

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
NUMB = "It is a bit numb and tingly where you injected"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def clinic(house):
    """Clio is paged first, and the mailbox acknowledges by itself."""
    with practice_scope(house.id):
        on_call(house, (house.clio, 0), (house.ivo, 5))
        house.mailbox.acknowledges = True
        house.mailbox.save()
    return house


def write(house, text, **changes) -> Conversation:
    at = timezone.now()
    with practice_scope(house.id):
        place = actions.receive(arrival(house, at=at, text=text, **changes), at=at)
        return Conversation.objects.get(pk=place.conversation_id)


def told(page):
    """What the live process would say."""
    page.evaluate("document.body.dispatchEvent(new CustomEvent('rapport:flag', {detail: {}}))")


def test_from_the_worried_message_to_the_clinicians_note(clinic, desk_of, barriers):
    with practice_scope(clinic.id):
        before = after_filler(clinic, sender="ada@example.com", at=timezone.now())
    page = desk_of(clinic.clio, path="/settings/me/")
    expect(page.locator(".alarm")).to_have_count(0)

    row = write(clinic, NUMB, conversation_token=before.pk)
    told(page)
    alarm = page.get_by_role("alert")
    expect(alarm).to_contain_text("Ada Example")
    assert barriers(page) == []
    alarm.get_by_role("button", name="I have it").click()

    expect(page).to_have_url(re.compile(f"/inbox/{row.pk}/"))
    banner = page.locator(".flag-banner")
    expect(banner.locator("mark").first).to_have_text("numb")
    expect(banner).to_contain_text("Clio has it.")
    expect(page.locator(".alarm[role=alert]")).to_have_count(0)
    assert barriers(page) == []
    with practice_scope(clinic.id):
        assert not Outgoing.objects.filter(
            conversation=row, message__kind="ack", state__in=["queued", "sending"]
        ).exists()

    banner.get_by_text("Close the flag").click()
    banner.get_by_label("What you found and what was agreed").fill("Called her, comes in now.")
    banner.get_by_role("button", name="Close with this note").click()
    expect(banner).to_have_count(0)
    with practice_scope(clinic.id):
        flag = RedFlag.objects.select_related("conversation__client__key").get()
        assert (flag.closed_by, flag.note) == (clinic.clio, "Called her, comes in now.")


@pytest.mark.long
def test_a_colleague_flags_by_the_menu_and_cannot_close(clinic, desk_of):
    row = write(clinic, INNOCENT)
    page = desk_of(clinic.dana, path=f"/inbox/{row.pk}/")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("link", name="Red flag").click()
    page.get_by_label("Now: page a clinician at any hour").check()
    page.get_by_role("button", name="Raise a red flag").click()
    expect(page.locator(".flag-banner")).to_contain_text("Only a clinician closes it")
    with practice_scope(clinic.id):
        assert RedFlag.objects.get().raised_by == clinic.dana


def test_on_a_phone_everything_of_it_fits_and_can_be_reached(clinic, desk_of, barriers):
    row = write(clinic, "There is a white patch above my lip since this morning and it hurts")
    page = desk_of(clinic.clio, path=f"/inbox/{row.pk}/", **PHONE)
    expect(page.get_by_role("alert")).to_be_visible()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    expect(page.get_by_role("alert").get_by_role("button", name="I have it")).to_be_in_viewport()
    assert barriers(page) == []


def test_the_alarm_is_reached_by_keys(clinic, desk_of):
    row = write(clinic, "There is a white patch above my lip since this morning and it hurts")
    page = desk_of(clinic.clio)
    expect(page.get_by_role("alert")).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("f")
    expect(page).to_have_url(re.compile(f"/inbox/{row.pk}/"))
