"""Where a decision stands, and what may be done with it there.

What is expected is frozen when a decision goes: whoever judges it later must not be able to bend it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """`open` until somebody decides; `going` from then on, also before its first day."""

    OPEN = "open"
    GOING = "going"
    DROPPED = "dropped"
    ENDED = "ended"


class Move(StrEnum):
    """What is done with a decision; each is a line of its history."""

    OPEN = "open"
    ASK = "ask"
    CLOSE = "close"
    CHANGE = "change"
    GO = "go"
    DROP = "drop"
    LOOK = "look"
    END = "end"


class NotAllowedThere(ValueError):
    """This move is not possible where the decision stands."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision on a day: its state, whether people are being asked, and whether its first day has come."""

    state: State
    is_asking: bool = False
    has_begun: bool = False


AFTER: Mapping[Move, State] = {
    Move.ASK: State.OPEN,
    Move.CLOSE: State.OPEN,
    Move.CHANGE: State.OPEN,
    Move.GO: State.GOING,
    Move.DROP: State.DROPPED,
    Move.LOOK: State.GOING,
    Move.END: State.ENDED,
}
CHOICE = frozenset({Move.CHANGE, Move.GO, Move.DROP})


def moves(standing: Standing) -> frozenset[Move]:
    """What may be done now. What goes is looked at; taken back is only what has not begun."""
    match standing.state:
        case State.OPEN:
            return CHOICE | {Move.CLOSE if standing.is_asking else Move.ASK}
        case State.GOING if standing.has_begun:
            return frozenset({Move.LOOK, Move.END})
        case State.GOING:
            return frozenset({Move.DROP})
    return frozenset()


def after(standing: Standing, move: Move) -> State:
    """The state that a move leads to. Raises NotAllowedThere."""
    if move not in moves(standing):
        raise NotAllowedThere(f"{move} is not possible for what is {standing.state}")
    return AFTER[move]


def is_due(state: State, look_again_on: date, *, today: date) -> bool:
    """Whether the day to look again has come."""
    return state == State.GOING and look_again_on <= today


def days_left(look_again_on: date, *, today: date) -> int:
    """Days until it is looked at again; 0 from that day on."""
    return max(0, (look_again_on - today).days)


def are_ordered(starts_on: date, look_again_on: date, *, today: date) -> bool:
    """Nothing begins before it is written down, and it is looked at after it began."""
    return today <= starts_on < look_again_on
