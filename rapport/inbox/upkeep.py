"""The inbox's lane of the worker that nobody waits for: what was said is indexed and forgotten."""

import threading
from datetime import datetime
from functools import partial

from django.utils import timezone

from rapport.database.loops import Loop, wait
from rapport.inbox.actions.calling import forget_calls
from rapport.inbox.actions.forgetting import (
    close_erased,
    forget_misfits,
    remove_erased_files,
)
from rapport.inbox.actions.indexing import index_arrivals, index_clients_anew
from rapport.inbox.actions.previewing import claim_previews, draw_preview
from rapport.practice.queries import practice_ids
from rapport.practice.rounds import in_each

INDEX_EVERY = 2.0  # seconds; a batch each, so that what arrives is never held up by it
FORGET_EVERY = 60.0  # seconds
DRAW_EVERY = 1.0  # seconds


def _now() -> datetime:
    return timezone.now()  # noqa: TID251 - the edge of a loop, as a task is


def index(stop: threading.Event) -> None:
    """Let everything be found by its words."""
    while wait(stop, INDEX_EVERY):
        in_each(practice_ids(), _index, what="index")


def _index(practice_id: int) -> None:
    index_arrivals(practice_id)
    index_clients_anew(practice_id)


def after_erasure(stop: threading.Event) -> None:
    """Close what was open with erased clients, and take their files off the disk."""
    while wait(stop, FORGET_EVERY):
        for step in (close_erased, forget_misfits, remove_erased_files):
            in_each(practice_ids(), step, what=step.__name__)
        in_each(practice_ids(), partial(forget_calls, at=_now()), what="calls")


def draw(stop: threading.Event) -> None:
    """Make small pictures of what came attached, one after the other."""
    while wait(stop, DRAW_EVERY):
        while not stop.is_set() and (claimed := claim_previews(at=_now())):
            for practice_id, preview_id in claimed:
                draw_preview(practice_id=practice_id, preview_id=preview_id)


LOOPS = (Loop("index", index), Loop("after-erasure", after_erasure), Loop("previews", draw))
