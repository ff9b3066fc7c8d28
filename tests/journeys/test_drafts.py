"""What is being written: on the server, on the device until the server has it, and never twice."""

from contextlib import contextmanager

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from rapport.database.scope import practice_scope
from rapport.inbox.actions.replying import keep_draft
from rapport.inbox.models import Draft
from tests.journeys.test_desk import arrived, box, come

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
ON_DEVICE = """() => new Promise((done) => {
  indexedDB.open("rapport").onsuccess = (event) => {
    const base = event.target.result;
    const rows = base.transaction("drafts").objectStore("drafts").getAll();
    rows.onsuccess = () => {
      base.close();
      done(rows.result.map((row) => [row.url, new TextDecoder().decode(row.data)]));
    };
  };
})"""
LOST = "draft not kept: no connection"


def state(page):
    return page.locator("[data-draft-state]")


@contextmanager
def cut_off(page):
    """What is written meanwhile does not reach the server, and that is said."""
    page.route("**/draft/", lambda route: route.abort())
    yield
    expect(state(page)).to_have_text(LOST)
    page.unroute("**/draft/")


def empties(page) -> None:
    """Waits until nothing is kept on the device."""
    page.wait_for_function(f"async () => (await ({ON_DEVICE})()).length === 0")


@pytest.fixture
def page(house, desk_of):
    row = come(house, "Ines", "Can I move Thursday?")
    page = desk_of(house.dana, f"/inbox/{row.pk}/")
    page.row = row
    return page


def on_server(house) -> list[tuple[str, bool]]:
    with practice_scope(house.id):
        drafts = Draft.objects.select_related("conversation__client__key")
        return [(draft.text, draft.is_note) for draft in drafts]


def test_what_is_written_without_a_connection_is_kept_sealed_and_handed_over(house, page):
    page.context.set_offline(True)
    expect(page.locator("#live-state")).to_contain_text("No connection")
    box(page).press_sequentially("Thursday at ten is")
    expect(state(page)).to_have_text(LOST)
    ((url, sealed),) = page.evaluate(ON_DEVICE)
    assert url == f"/inbox/{page.row.pk}/draft/"
    assert "Thursday" not in sealed
    page.context.set_offline(False)
    expect(state(page)).to_have_text("draft kept")
    assert on_server(house) == [("Thursday at ten is", False)]
    empties(page)


def test_an_older_version_of_the_same_words_never_stands_beside_them(house, page):
    box(page).press_sequentially("thurs")
    expect(state(page)).to_have_text("draft kept")
    with cut_off(page):
        box(page).press("Control+A")
        box(page).press_sequentially("Thursday at ten")
    page.reload()
    expect(box(page)).to_have_value("Thursday at ten")
    expect(state(page)).to_have_text("draft kept")
    empties(page)
    assert on_server(house) == [("Thursday at ten", False)]


def test_what_another_window_wrote_meanwhile_stays(house, page):
    with cut_off(page):
        box(page).press_sequentially("Here")
    with practice_scope(house.id):
        keep_draft(page.row, by=house.dana, text="There", is_note=False, at=timezone.now())
    page.reload()
    expect(box(page)).to_have_value("There\n\nHere")


def test_only_what_stands_in_the_box_is_called_kept(house, page):
    waiting: list = []
    page.route("**/draft/", lambda route: waiting.append(route))
    box(page).press_sequentially("One")
    first = arrived(page, waiting)
    box(page).press_sequentially(" and two")
    first.continue_()
    second = arrived(page, waiting)  # goes once the first was answered
    expect(state(page)).to_have_text("saving…")
    second.continue_()
    expect(state(page)).to_have_text("draft kept")
    assert on_server(house) == [("One and two", False)]
    empties(page)


def test_words_that_became_a_note_leave_nothing_for_the_client_behind(house, page):
    with cut_off(page):
        box(page).press_sequentially("Look at the lip")
    page.locator("[name=mode][value=note]").check(force=True)
    expect(state(page)).to_have_text("draft kept")
    empties(page)
    assert on_server(house) == [("Look at the lip", True)]


def test_words_go_to_a_server_that_is_there_again(house, page):
    """The network was there all along: the line of live changes tells."""
    with cut_off(page):
        box(page).press_sequentially("Thursday")
    line = {"status": 200, "content_type": "text/event-stream", "body": ": here\n\n"}
    page.context.route("**/live/**", lambda route: route.fulfill(**line))
    expect(state(page)).to_have_text("draft kept")
    assert on_server(house) == [("Thursday", False)]
