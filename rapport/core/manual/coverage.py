"""What a draft still leaves open: of what the client asked, and of what the guideline wants covered.

Words are all it looks at. It says "open" only of topics that have words to look for; a point such as
"the fear they named, by its name" is left to whoever writes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rapport.core.manual.topics import Topic, topics
from rapport.core.manual.words import content

HALF = 0.5


class State(StrEnum):
    """What can be told about a point by words."""

    COVERED = "covered"
    OPEN = "open"
    YOURS = "yours"


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of the guideline, and how it stands with the draft."""

    text: str
    state: State


def unanswered(asked: str, draft: str) -> list[Topic]:
    """Topics of the client's message that the draft does not speak of, in the list's order."""
    left = topics(asked) - topics(draft)
    return [topic for topic in Topic if topic in left and topic is not Topic.TIME]


def points(wanted: Iterable[str], draft: str) -> list[Point]:
    """Each point of the guideline against the draft."""
    about, stems = topics(draft), frozenset(content(draft))
    return [Point(text, _state(text, about, stems)) for text in wanted]


def _state(point: str, about: frozenset[Topic], stems: frozenset[str]) -> State:
    needed = topics(point)
    if needed:
        return State.COVERED if needed & about else State.OPEN
    words = frozenset(content(point))
    met = len(words & stems) >= HALF * len(words) if words else False
    return State.COVERED if met else State.YOURS
