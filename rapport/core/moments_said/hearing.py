"""What was said, piece by piece. A word that nothing explains makes the whole unclear."""

from dataclasses import dataclass, field
from enum import StrEnum


class Part(StrEnum):
    """A part of a day, or the end of the practice's own."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. `half` is am, pm, or '' where it was not said; `is_whole`: of 24 hours."""

    hour: int
    minute: int = 0
    half: str = ""
    is_whole: bool = False

    @property
    def hours(self) -> tuple[int, ...]:
        """The hours it may mean, as it was said first."""
        if self.half:
            return (self.hour % 12 + 12 * (self.half == "pm"),)
        return (self.hour,) if self.is_whole or self.hour > 11 else (self.hour, self.hour + 12)


@dataclass(slots=True)
class Heard:
    """The pieces of one saying. `days` count from today; `on` is (year, month, day), what was said of it.

    `said` names the pieces; `is_muddled`: one was said twice, or can't be.
    """

    minutes: float = 0
    days: int | None = None
    months: int = 0
    weekday: int | None = None
    on: tuple[int | None, int | None, int] | None = None
    is_next_week: bool = False
    part: Part | None = None
    clock: Clock | None = None
    is_visit: bool = False
    is_opening: bool = False
    is_muddled: bool = False
    said: set[str] = field(default_factory=set)

    def once(self, piece: str) -> None:
        """Note a piece that can be said only once."""
        self.is_muddled |= piece in self.said
        self.said.add(piece)

    @property
    def has_day(self) -> bool:
        """Whether a day was named in some way."""
        return bool(self.said & {"day", "week"}) or self.days is not None or self.months > 0

    @property
    def makes_sense(self) -> bool:
        """Whether the pieces go together: no day beside a stretch, nothing beside a visit."""
        alone = self.is_visit or self.minutes > 0
        return bool(self.said) and not (
            self.is_muddled
            or {"span", "day"} <= self.said
            or (alone and self.said - {"span", "visit"})
            or (self.is_visit and "span" in self.said)
        )
