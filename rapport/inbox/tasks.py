"""The clock: one loop that notices within a second of a deadline."""

import threading
from datetime import UTC, datetime, timedelta
from functools import partial

from django.db import connection

from rapport.database.loops import Loop
from rapport.database.scope import practice_scope
from rapport.inbox.actions.paging import climb_due
from rapport.inbox.actions.ticking import BATCH, tick
from rapport.inbox.actions.watching import hand_back_from_absent, pass_on_untaken, wake_snoozed
from rapport.practice.queries import practice_ids
from rapport.practice.rounds import in_each

# Seconds between two looks: a deadline is noticed within this, whatever notifications do.
BEAT = 0.25
HAND_BACK_EVERY = timedelta(seconds=20)


def keep_time(stop: threading.Event) -> None:
    """Do what is due, everywhere, until told to stop."""
    while not stop.wait(BEAT):
        sweep(at=datetime.now(UTC))


def sweep(*, at: datetime) -> int:
    """One look at every practice where something is due; returns how many rows were touched.

    Pages come first, then deadlines, in transactions of their own: what takes longer does not keep
    them.
    """
    practices = due_practices(at)
    steps = (_page, _tick_all, _pass_on)
    return sum(in_each(practices, partial(step, at=at), what=step.__name__) for step in steps)


def _page(practice_id: int, at: datetime) -> int:
    with practice_scope(practice_id):
        return climb_due(practice_id, at=at)


def _tick_all(practice_id: int, at: datetime) -> int:
    touched, last = 0, BATCH
    while last == BATCH:
        with practice_scope(practice_id):
            last = tick(practice_id, at=at)
        touched += last
    return touched


def _pass_on(practice_id: int, at: datetime) -> int:
    with practice_scope(practice_id):
        return pass_on_untaken(practice_id, at=at) + wake_snoozed(at=at)


def due_practices(at: datetime) -> list[int]:
    """Practices in which a timer has come due."""
    with connection.cursor() as cursor:
        cursor.execute("select practice_id from due_practices(%s)", [at])
        return [row[0] for row in cursor.fetchall()]


def hand_back(stop: threading.Event) -> None:
    """Look now and then for waiting conversations whose owner is not here any more."""
    while not stop.wait(HAND_BACK_EVERY.total_seconds()):
        in_each(practice_ids(), _hand_back, what="hand-back")


def _hand_back(practice_id: int) -> None:
    with practice_scope(practice_id):
        hand_back_from_absent(practice_id, at=datetime.now(UTC))


LOOPS = (Loop("clock", keep_time), Loop("hand-back", hand_back))
