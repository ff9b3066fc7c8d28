"""What a simulated month consists of: plain records, each marked as simulated."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

Channel = Literal["email", "web_form", "phone", "walk_in"]
Direction = Literal["in", "out"]
Role = Literal["owner", "manager", "clinician", "provider", "front_desk"]
VisitState = Literal["booked", "arrived", "seen", "left", "cancelled", "missed"]
Zone = Literal["first_impression", "hesitation", "clinical_worry", "trouble", "goodbye"]
Reason = Literal["knows_client", "language", "qualified", "on_shift"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one weekday (Monday is 0) in the location's own time."""

    weekday: int
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class Closure:
    on: date
    name: str


@dataclass(frozen=True, slots=True)
class Location:
    name: str
    zone: str
    opening: tuple[Span, ...]
    closures: tuple[Closure, ...]
    simulated: bool = True


@dataclass(frozen=True, slots=True)
class Staff:
    """A staff member; `skills` holds zones this person is qualified for and treatments."""

    key: str
    first_name: str
    last_name: str
    title: str
    role: Role
    email: str
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    shifts: tuple[Span, ...]
    strength: str
    is_remote: bool = False
    simulated: bool = True


@dataclass(frozen=True, slots=True)
class Identity:
    """An address of a client: `kind` is "email" or "phone" (E.164, fictitious range)."""

    kind: Literal["email", "phone"]
    value: str
    is_proved: bool


@dataclass(frozen=True, slots=True)
class Note:
    """Something the client told us, when and where."""

    text: str
    said_at: datetime
    source: str


@dataclass(frozen=True, slots=True)
class Client:
    key: str
    first_name: str
    last_name: str
    preferred_name: str
    language: str
    identities: tuple[Identity, ...]
    known_since: datetime
    notes: tuple[Note, ...] = ()
    is_story: bool = False
    label: str = ""
    simulated: bool = True

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    def address(self, kind: str) -> str | None:
        """The first address of this kind, or None."""
        return next((i.value for i in self.identities if i.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Visit:
    """An appointment; `state_at` is when it came into its present state."""

    client: str
    treatment: str
    provider: str
    booked_at: datetime
    starts_at: datetime
    ends_at: datetime
    state: VisitState
    state_at: datetime
    simulated: bool = True


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `author` is "client", "practice" (automatic) or a staff key.

    `typed_by` is the staff member who wrote down what was said on the phone or at the desk.
    """

    direction: Direction
    at: datetime
    author: str
    text: str
    is_automatic: bool = False
    needs_answer: bool = False
    typed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation; its times are those of its messages, None where nothing happened."""

    key: str
    client: str
    channel: Channel
    subject: str
    intent: str
    language: str
    messages: tuple[Message, ...]
    received_at: datetime
    acknowledged_at: datetime | None
    answered_at: datetime | None
    client_replied_at: datetime | None
    assigned_to: str | None
    reason: Reason | None
    closed_at: datetime | None
    tags: tuple[str, ...]
    zone: Zone | None
    needed_person: bool
    got_right_person: bool
    starts_clock: bool
    is_story: bool = False
    label: str = ""
    simulated: bool = True


@dataclass(frozen=True, slots=True)
class History:
    """A simulated month; `week_start` and `week_end` bound the planted week.

    `earlier`: a few conversations of the two months before it, all answered and over.
    """

    practice: str
    seed: int
    start: datetime
    until: datetime
    week_start: datetime
    week_end: datetime
    location: Location
    staff: tuple[Staff, ...]
    clients: tuple[Client, ...]
    visits: tuple[Visit, ...]
    threads: tuple[Thread, ...]
    earlier: tuple[Thread, ...] = ()
    simulated: bool = True


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the live trickle delivers next."""

    at: datetime
    channel: Channel
    client: Client
    subject: str
    text: str
    intent: str
    simulated: bool = True
