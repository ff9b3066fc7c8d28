"""What is known about a need and about the people who could take it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Need:
    """What a conversation asks for. An urgent one may go to somebody who has no room left.

    `is_zone`: it lies in a judgment zone and wants somebody who is in no other one; `zone` is its
    key, for strengths that count in one zone only.
    """

    skills: frozenset[str] = frozenset()
    language: str | None = None
    is_urgent: bool = False
    is_zone: bool = False
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Training:
    """Somebody learns beside a coach and is given a share of the zone conversations.

    `percent` is that share, 1 to 50; `given` of the `of` zone conversations since it began, within
    what is looked at, went to the trainee. `coach_is_here`: on shift and at the desk.
    """

    coach: str
    percent: int
    coach_is_here: bool = False
    given: int = 0
    of: int = 0

    @property
    def is_turn(self) -> bool:
        """Whether the next one may be theirs: with it they have their share at most, and a coach."""
        return self.coach_is_here and 100 * (self.given + 1) <= self.percent * (self.of + 1)


@dataclass(frozen=True, slots=True)
class Strength:
    """What somebody is unusually good at, in their own words, and who saw it. `zone` '' is any."""

    text: str
    by: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One member of staff at the moment of the choice.

    `waiting` counts conversations that wait for this person's answer, not all that are open;
    `in_zones` those of them that lie in a judgment zone; `capacity` is how many may wait.
    `past_conversations` and `is_last_person` are with this client. `assigned_recently` counts what
    was given to this person in the window that fairness looks at. `has_declined`: refused this
    conversation or let its accept time run out. `strengths` are those a colleague confirmed.
    """

    staff_id: int
    is_permitted: bool = True
    skills: frozenset[str] = frozenset()
    is_on_shift: bool = False
    is_on_call: bool = False
    is_present: bool = False
    waiting: int = 0
    in_zones: int = 0
    capacity: int = 4
    past_conversations: int = 0
    is_last_person: bool = False
    languages: frozenset[str] = frozenset()
    idle_since: datetime | None = None
    assigned_recently: int = 0
    has_declined: bool = False
    training: Training | None = None
    strengths: tuple[Strength, ...] = ()
