"""What becomes of each line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapport.clients.visit_files.rows import Refused

Planned = TypeVar("Planned")


@dataclass(frozen=True, slots=True)
class Plan(Generic[Planned]):
    """The head and mapping of a file; what would be added, changed, left; and what is refused, and why."""

    head: tuple[str, ...]
    mapping: dict[int, str]
    fresh: Sequence[Planned]
    changed: Sequence[Planned]
    same: Sequence[Planned]
    refused: Sequence[Refused]
