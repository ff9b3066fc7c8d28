"""The desk under the hand: at once, however long the list or the thread, with a poor line, on a phone."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.clients.actions.people import add
from rapport.clients.models import DataKey
from rapport.database.scope import practice_scope
from rapport.inbox.actions import calling
from rapport.inbox.actions.calling import Ring
from rapport.inbox.models import Conversation, Inquiry, Message
from tests.journeys.test_desk import arrived, box, changed, come, replies

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
# Shared long ago, and never given to a conversation.
FORGOTTEN_PHOTO = """() => new Promise((resolve) => {
  const asked = indexedDB.open("rapport", 1);
  asked.onsuccess = () => {
    const change = asked.result.transaction("shared", "readwrite");
    change.objectStore("shared").add({files: [new File(["x"], "old.jpg")], at: Date.now() - 600001});
    change.oncomplete = () => { asked.result.close(); resolve(); };
  };
})"""
CONTROLLED = """() => new Promise((done) => navigator.serviceWorker.controller ? done()
  : navigator.serviceWorker.addEventListener("controllerchange", () => done()))"""
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def held(page, pattern) -> list:
    """Requests to this address wait until the test lets them go."""
    waiting: list = []
    page.route(pattern, lambda route: waiting.append(route))
    return waiting


def test_what_is_said_stands_there_at_once_and_the_box_is_free(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    waiting = held(page, "**/messages/")
    box(page).fill("Of course.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".message.pending")).to_contain_text("Of course.")
    expect(box(page)).to_have_value("")
    page.keyboard.type("And one more thing")
    arrived(page, waiting).continue_()
    expect(page.locator(".message.out:not(.pending)")).to_contain_text("Of course.")
    expect(page.locator(".message.pending")).to_have_count(0)
    expect(box(page)).to_have_value("And one more thing")
    assert replies(house) == ["Of course."]


def test_what_did_not_get_through_is_taken_back_with_the_reason(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    sent, closed = held(page, "**/messages/"), held(page, "**/closure/")
    box(page).fill("Of course.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".message.pending")).to_be_visible()
    arrived(page, sent).abort()
    expect(box(page)).to_have_value("Of course.")
    expect(page.locator(".message.pending")).to_have_count(0)
    expect(page.locator("#toasts")).to_contain_text("no connection")
    page.locator("#thread").focus()
    page.keyboard.press("e")
    expect(page.locator(f"#row-{row.pk} .tag.pending")).to_have_text("closed")
    arrived(page, closed).abort()
    expect(page.locator(".tag.pending")).to_have_count(0)
    assert replies(house) == []


def many_rows(house, number) -> list[int]:
    """So many conversations of one client, the first due first."""
    row = come(house, "Ines", "The first of all", 9000)
    at = timezone.now()
    with practice_scope(house.id):
        row = Conversation.objects.get(pk=row.pk)
        rows = Conversation.objects.bulk_create(
            Conversation(
                practice_id=house.id,
                client_id=row.client_id,
                channel=house.mailbox,
                location=house.location,
                owner=house.dana,
                created_at=at,
                last_message_at=at,
                waiting_since=at,
                due_at=row.due_at + timedelta(seconds=n + 1),
            )
            for n in range(number)
        )
        Inquiry.objects.filter(conversation=row).update(next_timer_at=None)
    return [row.pk, *(one.pk for one in rows)]


@pytest.mark.long
def test_a_long_list_scrolls_both_ways_and_stands_where_one_left_it(house, desk_of):
    ids = many_rows(house, 520)
    page = desk_of(house.dana)
    pane, rows = page.locator("#pane-list"), page.locator("#desk-rows > .row")
    for _ in range(200):
        pane.evaluate("pane => pane.scrollTop = pane.scrollHeight")
        if page.locator(f"#row-{ids[-1]}").count():
            break
        page.wait_for_timeout(50)
    expect(page.locator(f"#row-{ids[-1]}")).to_have_count(1)
    assert rows.count() <= 325
    assert page.locator(f"#row-{ids[0]}").count() == 0
    pane.evaluate("pane => pane.scrollTop = pane.scrollHeight * .8")
    seen = page.evaluate(
        "() => [...document.querySelectorAll('#desk-rows > .row')]"
        ".find(row => row.getBoundingClientRect().top > 200).id"
    )
    place = page.locator(f"#{seen}").bounding_box()["y"]
    come(house, "Newest", "I am the most urgent", 20000)
    with page.expect_response("**/desk/list/**"):
        changed(page, Conversation(pk=ids[0]))
    page.wait_for_timeout(50)
    assert abs(page.locator(f"#{seen}").bounding_box()["y"] - place) < 2
    page.reload()
    expect(page.locator(f"#{seen}")).to_be_in_viewport()
    for _ in range(60):
        pane.evaluate("pane => pane.scrollTop = 0")
        if page.locator(f"#row-{ids[0]}").count():
            break
        page.wait_for_timeout(50)
    expect(page.locator(f"#row-{ids[0]}")).to_have_count(1)
    order = [
        int(one.removeprefix("row-")) for one in rows.evaluate_all("all => all.map(r => r.id)")
    ]
    assert [pk for pk in order if pk in ids] == ids[: len([pk for pk in order if pk in ids])]


def long_thread(house, number) -> tuple[Conversation, list[int]]:
    row = come(house, "Ines", "The first of all", 60)
    start = timezone.now() - timedelta(days=number)
    with practice_scope(house.id):
        key = DataKey.objects.filter(client=row.client_id).first()
        said = Message.objects.bulk_create(
            Message(
                practice_id=house.id,
                conversation=row,
                channel=house.mailbox,
                kind="in",
                key=key,
                received_at=start + timedelta(days=n),
                stored_at=start + timedelta(days=n),
            )
            for n in range(number)
        )
    return row, [message.pk for message in said]


@pytest.mark.long
def test_a_long_thread_is_read_in_a_window(house, desk_of):
    row, ids = long_thread(house, 420)
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    thread, said = page.locator("#thread"), page.locator("#thread > .message")
    expect(page.locator("#thread")).to_contain_text("The first of all")
    for _ in range(200):
        thread.evaluate("thread => thread.scrollTop = 0")
        page.wait_for_timeout(50)
        if page.locator(f"#message-{ids[0]}").count():
            break
    expect(page.locator(f"#message-{ids[0]}")).to_have_count(1)
    assert said.count() <= 300
    shown = said.evaluate_all("all => all.map(one => Number(one.id.slice(8)))")
    assert shown == ids[: len(shown)]
    with page.expect_response("**/thread/"):
        changed(page, row)
    expect(page.locator(f"#message-{ids[0]}")).to_have_count(1)
    page.locator("#thread .later").get_by_text("To the newest").click()
    expect(thread).to_contain_text("The first of all")
    page.goto(f"/inbox/{row.pk}/?message={ids[100]}")
    expect(page.locator(f"#message-{ids[100]}")).to_be_in_viewport()


def test_on_a_phone_one_sees_whose_words_the_newest_are(house, desk_of, barriers):
    row, _ = long_thread(house, 30)
    page = desk_of(house.dana, f"/inbox/{row.pk}/", **PHONE)
    expect(page.locator("#thread > .message").last).to_be_in_viewport()
    expect(page.locator("#talk-name")).to_be_in_viewport(ratio=1)
    expect(page.locator(".whose .clock")).to_be_in_viewport(ratio=1)
    expect(box(page)).to_be_in_viewport(ratio=1)
    assert barriers(page) == []


def test_the_phone_rings_and_the_call_becomes_a_conversation(house, desk_of, barriers):
    with practice_scope(house.id):
        add(name="Nina Vale", phone="+13125550142", by=house.mara, at=timezone.now())
    page = desk_of(house.dana)
    expect(page.locator("#pane-talk")).to_be_visible()
    with practice_scope(house.id):
        ring = Ring("+13125550142", "+13125550100", timezone.now())
        calling.ring(ring, practice=house.practice, at=timezone.now())
    page.evaluate("document.body.dispatchEvent(new CustomEvent('rapport:call'))")
    card = page.get_by_role("alert").filter(has_text="Nina Vale is calling, it seems")
    expect(card).to_contain_text("Verify before you disclose")
    assert barriers(page) == []
    page.keyboard.press("l")
    expect(page.locator("#talk-name")).to_have_text("Nina Vale")
    expect(page.locator(".ringing")).to_have_count(0)


def test_a_part_that_failed_says_so_and_is_asked_for_again(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana)
    page.route("**/timeline/**", lambda route: route.fulfill(status=500))
    page.locator(f"#row-{row.pk} a").click()
    line = page.locator("#pane-card .fragment-failed")
    expect(line).to_contain_text("This part could not be loaded.")
    page.unroute("**/timeline/**")
    line.get_by_role("button", name="Try again").click()
    expect(page.locator("#pane-card")).to_contain_text("This is the first conversation.")


def test_the_app_opens_without_a_connection_and_takes_a_shared_photo(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, service_workers="allow", **PHONE)
    page.evaluate(CONTROLLED)
    page.evaluate(
        """() => {
          const form = Object.assign(document.createElement("form"),
            {method: "post", action: "/inbox/shared/", enctype: "multipart/form-data"});
          const input = Object.assign(document.createElement("input"), {type: "file", name: "photos"});
          const given = new DataTransfer();
          given.items.add(new File(["not really"], "lip.jpg", {type: "image/jpeg"}));
          input.files = given.files;
          form.append(input);
          document.body.append(form);
          form.submit();
        }"""
    )
    expect(page.locator("[data-shared]")).to_contain_text("lip.jpg")
    page.evaluate(FORGOTTEN_PHOTO)
    page.reload()
    expect(page.locator("[data-shared]")).to_have_text(re.compile("lip.jpg$"))
    page.get_by_role("link", name="Ada Example").click()
    expect(page.locator("[data-chosen]")).to_have_text("lip.jpg")
    page.get_by_role("button", name="Do", exact=True).click()
    page.get_by_role("button", name="Close", exact=True).locator("visible=true").last.click()
    expect(page.locator(".talk-head .why")).to_contain_text("Closed.")
    page.context.set_offline(True)
    page.goto("/clients/")
    expect(page.get_by_role("heading", name="No connection")).to_be_visible()
    page.context.set_offline(False)
    assert row.pk


def test_signing_out_leaves_nothing_on_the_device(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    page.context.set_offline(True)
    box(page).press_sequentially("Secret")
    expect(page.locator("[data-draft-state]")).to_have_text("draft not kept: no connection")
    page.context.set_offline(False)
    page.get_by_role("button", name="Menu of Dana").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert "rapport" not in str(page.evaluate("indexedDB.databases()"))
