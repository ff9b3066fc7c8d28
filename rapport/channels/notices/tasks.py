"""The worker's lanes of the notices: the ledger is read, steps are taken, attempts are sent."""

import threading
import time
from collections import defaultdict
from datetime import UTC, datetime
from functools import partial

import structlog
from django.db import connection

from rapport.channels.alerts.lanes import Lanes
from rapport.channels.models import NoticeAttempt
from rapport.channels.notices import happenings, outbox
from rapport.channels.notices.advancing import advance
from rapport.channels.notices.ending import WAKE
from rapport.channels.notices.reading import Reader
from rapport.channels.notices.watching import watch
from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.live.notify import CHANNEL as CHANGES
from rapport.practice.queries import practice_ids
from rapport.practice.rounds import in_each

log = structlog.get_logger("rapport.notices")

LONGEST_SLEEP = 0.5  # seconds
POLITENESS = 3  # times as long as a look took
PAUSE = 0.75  # seconds between two looks, so that a flood of changes does not become one of looks
WATCH_EVERY = 60.0  # seconds
SENDERS = 2  # of each way; red flags have senders of their own
AWAY = (NoticeAttempt.Way.PUSH, NoticeAttempt.Way.EMAIL, NoticeAttempt.Way.SMS)


def notice(stop: threading.Event) -> None:
    """Tell people what happened, and go on telling while it is unseen."""
    reader = Reader()
    while wait(stop, LONGEST_SLEEP, CHANGES):
        began = time.monotonic()
        turn(reader, at=datetime.now(UTC))
        # In a flood whoever takes messages in comes first: they share the process.
        stop.wait(max(PAUSE, POLITENESS * (time.monotonic() - began)))


def turn(reader: Reader, *, at: datetime) -> int:
    """One look at everything; returns how many notices were made or looked at.

    What goes wrong in one practice is said, and keeps no other waiting.
    """
    lines: dict[int, list[int]] = defaultdict(list)
    for practice_id, event_id in reader.news(at):
        lines[practice_id].append(event_id)
    touched = sum(_tell(reader, practice_id, ids, at) for practice_id, ids in lines.items())
    return touched + in_each(due_practices(at), partial(_advance, at=at), what="notices")


def due_practices(at: datetime) -> list[int]:
    """Practices in which a notice takes its next step."""
    with connection.cursor() as cursor:
        cursor.execute("select practice_id from due_notices(%s)", [at])
        return [row[0] for row in cursor.fetchall()]


def _tell(reader: Reader, practice_id: int, event_ids: list[int], at: datetime) -> int:
    try:
        with practice_scope(practice_id):
            return happenings.tell(practice_id, event_ids, at=at)
    except Exception:
        log.exception("notices_not_made", practice=practice_id)
        reader.again(event_ids)
        return 0


def _advance(practice_id: int, at: datetime) -> int:
    with practice_scope(practice_id):
        return advance(at=at)


def send_notices(stop: threading.Event) -> None:
    """Attempts to their providers."""
    lanes = Lanes("notices", AWAY, senders=SENDERS, clock=lambda: datetime.now(UTC))
    lanes.run(stop, take, WAKE)


def take(lanes: Lanes, at: datetime) -> int:
    """Start what is due and has a sender free; returns how much that was."""
    due = outbox.claim_due(at=at, room=lanes.rooms(AWAY))
    for practice_id, attempt_id, way in due:
        lanes.start(way, outbox.send, practice_id=practice_id, attempt_id=attempt_id)
    return len(due)


def look_around(stop: threading.Event) -> None:
    """Channels that fell silent, digests, and what is long past."""
    while wait(stop, WATCH_EVERY):
        in_each(practice_ids(), _look_around, what="notices-watch")


def _look_around(practice_id: int) -> None:
    with practice_scope(practice_id):
        watch(practice_id, at=datetime.now(UTC))


LOOPS = (
    Loop("notices", notice),
    Loop("notices-out", send_notices),
    Loop("notices-watch", look_around),
)
