"""A day at the desk in a real browser."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.models import Conversation, Draft, Message, Outgoing
from tests.inbox.arrivals import arrival
from tests.looks import looks

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def come(house, name, text, seconds_ago=30, **changes) -> Conversation:
    """Somebody writes an e-mail; it belongs to Dana."""
    at = timezone.now() - timedelta(seconds=seconds_ago)
    with practice_scope(house.id):
        message = arrival(
            house, at=at, sender=f"{name.lower()}@example.com", text=text, subject=name, **changes
        )
        place = actions.receive(message, at=at)
        row = Conversation.objects.get(pk=place.conversation_id)
        actions.assign(row, to=house.dana, by=house.mara, at=timezone.now())
    return row


def replies(house) -> list[str]:
    with practice_scope(house.id):
        rows = Message.objects.select_related("key", "outgoing").filter(kind="reply")
        return [m.text for m in rows if m.outgoing.state != Outgoing.State.WITHDRAWN]


def box(page):
    return page.locator("#composer-text")


def held(page, address: str) -> list:
    """The first request there is stopped on its way; later ones pass."""
    waiting: list = []
    seen: list = []

    def stop(route):
        waiting.append(route) if not seen else route.continue_()
        seen.append(route)

    page.route(address, stop)
    return waiting


def arrived(page, waiting: list):
    """The next request that was stopped on its way."""
    while not waiting:
        page.wait_for_timeout(10)
    return waiting.pop(0)


def changed(page, row) -> None:
    """What the live process would say."""
    page.evaluate(
        "id => { for (const name of ['rapport:conversation', `rapport:conversation-${id}`])"
        " document.body.dispatchEvent(new CustomEvent(name, {detail: {topic: 'conversation', id}})) }",
        row.pk,
    )


def test_by_keyboard_alone_open_reply_send_next(house, desk_of):
    first = come(house, "Ines", "Can I move Thursday?", 60)
    second = come(house, "Marlow", "What does it cost?", 30)
    page = desk_of(house.dana)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#talk-name")).to_be_focused()
    expect(page).to_have_url(f"/inbox/{first.pk}/?view=mine")
    page.keyboard.press("r")
    expect(box(page)).to_be_focused()
    page.keyboard.type("Of course, Thursday at ten.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".message.out:not(.pending)")).to_contain_text(
        "Of course, Thursday at ten."
    )
    expect(box(page)).to_have_value("")
    expect(page.locator("#thread")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"/inbox/{second.pk}/?view=mine")
    assert replies(house) == ["Of course, Thursday at ten."]


def test_a_reply_can_be_taken_back_and_is_in_the_box_again(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    box(page).fill("Too hasty")
    page.keyboard.press("Control+Enter")
    toast = page.locator(".toast")
    expect(toast).to_contain_text("Goes to Ada Example")
    toast.get_by_role("button", name="Undo").click()
    expect(box(page)).to_have_value("Too hasty")
    expect(page.locator(".message.out:not(.pending)")).to_contain_text("taken back, not sent")
    assert replies(house) == []


@pytest.mark.parametrize("begun", ["after the answer", "before the answer"])
def test_taking_back_keeps_what_was_begun_since(house, desk_of, begun):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    sending = held(page, "**/messages/") if begun == "before the answer" else None
    box(page).fill("First")
    page.keyboard.press("Control+Enter")
    expect(box(page)).to_have_value("")
    undo = page.locator(".toast").get_by_role("button", name="Undo")
    if sending is None:
        expect(undo).to_be_visible()
    drafting = held(page, "**/draft/")
    box(page).fill("and another thing")
    # As one writes, a draft leaves; it must not overtake what is next.
    on_its_way = arrived(page, drafting)
    if sending is not None:
        arrived(page, sending).continue_()
    undo.click()
    on_its_way.continue_()
    expect(box(page)).to_have_value("First\n\nand another thing")
    expect(page.locator("[data-draft-state]")).to_have_text("draft kept")


def test_two_people_press_send(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    dana, dan = desk_of(house.dana, f"/inbox/{row.pk}/"), desk_of(house.dan, f"/inbox/{row.pk}/")
    box(dana).fill("Dana says ten.")
    box(dan).fill("Dan says eleven.")
    dan.keyboard.press("Control+Enter")
    expect(dan.locator(".message.out:not(.pending)")).to_contain_text("Dan says eleven.")
    box(dana).press("Control+Enter")
    clash = dana.get_by_role("alertdialog")
    expect(clash).to_contain_text("Dan says eleven.")
    expect(box(dana)).to_have_value("Dana says ten.")
    assert replies(house) == ["Dan says eleven."]
    clash.get_by_role("button", name="Change mine").click()
    expect(box(dana)).to_be_focused()
    box(dana).fill("As Dan says.")
    dana.keyboard.press("Control+Enter")
    expect(dana.locator(".message.out:not(.pending)")).to_have_count(2)
    assert replies(house) == ["Dan says eleven.", "As Dan says."]


@pytest.mark.long
def test_sending_anyway_and_discarding(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    dana, mara = desk_of(house.dana, f"/inbox/{row.pk}/"), desk_of(house.mara, f"/inbox/{row.pk}/")
    with practice_scope(house.id):
        actions.reply(row, by=house.dan, text="Dan was first.", at=timezone.now())
    for page, text in ((dana, "Dana too."), (mara, "Mara three.")):
        box(page).fill(text)
        box(page).press("Control+Enter")
        expect(page.get_by_role("alertdialog")).to_be_visible()
    mara.get_by_role("button", name="Discard mine").click()
    expect(box(mara)).to_have_value("")
    expect(dana.get_by_role("button", name="Send anyway")).to_be_focused()
    dana.keyboard.press("Enter")
    expect(dana.locator(".message.out:not(.pending)")).to_have_count(2)
    assert replies(house) == ["Dan was first.", "Dana too."]


def test_a_draft_survives_reloads_refreshes_and_looking_elsewhere(house, desk_of):
    row, other = come(house, "Ines", "Can I move Thursday?"), come(house, "Bea", "Parking?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    box(page).press_sequentially("Dear Ines, ")
    expect(page.locator("[data-draft-state]")).to_have_text("draft kept")
    page.reload()
    expect(box(page)).to_have_value("Dear Ines, ")
    box(page).focus()
    page.keyboard.press("End")
    page.keyboard.type("it is")
    with practice_scope(house.id):
        again = arrival(
            house, at=timezone.now(), sender="ines@example.com", text="Or Friday?",
            conversation_token=row.pk,
        )  # fmt: skip
        actions.receive(again, at=timezone.now())
    changed(page, row)
    expect(page.locator("#thread")).to_contain_text("Or Friday?")
    expect(page.locator("[data-newer]")).to_contain_text("Something new came in")
    expect(page.locator("#desk-news")).to_contain_text("A new message from Ada Example")
    expect(box(page)).to_be_focused()
    page.keyboard.type(" free.")
    expect(box(page)).to_have_value("Dear Ines, it is free.")
    page.locator(f"#row-{other.pk} a").click()
    expect(page.locator("#thread")).to_contain_text("Parking?")
    page.go_back()
    expect(box(page)).to_have_value("Dear Ines, it is free.")


def test_an_empty_box_has_seen_what_came(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    with practice_scope(house.id):
        actions.reply(row, by=house.dan, text="Dan was first.", at=timezone.now())
    changed(page, row)
    expect(page.locator(".message.out:not(.pending)")).to_contain_text("Dan was first.")
    box(page).fill("I agree.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".message.out:not(.pending)")).to_have_count(2)


def test_a_refresh_keeps_place_focus_and_selection(house, desk_of):
    rows = [come(house, f"Client{n}", f"Question {n}", 200 - n) for n in range(45)]
    page = desk_of(house.dana)
    expect(page.locator(".row")).to_have_count(25)
    page.locator(".more").scroll_into_view_if_needed()
    expect(page.locator(".row")).to_have_count(45)
    page.locator(f"#row-{rows[40].pk} a").focus()
    assert page.locator("#pane-list").evaluate("pane => pane.scrollTop") > 0
    place = page.locator(f"#row-{rows[40].pk}").bounding_box()
    page.evaluate(
        "id => getSelection().selectAllChildren(document.querySelector(`#row-${id} .said`))",
        rows[41].pk,
    )
    come(house, "Newest", "I am the most urgent", 250)
    changed(page, rows[0])
    expect(page.locator(".row")).to_have_count(46)
    expect(page.locator(f"#row-{rows[40].pk} a")).to_be_focused()
    assert page.locator(f"#row-{rows[40].pk}").bounding_box() == place
    assert page.evaluate("String(getSelection())").strip() == "Question 41"


def test_a_note_names_a_colleague_and_never_becomes_a_reply(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    page.keyboard.press("n")
    page.keyboard.type("@cl")
    expect(page.locator("#mentions [aria-selected=true]")).to_have_text("Clio")
    page.keyboard.press("Tab")
    page.keyboard.type("please look")
    expect(page.locator("[data-draft-state]")).to_have_text("draft kept")
    page.reload()
    expect(page.locator("[name=mode][value=note]")).to_be_checked()
    expect(box(page)).to_have_value("@Clio please look")
    box(page).press("Control+Enter")
    expect(page.locator(".message.note:not(.pending)")).to_contain_text("@Clio please look")
    assert replies(house) == []
    with practice_scope(house.id):
        assert not Draft.objects.exists()


@pytest.mark.long
def test_a_walk_in_is_written_down_in_one_line(house, desk_of):
    with practice_scope(house.id):
        from rapport.clients.actions.people import add

        add(name="Nina Vale", by=house.dana, at=timezone.now())
    page = desk_of(house.dana)
    page.keyboard.press("c")
    dialog = page.locator("#desk-dialog")
    expect(dialog.get_by_label("Who")).to_be_focused()
    page.keyboard.type("ni")
    dialog.get_by_text("Nina Vale").click()
    dialog.get_by_label("What do they want?").fill("Wants to come earlier")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.locator("#talk-name")).to_have_text("Nina Vale")
    expect(page.locator("#thread")).to_contain_text("Wants to come earlier")
    expect(page.locator("#desk-list")).to_contain_text("Wants to come earlier")


@pytest.mark.long
def test_keys_for_everything_else(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dan, f"/inbox/{row.pk}/?view=everyone")
    page.keyboard.press("t")
    expect(page.locator(".toast")).to_contain_text("It is yours.")
    expect(page.locator(".talk-head .why")).to_contain_text("With you, who took it")
    page.keyboard.press("h")
    dialog = page.locator("#desk-dialog")
    dialog.get_by_text("Clio").click()
    dialog.get_by_label("What should they know?").fill("She asks for a nurse")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.locator(".talk-head .why")).to_contain_text("With Clio")
    page.keyboard.press("s")
    expect(dialog).to_contain_text("answer first, then snooze")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator(".talk-head .why")).to_contain_text("Closed.")
    page.keyboard.press("Control+k")
    expect(page.locator("#command-bar input")).to_be_focused()
    page.keyboard.type("late")
    expect(page.locator("#command-found")).to_contain_text("Late")


@pytest.mark.long
def test_the_clock_is_paused_with_a_reason_and_goes_on(house, desk_of):
    row = come(house, "Nora", "Could you ask Dr. Vale whether that is possible?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/?view=mine")
    ring = page.locator("#talk-top .clock")
    expect(ring).to_have_attribute("data-state", re.compile("running|due_soon"))
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_label("What is awaited").fill("the doctor's answer")
    page.keyboard.press("Enter")
    expect(ring).to_have_attribute("data-state", "paused")
    expect(page.locator("#thread")).to_contain_text("paused the clock")
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Let the clock go on").click()
    expect(ring).to_have_attribute("data-state", re.compile("running|due_soon"))


def test_without_scripts_the_desk_still_answers_people(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, java_script_enabled=False)
    page.get_by_role("link", name="Ada Example").click()
    page.locator("#composer-text").fill("Of course.")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".message.out:not(.pending)")).to_contain_text("Of course.")
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".talk-head .why")).to_contain_text("Closed.")
    assert replies(house) == ["Of course."]
    assert page.url.endswith(f"/inbox/{row.pk}/")


@looks(1440, 390)
def test_nobody_is_kept_out(house, desk_of, barriers, scheme, width):
    row = come(house, "Ines", "Can I move Thursday?", 400)
    with practice_scope(house.id):
        actions.note(row, by=house.mara, text="She was here in May.", at=timezone.now())
        actions.reply(row, by=house.mara, text="Of course.", at=timezone.now())
        Conversation.objects.filter(pk=row.pk).update(zone="Hesitation", tags=["prices"])
    size = {"width": width, "height": 900}
    page = desk_of(house.dana, color_scheme=scheme, viewport=size, reduced_motion="reduce")
    assert barriers(page) == []
    page.goto(f"/inbox/{row.pk}/?view=everyone")
    page.wait_for_load_state("networkidle")
    assert barriers(page) == []
    page.goto("/desk/")
    page.keyboard.press("c")
    expect(page.locator("#capture-wish")).to_be_visible()
    assert barriers(page) == []


@pytest.mark.parametrize("width", [390, pytest.param(720, marks=pytest.mark.long)])
def test_nothing_is_cut_off_on_a_phone_or_when_zoomed(house, desk_of, width):
    """720 wide at a height of 450 is what 200% leave of a usual screen."""
    row = come(house, "Ines", "Can I move Thursday? " * 20)
    page = desk_of(
        house.dana, f"/inbox/{row.pk}/", viewport={"width": width, "height": 450 if width > 400 else 844}
    )  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for name in ("#pane-list", "#pane-talk", "#pane-card"):
        pane = page.locator(name)
        assert pane.evaluate("pane => pane.scrollWidth <= pane.clientWidth + 1"), name
    box(page).fill("Of course.")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".message.out:not(.pending)")).to_contain_text("Of course.")


@pytest.mark.parametrize("size", [(390, 600), pytest.param((1440, 500), marks=pytest.mark.long)])
def test_what_is_new_comes_into_sight_for_whoever_reads_the_newest(house, desk_of, size):
    row = come(house, "Ines", "Can I move Thursday? " * 60)
    page = desk_of(house.dana, f"/inbox/{row.pk}/", viewport={"width": size[0], "height": size[1]})
    with practice_scope(house.id):
        actions.note(row, by=house.dan, text="She called as well.", at=timezone.now())
    changed(page, row)
    expect(page.locator(".message.note:not(.pending)")).to_be_in_viewport()


def test_whoever_was_signed_out_comes_back_to_the_draft(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    box(page).press_sequentially("Dear Ines")
    expect(page.locator("[data-draft-state]")).to_have_text("draft kept")
    page.context.clear_cookies(name="sessionid")
    changed(
        page, row
    )  # whatever asks next is refused, and a page without unkept words leaves for the door
    expect(page).to_have_url(re.compile(r"/accounts/login/"))
    page.get_by_label("Email").fill("dana@riverside.example")
    page.get_by_label("Password", exact=True).fill("a long enough password")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(box(page)).to_have_value("Dear Ines")
