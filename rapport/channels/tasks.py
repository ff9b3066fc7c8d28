"""The worker's lane of the channels: what came in is read, what should go out is sent."""

import threading
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from django.db import connections

from rapport.channels import deliveries, outbox
from rapport.channels.bell import LINGER
from rapport.database.loops import Loop, wait

READ_AT_ONCE = 200  # in one transaction, whose few dozen statements are the same for any number
SEND_AT_ONCE = 50
SENDERS = 4
# A bell rings in milliseconds; this is for what falls due by itself.
LONGEST_SLEEP = 1.0


def read_due(at: datetime | None = None) -> int:
    """Read a batch of due deliveries, oldest first; returns how many were due."""
    at = at or datetime.now(UTC)
    by_practice: dict[int, list[int]] = defaultdict(list)
    due = deliveries.claim_due(at=at, limit=READ_AT_ONCE)
    for practice_id, delivery_id in due:
        by_practice[practice_id].append(delivery_id)
    for practice_id, ids in by_practice.items():
        deliveries.process_all(practice_id=practice_id, delivery_ids=ids, at=at)
    return len(due)


def send_due(pool: ThreadPoolExecutor) -> int:
    """Send a batch of the outbox, a few at a time; returns how many were due."""
    due = outbox.claim_due(at=datetime.now(UTC), limit=SEND_AT_ONCE)
    for attempt in [pool.submit(_send, practice_id, row_id) for practice_id, row_id in due]:
        attempt.result()
    return len(due)


def _send(practice_id: int, outgoing_id: int) -> None:
    try:
        outbox.send(practice_id=practice_id, outgoing_id=outgoing_id, at=datetime.now(UTC))
    finally:
        connections.close_all()


def read_deliveries(stop: threading.Event) -> None:
    """Raw deliveries into the inbox."""
    was_busy = False
    while wait(stop, LINGER if was_busy else LONGEST_SLEEP, "rapport_deliveries"):
        was_busy = bool(read_due())
        while not stop.is_set() and read_due():
            pass


def send_outbox(stop: threading.Event) -> None:
    """Replies and acknowledgements to their providers."""
    with ThreadPoolExecutor(SENDERS, thread_name_prefix="outbox") as pool:
        while True:
            while not stop.is_set() and send_due(pool):
                pass
            if not wait(stop, LONGEST_SLEEP, "rapport_outbox"):
                return


LOOPS = (Loop("deliveries", read_deliveries), Loop("outbox", send_outbox))
