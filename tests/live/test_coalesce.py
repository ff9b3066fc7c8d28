"""One change is told at once, a burst of the same one twice: its first and its last."""

import asyncio

from rapport.live.coalesce import WINDOW, Coalescer
from rapport.live.listener import read_change


def delivered(*changes, pause: float = 0.0) -> list[list]:
    batches: list[list] = []

    async def run() -> None:
        coalescer = Coalescer(lambda batch: batches.append(list(batch)))
        for change in changes:
            coalescer.add(change)
            await asyncio.sleep(pause)
        await asyncio.sleep(WINDOW * 3)

    asyncio.run(run())
    return batches


A, B = (1, "conversation", 1), (1, "conversation", 2)


def test_the_first_change_does_not_wait():
    batches: list[list] = []

    async def run() -> None:
        Coalescer(lambda batch: batches.append(list(batch))).add(A)

    asyncio.run(run())
    assert batches == [[A]]


def test_a_burst_of_one_thing_is_told_at_its_beginning_and_after_its_end():
    assert delivered(A, A, A, A) == [[A], [A]]


def test_different_things_of_a_burst_are_all_told():
    assert delivered(A, B, B, A) == [[A], [B, A]]


def test_changes_apart_are_each_told():
    assert delivered(A, A, pause=WINDOW * 2) == [[A], [A]]


def test_a_notification_of_somebody_else_is_passed_over():
    for payload in ("", "{}", "[1]", "null", '{"practice": "x", "topic": "a", "id": 1}'):
        assert read_change(payload) is None
    assert read_change('{"practice": 1, "topic": "client", "id": 2}') == (1, "client", 2)
