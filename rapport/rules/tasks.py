"""The worker's lane of rules."""

import threading
from datetime import UTC, datetime

import structlog

from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.practice.queries import practice_ids
from rapport.rules.actions import forget_looks, run

EVERY = 2.0  # seconds
TIDY_EVERY = 3600.0  # seconds

log = structlog.get_logger("rapport.rules")


def follow_rules(stop: threading.Event) -> None:
    """Let every practice's rules look at what is new, until told to stop."""
    while wait(stop, EVERY):
        for practice_id in practice_ids():
            _follow(practice_id)


def _follow(practice_id: int) -> None:
    """One practice's rules; what goes wrong in one is said, and the others go on."""
    try:
        with practice_scope(practice_id):
            run(practice_id, at=datetime.now(UTC))
    except Exception:
        log.exception("rules failed", practice=practice_id)


def tidy(stop: threading.Event) -> None:
    """Forget what was looked at in vain."""
    while wait(stop, TIDY_EVERY):
        for practice_id in practice_ids():
            with practice_scope(practice_id):
                forget_looks(at=datetime.now(UTC))


LOOPS = (Loop("rules", follow_rules), Loop("rules-tidy", tidy))
