"""One turn of the worker's loop, here and now."""

from datetime import datetime

from rapport.channels.alerts import outbox, tasks, trials
from rapport.inbox.models import Page


def send_due(at: datetime) -> int:
    """Pages; returns how many were due."""
    due = outbox.claim_due(at=at, room=dict.fromkeys(Page.Way.values, 10))
    for practice_id, page_id, _way in due:
        outbox.send(practice_id=practice_id, page_id=page_id, at=at)
    return len(due)


def send_tests(at: datetime) -> None:
    """Tests that people asked for."""
    for practice_id, address_id in trials.claim_due(at=at, limit=tasks.SENDERS):
        trials.send(practice_id=practice_id, address_id=address_id, at=at)
