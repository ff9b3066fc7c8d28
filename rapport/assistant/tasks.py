"""The worker's lane of the assistant: a few calls at a time, each outside every transaction."""

import threading
from datetime import UTC, datetime

import structlog
from django.db import connections

from rapport.assistant import actions
from rapport.assistant.actions.asking import WAKE
from rapport.assistant.calling import CallFailed, call
from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope

LONGEST_SLEEP = 5.0  # seconds; a click wakes it
AT_ONCE = 4

log = structlog.get_logger("rapport.assistant")


def ask_endpoints(stop: threading.Event) -> None:
    """Questions to their endpoints, until told to stop; whoever is slow holds up its own practice only.

    Threads are daemons: whoever ends the process does not wait for an endpoint, and the question's
    lease runs out.
    """
    places = threading.Semaphore(AT_ONCE)
    while wait(stop, LONGEST_SLEEP, WAKE):
        while not stop.is_set() and places.acquire(timeout=0.5):
            if not _start_one(places):
                break


def _start_one(places: threading.Semaphore) -> bool:
    """Start with one due question, if there is one; its place is free again when it ended."""
    due = actions.claim_due(at=datetime.now(UTC), limit=1)
    if not due:
        places.release()
        return False
    threading.Thread(target=_run, args=(*due[0], places), name="assistant", daemon=True).start()
    return True


def _run(practice_id: int, ask_id: int, places: threading.Semaphore) -> None:
    try:
        put(practice_id=practice_id, ask_id=ask_id)
    except Exception:
        log.exception("a question failed", ask=ask_id)
        with practice_scope(practice_id):
            actions.fail(ask_id=ask_id, code="error", at=datetime.now(UTC))
    finally:
        connections.close_all()
        places.release()


def put(*, practice_id: int, ask_id: int) -> None:
    """One question, once: it is noted, sent, and what holds of the answer is kept."""
    with practice_scope(practice_id):
        order = actions.begin(ask_id=ask_id, at=datetime.now(UTC))
    if order is None:
        return
    try:
        content = call(
            order.target,
            instructions=order.capability.instructions,
            material=order.material,
            name=order.capability.name,
            schema=order.capability.schema,
        )
    except CallFailed as error:
        with practice_scope(practice_id):
            actions.fail(ask_id=ask_id, code=error.code, at=datetime.now(UTC))
    else:
        with practice_scope(practice_id):
            actions.finish(order, content=content, at=datetime.now(UTC))


LOOPS = (Loop("assistant", ask_endpoints),)
