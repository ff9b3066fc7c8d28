"""The shape of a plot: who it is, what was written, who answered, and what it shows."""

from dataclasses import dataclass

from rapport.science.demo.history import Channel, Reason, Zone


@dataclass(frozen=True, slots=True)
class Line:
    """One message; `day` counts from the planted Monday, `clock` is local."""

    day: int
    clock: str
    author: str
    text: str
    asks: bool = True


@dataclass(frozen=True, slots=True)
class Stay:
    """One visit; `is_next` puts it on the first open day after the month."""

    treatment: str
    provider: str
    day: int
    clock: str
    booked_day: int
    minutes: int = 60
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """One conversation. Plots of one key are of one client, who is told of in the first of them."""

    key: str
    name: str
    label: str
    channel: Channel
    intent: str
    lines: tuple[Line, ...]
    zone: Zone | None = None
    reason: Reason | None = None
    is_right: bool = False
    called: str = ""
    language: str = "en"
    subject: str = ""
    closed: str = ""
    closed_day: int = 5
    is_of_the_week: bool = True
    known_since: int = 0
    has_phone: bool = True
    notes: tuple[tuple[str, int, str], ...] = ()
    visits: tuple[Stay, ...] = ()
