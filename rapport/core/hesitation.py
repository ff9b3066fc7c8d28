"""Hesitation in a chat: keys begun and left, and silence after an answer. Nothing here sees a word.

It tells a person who answers that somebody is unsure; nothing acts on it by itself.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import zip_longest

# Who stops for a moment to think goes on within this.
LEFT = timedelta(seconds=20)
# So long nothing after an answer was read, by somebody who is still there.
PAUSE = timedelta(minutes=2)


class Kind(StrEnum):
    """What a chat tells about its visitor's hands, and what ends a hesitation."""

    BEGAN = "began"
    STOPPED = "stopped"
    READ = "read"
    SENT = "sent"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Moment:
    """Something the chat noted: that it happened and when."""

    kind: Kind
    at: datetime


@dataclass(frozen=True, slots=True)
class Hesitation:
    """How often they began to write and left it, and how long they have been silent since they read."""

    stopped: int = 0
    pause: timedelta | None = None

    def __bool__(self) -> bool:
        return self.stopped > 0 or self.pause is not None


def hesitation(moments: Iterable[Moment], *, at: datetime, here_until: datetime) -> Hesitation:
    """What the moments up to `at` tell since the visitor sent or was answered last.

    here_until: when the visitor was last seen in the chat; who has gone does not hesitate.
    """
    told = sorted((m for m in moments if m.at <= at), key=lambda m: m.at)
    since = _since_the_last_word(told)
    return Hesitation(_stopped(since, at), _pause(since, min(at, here_until)))


def _since_the_last_word(told: list[Moment]) -> list[Moment]:
    ends = [n for n, m in enumerate(told) if m.kind in (Kind.SENT, Kind.ANSWERED)]
    return told[ends[-1] + 1 :] if ends else told


def _stopped(moments: list[Moment], at: datetime) -> int:
    """Stops after which they did not go on within LEFT; a stop without a beginning tells nothing."""
    count, is_writing = 0, False
    hands = [m for m in moments if m.kind in (Kind.BEGAN, Kind.STOPPED)]
    for moment, following in zip_longest(hands, hands[1:]):
        if moment.kind is Kind.BEGAN:
            is_writing = True
        elif is_writing:
            went_on = following.at if following else at
            is_writing = went_on - moment.at < LEFT
            count += not is_writing
    return count


def _pause(moments: list[Moment], until: datetime) -> timedelta | None:
    read = [m.at for m in moments if m.kind is Kind.READ]
    if not read or any(m.kind is Kind.BEGAN and m.at >= read[0] for m in moments):
        return None
    silent = until - read[0]
    return silent if silent >= PAUSE else None


_PRICE = re.compile(
    r"[$€£¥₹]\s?\d|\d[\d.,]*\s?(?:[$€£¥₹]|(?:usd|eur|gbp|dollars?|euros?|pounds?|d[oó]lares)\b)",
    re.IGNORECASE,
)


def names_price(text: str) -> bool:
    """Whether a text names a sum of money."""
    return _PRICE.search(text) is not None
