"""A desk after years: a hundred thousand who wait in one view, five thousand messages in one conversation."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
import pytest
from django.db import connection
from django.db.models import F
from django.utils import timezone
from playwright.sync_api import Page, expect
from psycopg.conninfo import make_conninfo

from bench.rig.many_conversations import THREAD, insert, seal
from bench.rig.practice import Place
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel, Conversation, Message
from tests.journeys.test_desk import changed, come
from tests.superuser import address

pytestmark = [pytest.mark.journey, pytest.mark.long, pytest.mark.django_db(transaction=True)]
MANY = 100_000
SAID = 5_000
FAR = 1_500  # rows down the list, several times what a page holds
MOST = 350  # rows or messages on the page at once, whatever was scrolled through
STEP = 5_000  # pixels of one turn of the wheel: in a hurry
SIZES = (
    {"viewport": {"width": 1440, "height": 900}},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True},
)
PHONE = 600  # pixels wide at most
# All of them wait; three at a time are due at the same second.
WAITING = """
update inbox_conversation set status = 'open', closed_at = null, snoozed_until = null,
  waiting_since = last_message_at, due_at = now() + (id / 3 + 1000) * interval '1 second'
"""
RUNNING = """
update inbox_inquiry i set state = 'running', due_at = c.due_at, starts_at = now(), received_at = now()
  from inbox_conversation c where c.id = i.conversation_id
"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something long in a pane of a page: `order` is every row or message that should be in it, in order."""

    page: Page
    pane: str
    items: str
    order: list[int]

    def here(self) -> range:
        """What is on the page, as places in the order: without a gap, nothing twice, never too many."""
        ids = self.page.eval_on_selector_all(
            self.items, "all => all.map(one => Number(one.id.replace(/^\\D+/, '')))"
        )
        start = self.order.index(ids[0])
        assert ids == self.order[start : start + len(ids)]
        assert len(ids) <= MOST
        return range(start, start + len(ids))

    def wheel(self, step: int, *, until: int) -> int:
        """Turn the wheel until this place is on the page; all on the way is seen. How many it went past."""
        box = self.page.locator(self.pane).bounding_box()
        # On a phone the panes may still be on their way into sight.
        across = box["x"] if self.page.viewport_size["width"] > PHONE else 0
        self.page.mouse.move(across + 150, box["y"] + box["height"] / 3)
        seen = set(self.here())
        for _ in range(4000):
            if until in (now := self.here()):
                return len(seen | set(now))
            assert seen & set(now) or self._is_further(now, seen, step)
            seen |= set(now)
            self.page.mouse.wheel(0, step)
            self.page.wait_for_timeout(30)
        raise AssertionError(f"never came to {until}, but to {now}")

    def _is_further(self, now: range, seen: set[int], step: int) -> bool:
        """A leap over what was let go is in order: those rows were seen on the way there."""
        return step < 0 and now.stop <= min(seen)

    def place(self, item: int) -> float:
        """How far down the window a row or message stands, in pixels."""
        found = f"{self.items.rpartition(' ')[2].lstrip('.')}-{item}"
        return self.page.locator(f"#{found}").bounding_box()["y"]

    def in_sight(self) -> int:
        """The id of one that is in the middle of the pane."""
        found = self.page.evaluate(
            """([pane, items]) => {
              const box = document.querySelector(pane).getBoundingClientRect();
              const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
              return [...document.querySelectorAll(items)]
                .find(one => one.getBoundingClientRect().bottom > middle).id;
            }""",
            [self.pane, self.items],
        )
        return int(found.rpartition("-")[2])

    @contextmanager
    def still(self) -> Iterator[None]:
        """What is in sight stays where it is."""
        item = self.in_sight()
        place = self.place(item)
        yield
        self.page.wait_for_timeout(400)
        assert abs(self.place(item) - place) < 2


def filled(house, conversations: int, messages: int) -> None:
    """So many conversations that all wait, owned by the six in turn, the first with so many messages."""
    here = make_conninfo(address(), dbname=connection.settings_dict["NAME"])
    place = Place(house.id, house.location.pk, house.olive.pk, "", "", "", "", "")
    insert(here, place, seal(house.id), 0, conversations, messages=messages)
    with psycopg.connect(here, autocommit=True) as database:
        database.execute("set session_replication_role = replica")
        database.execute(WAITING)
        database.execute(RUNNING)
        database.execute("vacuum (analyze)")


def list_of(page, house) -> Stretch:
    with practice_scope(house.id):
        waiting = Conversation.objects.filter(status="open", waiting_since__isnull=False)
        order = list(waiting.order_by("due_at", "id").values_list("pk", flat=True))
    return Stretch(page, "#pane-list", "#desk-rows > .row", order)


def focused(page) -> int:
    """The conversation whose row has the focus."""
    return int(page.evaluate("document.activeElement.closest('.row').id").removeprefix("row-"))


def test_a_list_of_a_hundred_thousand_is_scrolled_without_losing_a_row_or_the_place(house, desk_of):
    filled(house, MANY, 1)
    for size in SIZES:
        page = desk_of(house.olive, "/desk/?view=everyone", **size)
        rows = list_of(page, house)
        assert len(rows.order) >= MANY
        assert rows.wheel(STEP, until=FAR) >= FAR
        rows_stay_while_something_comes_in_above(rows, house)
        rows = list_of(page, house)
        rows_are_walked_by_keys(rows)
        page.keyboard.press("End")
        rows.wheel(STEP, until=rows.here().stop + 50)
        rows.wheel(-STEP, until=0)
        assert rows.here().start == 0
        page.context.close()


def rows_stay_while_something_comes_in_above(rows: Stretch, house) -> None:
    with rows.still():
        row = come(house, "Newest", "I am the most urgent", 20000)
        with rows.page.expect_response("**/desk/list/**"):
            changed(rows.page, row)


def rows_are_walked_by_keys(rows: Stretch) -> None:
    """One after the other and back; what changes elsewhere does not take the focus."""
    page, start = rows.page, rows.in_sight()
    page.locator(f"#row-{start} [data-row]").focus()
    place = rows.order.index(start)
    for key, step in (("j", 1), ("k", -1)):
        for _ in range(60):
            page.keyboard.press(key)
            place += step
            assert focused(page) == rows.order[place]
    with page.expect_response("**/desk/list/**"):
        changed(page, Conversation(pk=start))
    page.wait_for_timeout(100)
    assert focused(page) == start
    assert start in rows.order[rows.here().start : rows.here().stop]


def thread_of(page) -> Stretch:
    """On a phone the whole pane is scrolled, head and all."""
    pane = "#thread" if page.viewport_size["width"] > PHONE else "#pane-talk"
    said = Message.objects.filter(conversation=THREAD).order_by("received_at", "id")
    order = list(said.values_list("pk", flat=True))
    return Stretch(page, pane, "#thread > .message", order)


def said_now(house) -> int:
    """The client of the long conversation writes once more; returns the message's id."""
    at = timezone.now()
    with practice_scope(house.id):
        row = Conversation.objects.select_related("client").get(pk=THREAD)
        message = Message.objects.create(
            practice_id=house.id,
            conversation=row,
            channel=Channel.objects.get(pk=row.channel_id),
            kind="in",
            key=row.client.key,
            received_at=at,
            stored_at=at,
        )
        Conversation.objects.filter(pk=THREAD).update(version=F("version") + 1)
    return message.pk


@pytest.mark.parametrize("size", SIZES, ids=("desk", "phone"))
def test_five_thousand_messages_are_read_from_the_last_to_the_first_and_back(house, desk_of, size):
    filled(house, 100, SAID)
    page = desk_of(house.olive, f"/inbox/{THREAD}/", **size)
    with practice_scope(house.id):
        said = thread_of(page)
    assert len(said.order) >= SAID
    assert said.here().stop == len(said.order)
    assert said.wheel(-STEP, until=0) == len(said.order)
    page.locator("#thread").focus()
    with said.still():
        newest = said_now(house)
        with page.expect_response("**/thread/"):
            changed(page, Conversation(pk=THREAD))
    expect(page.locator("#thread .later a.due")).to_have_count(1)
    expect(page.locator("#desk-news")).not_to_be_empty()
    expect(page.locator("#thread")).to_be_focused()
    said.wheel(STEP, until=1000)
    page.locator("#thread .later").get_by_text("To the newest").click()
    expect(page.locator(f"#message-{newest}")).to_be_in_viewport()
