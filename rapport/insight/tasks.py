"""The worker's lane of the weekly letters."""

import threading
from datetime import UTC, datetime
from functools import cache, partial

from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.insight.actions.delivering import claim
from rapport.insight.actions.writing import BELL, make_due
from rapport.insight.letter import wording
from rapport.insight.letter.sending import send
from rapport.practice.queries import practice_ids
from rapport.practice.rounds import in_each

LOOK_EVERY = 30.0  # seconds


def write_letters(stop: threading.Event) -> None:
    """Make what is due, send what was made, until told to stop."""
    while wait(stop, LOOK_EVERY, BELL):
        in_each(practice_ids(), partial(turn, at=datetime.now(UTC)), what="letters")


def turn(practice_id: int, *, at: datetime) -> int:
    """One look at one practice; returns how many letters were tried."""
    with practice_scope(practice_id):
        make_due(practice_id, at=at)
        ids = claim(at=at)
    # Measured once, however many leaders there are.
    measured = cache(lambda until: wording.wording(practice_id, at=until))
    for letter_id in ids:
        send(practice_id=practice_id, letter_id=letter_id, at=at, wording=measured)
    return len(ids)


LOOPS = (Loop("letters", write_letters),)
