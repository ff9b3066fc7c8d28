"""The worker's lane of the assistant: a few calls at a time, each outside every transaction."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

import structlog
from django.db import connections

from rapport.assistant import actions, persona
from rapport.assistant.actions.asking import WAKE
from rapport.assistant.calling import CallFailed, call
from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.rehearsal.actions.playing import WAKE as PERSONAS

LONGEST_SLEEP = 5.0  # seconds; a click wakes it
AT_ONCE = 4

log = structlog.get_logger("rapport.assistant")


class Claim(Protocol):
    """Claims what is due, as (practice id, id)."""

    def __call__(self, *, at: datetime, limit: int) -> list[tuple[int, int]]: ...


Run = Callable[[int, int], None]


def ask_endpoints(stop: threading.Event) -> None:
    """Questions to their endpoints, until told to stop; whoever is slow holds up its own practice only.

    Threads are daemons: whoever ends the process does not wait for an endpoint, and the question's
    lease runs out.
    """
    _serve(stop, WAKE, actions.claim_due, _ask)


def play_personas(stop: threading.Event) -> None:
    """Clients of rehearsals that a language model plays, in the same way."""
    _serve(stop, PERSONAS, actions.claim_personas, _play)


def _serve(stop: threading.Event, channel: str, claim: Claim, run: Run) -> None:
    places = threading.Semaphore(AT_ONCE)
    while wait(stop, LONGEST_SLEEP, channel):
        while not stop.is_set() and places.acquire(timeout=0.5):
            if not _start_one(places, claim, run):
                break


def _start_one(places: threading.Semaphore, claim: Claim, run: Run) -> bool:
    """Start with one that is due, if there is one; its place is free again when it ended."""
    due = claim(at=datetime.now(UTC), limit=1)
    if not due:
        places.release()
        return False

    def work() -> None:
        try:
            run(*due[0])
        finally:
            connections.close_all()
            places.release()

    threading.Thread(target=work, name="assistant", daemon=True).start()
    return True


def _ask(practice_id: int, ask_id: int) -> None:
    try:
        put(practice_id=practice_id, ask_id=ask_id)
    except Exception:
        log.exception("a question failed", ask=ask_id)
        with practice_scope(practice_id):
            actions.fail(ask_id=ask_id, code="error", at=datetime.now(UTC))


def _play(practice_id: int, rehearsal_id: int) -> None:
    """Whatever goes wrong here, the lease runs out, and the program answers then."""
    try:
        play(practice_id=practice_id, rehearsal_id=rehearsal_id)
    except Exception:
        log.exception("a persona failed", rehearsal=rehearsal_id)


def play(*, practice_id: int, rehearsal_id: int) -> None:
    """One turn of a client: sent, checked, said; or said by the program."""
    with practice_scope(practice_id):
        part = actions.begin_part(rehearsal_id=rehearsal_id, at=datetime.now(UTC))
    if part is None:
        return
    try:
        content = call(
            part.target,
            instructions=persona.INSTRUCTIONS,
            material=part.material,
            name="client",
            schema=persona.SCHEMA,
        )
    except CallFailed as error:
        with practice_scope(practice_id):
            actions.fail_part(part, code=error.code, at=datetime.now(UTC))
    else:
        with practice_scope(practice_id):
            actions.finish_part(part, content=content, at=datetime.now(UTC))


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


LOOPS = (Loop("assistant", ask_endpoints), Loop("personas", play_personas))
