"""What loops do for every practice, one after the other."""

from collections.abc import Callable, Iterable

import structlog

log = structlog.get_logger("rapport.rounds")


def in_each(practices: Iterable[int], do: Callable[[int], int | None], *, what: str) -> int:
    """Do it for each; returns the sum of what each gave back.

    What goes wrong in one is said, and keeps no other waiting: neither a client's deadline in the
    next practice nor a page about somebody's health may hang on it.
    """
    return sum(_done(practice_id, do, what) for practice_id in practices)


def _done(practice_id: int, do: Callable[[int], int | None], what: str) -> int:
    try:
        return do(practice_id) or 0
    except Exception:
        log.exception("a practice was left out", what=what, practice=practice_id)
        return 0
