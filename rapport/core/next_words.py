"""How clients sounded in their next words, as a share of clients: machine-read tones, never a score.

A client who wrote five times after replies is one client, so that the interval holds: messages of one person
are not independent of each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapport.core.intervals import Estimate, wilson

TONES = ("gratitude", "dissatisfaction", "worry")
FEWEST_PEOPLE = 5  # who wrote the replies: a figure of four would be nearly theirs
FEWEST_CLIENTS = 10
LEVEL = 0.9


@dataclass(frozen=True, slots=True)
class Heard:
    """A client's message that followed a reply. `author` wrote that reply; `tones` as they were read."""

    client: int
    author: int
    tones: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sounded:
    """Of `clients` who wrote after a reply, the share that sounded so at least once, with 90% intervals."""

    clients: int
    shares: Mapping[str, Estimate]


def sounded(heard: Iterable[Heard]) -> Sounded | None:
    """None where fewer than five people wrote the replies, or fewer than ten clients answered them."""
    every = list(heard)
    clients = {one.client for one in every}
    people = {one.author for one in every}
    if len(people) < FEWEST_PEOPLE or len(clients) < FEWEST_CLIENTS:
        return None
    said = {tone: {one.client for one in every if tone in one.tones} for tone in TONES}
    shares = {tone: wilson(len(those), len(clients), LEVEL) for tone, those in said.items()}
    return Sounded(len(clients), shares)
