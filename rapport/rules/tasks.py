"""The worker's lane of rules."""

import threading
from datetime import UTC, datetime

from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.practice.queries import practice_ids
from rapport.practice.rounds import in_each
from rapport.rules.actions import forget_looks, run

EVERY = 2.0  # seconds
TIDY_EVERY = 3600.0  # seconds


def follow_rules(stop: threading.Event) -> None:
    """Let every practice's rules look at what is new, until told to stop."""
    while wait(stop, EVERY):
        in_each(practice_ids(), _follow, what="rules")


def _follow(practice_id: int) -> int:
    with practice_scope(practice_id):
        return run(practice_id, at=datetime.now(UTC))


def tidy(stop: threading.Event) -> None:
    """Forget what was looked at in vain."""
    while wait(stop, TIDY_EVERY):
        in_each(practice_ids(), _tidy, what="looks")


def _tidy(practice_id: int) -> int:
    with practice_scope(practice_id):
        return forget_looks(at=datetime.now(UTC))


LOOPS = (Loop("rules", follow_rules), Loop("rules-tidy", tidy))
