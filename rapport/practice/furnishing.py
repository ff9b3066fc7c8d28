"""What a new practice begins with.

A room above this one registers what it brings, in its AppConfig: `furnishing.bring(furnish)`.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol


class Furnish(Protocol):
    """Writes what one room brings, inside the practice's scope; what is there is left alone."""

    def __call__(self, *, practice_id: int, at: datetime) -> None: ...


_brought: list[Callable[..., None]] = []


def bring(furnish: Furnish) -> None:
    """Say what a practice founded from now on begins with."""
    if furnish not in _brought:
        _brought.append(furnish)


def furnish(*, practice_id: int, at: datetime) -> None:
    """Write everything that the rooms above bring."""
    for each in _brought:
        each(practice_id=practice_id, at=at)
