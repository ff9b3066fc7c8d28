"""What a letter is made of: the same parts for mail in text and HTML and for the page.

A letter names no client, quotes nobody and says nothing of anybody's health: figures, and links to
the rows behind them. Every picture stands beside the same fact in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rapport.insight.letter.strips import Strip


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and the path of the page behind it; "" where there is none."""

    text: str
    path: str = ""
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the letter under its own heading. `note`: how to read it."""

    title: str
    lines: tuple[Line, ...] = ()
    strips: tuple[Strip, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter to one leader about the week that begins on `monday`. `definitions`: name and sentence."""

    name: str
    practice: str
    is_simulated: bool
    monday: date
    sections: Sequence[Section]
    definitions: Sequence[tuple[str, str]]

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Envelope:
    """Whom it goes to, and where it leads. `name`: the same at every attempt. Paths are of ours."""

    name: str
    recipient: str
    off: str
    page: str
