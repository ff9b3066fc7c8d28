"""The inbox's lane of the worker that nobody waits for: what was said is indexed and forgotten."""

import threading

from rapport.database.loops import Loop, wait
from rapport.inbox.actions.forgetting import (
    close_erased,
    forget_misfits,
    remove_erased_files,
)
from rapport.inbox.actions.indexing import index_arrivals
from rapport.practice.queries import practice_ids

INDEX_EVERY = 2.0  # seconds; a batch each, so that what arrives is never held up by it
FORGET_EVERY = 60.0  # seconds


def index(stop: threading.Event) -> None:
    """Let clients be found by the words of what came in."""
    while wait(stop, INDEX_EVERY):
        for practice_id in practice_ids():
            index_arrivals(practice_id)


def after_erasure(stop: threading.Event) -> None:
    """Close what was open with erased clients, and take their files off the disk."""
    while wait(stop, FORGET_EVERY):
        for practice_id in practice_ids():
            close_erased(practice_id)
            forget_misfits(practice_id)
            remove_erased_files(practice_id)


LOOPS = (Loop("index", index), Loop("after-erasure", after_erasure))
