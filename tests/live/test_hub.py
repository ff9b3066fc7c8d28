"""Who is told what, what a page that was away gets, and what happens to one that does not read."""

import asyncio
import re

from rapport.live.hub import KEPT, QUEUE, Hub, Page

OURS, THEIRS = 1, 2


def read(page: Page) -> str:
    return asyncio.run(page.take(0.01)).decode()


def events(page: Page) -> list[str]:
    return re.findall(r"event: (\w+)", read(page))


def ids(page: Page) -> list[int]:
    return [int(text) for text in re.findall(r'"id":(\d+)', read(page))]


def test_a_page_begins_with_hello_and_a_place():
    hub = Hub()
    assert read(hub.open(OURS, "")) == f"id: {hub.position}\nevent: hello\ndata: {{}}\n\n"


def test_a_change_reaches_every_page_of_its_practice():
    hub = Hub()
    pages = [hub.open(OURS, ""), hub.open(OURS, "")]
    hub.publish([(OURS, "conversation", 7)])
    for page in pages:
        assert f'id: {hub.position}\nevent: change\ndata: {{"topic":"conversation","id":7}}' in (
            read(page)
        )


def test_a_change_never_reaches_another_practice():
    hub = Hub()
    page = hub.open(THEIRS, "")
    hub.publish([(OURS, "conversation", 7)])
    assert events(page) == ["hello"]


def test_a_returning_page_gets_what_it_missed_of_its_own_practice():
    hub = Hub()
    hub.publish([(OURS, "client", 1)])
    since = hub.position
    hub.publish([(OURS, "client", 2), (THEIRS, "client", 3), (OURS, "client", 4)])
    assert ids(hub.open(OURS, since)) == [2, 4]


def test_a_page_that_missed_nothing_gets_only_hello():
    hub = Hub()
    hub.publish([(OURS, "client", 1)])
    assert events(hub.open(OURS, hub.position)) == ["hello"]


def test_a_place_of_another_process_or_of_the_future_is_a_reset():
    hub = Hub()
    here = hub.position.split("-")[0]
    for unknown in ("0badf00d-1", f"{here}-1", f"{here}--1", "nonsense", "-", f"{here}-{'9' * 40}"):
        assert events(hub.open(OURS, unknown)) == ["reset"], unknown


def test_a_place_older_than_the_memory_is_a_reset():
    hub = Hub()
    hub.publish([(OURS, "client", 0)])
    old = hub.position
    hub.publish((THEIRS, "client", n) for n in range(KEPT))
    assert events(hub.open(OURS, old))[-1] == "hello"
    hub.publish([(OURS, "client", 1)])
    assert events(hub.open(OURS, old)) == ["reset"]


def test_a_page_may_say_when_it_was_made():
    now = [1000.0]
    hub = Hub(clock=lambda: now[0])
    now[0] = 1010.0
    hub.publish([(OURS, "client", 1)])
    now[0] = 1020.0
    hub.publish([(OURS, "client", 2)])
    assert ids(hub.open(OURS, "at-1019500")) == [2]
    assert ids(hub.open(OURS, "at-1011000")) == [1, 2], "two clocks may differ by two seconds"


def test_a_page_made_before_the_process_began_to_listen_is_reset():
    hub = Hub(clock=lambda: 1000.0)
    assert events(hub.open(OURS, "at-999000")) == ["reset"]


def test_a_page_that_does_not_read_is_told_to_fetch_everything():
    hub = Hub()
    page = hub.open(OURS, "")
    hub.publish((OURS, "client", n) for n in range(QUEUE + 10))
    found = events(page)
    assert found[0] == "reset"
    assert len(found) <= QUEUE
    hub.publish([(OURS, "client", 9999)])
    assert ids(page) == [9999], "and is told of changes again"


def test_after_a_lost_database_everybody_is_reset_and_old_places_are_unknown():
    hub = Hub()
    page, old = hub.open(OURS, ""), hub.position
    read(page)
    hub.reset()
    assert events(page) == ["reset"]
    assert events(hub.open(OURS, old)) == ["reset"]


def test_a_page_that_left_is_forgotten():
    hub = Hub()
    page = hub.open(OURS, "")
    assert hub.pages == 1
    hub.leave(page)
    assert hub.pages == 0


def test_closing_ends_every_page_also_one_that_comes_late():
    hub = Hub()
    early = hub.open(OURS, "")
    hub.close()
    assert early.is_closed
    assert hub.open(OURS, "").is_closed
