"""What one guideline says in the book, in words only."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with the day somebody looked."""

    name: str
    value: str
    reviewed_on: date | None


@dataclass(frozen=True, slots=True)
class Page:
    """One guideline. `where` names its zone and channels."""

    name: str
    where: str
    title: str
    goal: str
    why: str
    must_cover: tuple[str, ...]
    never_say: tuple[str, ...]
    talking_points: tuple[str, ...]
    facts: tuple[Told, ...]
    required: tuple[str, ...]
    authority: str
    to_adapt: tuple[str, ...]
    version: int
    written_on: date
    owner: str
