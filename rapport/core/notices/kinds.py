"""The kinds of notices: how much each weighs, which ways it goes by itself, and how long after.

The levels here are what holds for somebody who never chose anything.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from rapport.core.notices.hours import Hours


class Kind(StrEnum):
    """What a notice is about."""

    GIVEN = "given"
    HANDED = "handed"
    WARNED = "warned"
    LATE = "late"
    UNATTENDED = "unattended"
    ANSWERED = "answered"
    MENTIONED = "mentioned"
    CHANNEL = "channel"
    TRAINING = "training"
    LOST = "lost"
    DIGEST = "digest"
    TRIAL = "trial"


class Way(StrEnum):
    """How somebody is reached, the quietest first: the order in which a notice climbs."""

    SCREEN = "screen"
    PUSH = "push"
    EMAIL = "email"
    SMS = "sms"


class Level(StrEnum):
    """What a person wants of a kind in one way. On screen `digest` is the list without a toast."""

    NOW = "now"
    DIGEST = "digest"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class _Manner:
    """`after`: seconds for each way in the order of Way; `levels`: n now, d digest, - never."""

    weight: int
    after: tuple[int, int, int, int]
    levels: str


_SIGNS = {"n": Level.NOW, "d": Level.DIGEST, "-": Level.NEVER}
_MANNERS = {
    Kind.LATE: _Manner(70, (0, 0, 60, 120), "nnn-"),
    Kind.UNATTENDED: _Manner(65, (0, 0, 60, 120), "nnn-"),
    Kind.WARNED: _Manner(60, (0, 15, 60, 60), "nn--"),
    Kind.HANDED: _Manner(56, (0, 30, 300, 600), "nnn-"),
    Kind.GIVEN: _Manner(55, (0, 30, 180, 300), "nnn-"),
    Kind.CHANNEL: _Manner(50, (0, 60, 300, 600), "nnn-"),
    Kind.MENTIONED: _Manner(40, (0, 60, 600, 900), "nnn-"),
    Kind.ANSWERED: _Manner(35, (0, 60, 600, 900), "nnd-"),
    Kind.LOST: _Manner(30, (0, 0, 0, 0), "n-n-"),
    Kind.DIGEST: _Manner(20, (0, 0, 0, 0), "n-n-"),
    Kind.TRIAL: _Manner(10, (0, 0, 0, 0), "n---"),
    Kind.TRAINING: _Manner(10, (0, 0, 0, 0), "--d-"),
}
_PLACES = {way: place for place, way in enumerate(Way)}
CHOSEN = tuple(k for k in _MANNERS if k not in {Kind.LOST, Kind.DIGEST, Kind.TRIAL})
"""The kinds people choose for, the weightiest first; the others say what nobody can do without."""


def weight(kind: Kind) -> int:
    """How much it is worth looking at, on the scale of the alert budget (core.alerts)."""
    return _MANNERS[kind].weight


def delay(kind: Kind, way: Way) -> timedelta:
    """How long it stays unseen before this way is taken."""
    return timedelta(seconds=_MANNERS[kind].after[_PLACES[way]])


def default(kind: Kind, way: Way) -> Level:
    """What holds for somebody who never chose."""
    return _SIGNS[_MANNERS[kind].levels[_PLACES[way]]]


@dataclass(frozen=True, slots=True)
class Rules:
    """One person's: `chosen` holds only what differs from the default."""

    chosen: Mapping[tuple[Kind, Way], Level] = field(default_factory=dict)
    hours: Hours = field(default_factory=Hours)

    def level(self, kind: Kind, way: Way) -> Level:
        """What this person wants of the kind in this way."""
        standing = default(kind, way)
        return self.chosen.get((kind, way), standing) if kind in CHOSEN else standing

    def is_for_digest(self, kind: Kind) -> bool:
        """Whether the day's digest counts what was not seen of this kind."""
        return any(self.level(kind, way) is Level.DIGEST for way in Way)
