"""Lines that presuppose something: a guard at the beginning says what, in words that were or were not said.

`[said: scarf] You remembered the scarf.` can only be said once somebody spoke of one; `[unsaid: voucher]`
only while nobody has. Several beginnings of words have commas between them. `{time}` stands for the time
that was offered, `{heard}` for the last words of a reply.
"""

import re
from collections.abc import Iterable

from rapport.core.rehearsal.hearing import begins
from rapport.core.rehearsal.scenario import Lines, Scenario

GUARD = re.compile(r"^\[(said|unsaid): ?([^\]]+)\] *")
BRACKET = re.compile(r"^\[")

# Nobody greets in the middle of a talk.
GREETING = re.compile(
    r"(?:hi|hello|hey|yo|dear|good (?:day|morning|evening)|oh, hello|yes\?)\b", re.I
)


def is_free(line: str) -> bool:
    """Whether a line can be said whatever was said before."""
    return not GUARD.match(line)


def is_broken(line: str) -> bool:
    """Whether it begins as a guard does and is none."""
    return bool(BRACKET.match(line)) and is_free(line)


def fitting(lines: Iterable[str], *, heard: str, time: str = "") -> Lines:
    """The lines that can be said where all of `heard` was said before."""
    return tuple(line for line in lines if _fits(line, heard) and (time or "{time}" not in line))


def _fits(line: str, heard: str) -> bool:
    guard = GUARD.match(line)
    if not guard:
        return True
    was_said = any(begins(heard, [word.strip() for word in guard[2].split(",")]))
    return was_said == (guard[1] == "said")


def spoken(line: str, *, heard: str = "", time: str = "") -> str:
    """The words of a line, without its guard."""
    words = GUARD.sub("", line).replace("{heard}", heard)
    first = time[:1].upper() + time[1:] if words.startswith("{time}") else time
    return words.replace("{time}", first)


def examples(scenario: Scenario) -> tuple[Lines, Lines]:
    """One line of each state and of the need, and one of each twist, for a person who plays the client."""
    own = [*(state.says for state in scenario.states), scenario.need.says]
    return tuple(map(_example, own)), tuple(_example(twist.says) for twist in scenario.twists)


def _example(lines: Lines) -> str:
    return next(filter(is_free, lines), "") or spoken(lines[0])
