"""The shape of a written exchange: what a client asks and what a person answers."""

from dataclasses import dataclass
from typing import Literal

from rapport.science.demo.history import Zone

Voice = Literal["short", "careful", "anxious", "brusque", "formal"]


@dataclass(frozen=True, slots=True)
class Turn:
    """A follow-up by the client; `answer` is empty where it asked for none."""

    asks: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """An opening with the answer that belongs to it.

    `by` names the pool of staff who may answer (cast.POOLS); `who` says whether the words fit
    a new client, a known one, or any; `visit` is the visit that the words speak of:
    "before:TREATMENT", "after:TREATMENT", "cancelled:TREATMENT" or "today:TREATMENT". `place` is
    where typed words were heard.
    """

    intent: str
    opening: str
    answer: str
    subject: str = ""
    voice: Voice = "careful"
    then: tuple[Turn, ...] = ()
    by: str = "desk"
    who: Literal["any", "new", "known"] = "any"
    speaker: Literal["", "woman", "man"] = ""
    place: Literal["", "phone", "walk_in"] = ""
    language: Literal["en", "es"] = "en"
    zone: Zone | None = None
    visit: str = ""
    is_typed: bool = False
    starts_clock: bool = True
    is_automatic: bool = False
