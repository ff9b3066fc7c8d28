"""The worker's lane of the alerts: every way has senders of its own, so none waits for another."""

import threading
from datetime import UTC, datetime

from rapport.channels.alerts import outbox, trials
from rapport.channels.alerts.lanes import Lanes
from rapport.database.loops import Loop
from rapport.inbox.models import Page

SENDERS = 4  # of each way
TRIAL = "trial"


def send_alerts(stop: threading.Event) -> None:
    """Pages and tests to their providers."""
    ways = [*Page.Way.values, TRIAL]
    lanes = Lanes("alerts", ways, senders=SENDERS, clock=lambda: datetime.now(UTC))
    lanes.run(stop, take, "rapport_pages")


def take(lanes: Lanes, at: datetime) -> int:
    """Start what is due and has a sender free; returns how much that was."""
    pages = outbox.claim_due(at=at, room=lanes.rooms(Page.Way.values))
    for practice_id, page_id, way in pages:
        lanes.start(way, outbox.send, practice_id=practice_id, page_id=page_id)
    tests = trials.claim_due(at=at, limit=lanes.room(TRIAL))
    for practice_id, address_id in tests:
        lanes.start(TRIAL, trials.send, practice_id=practice_id, address_id=address_id)
    return len(pages) + len(tests)


LOOPS = (Loop("alerts", send_alerts),)
