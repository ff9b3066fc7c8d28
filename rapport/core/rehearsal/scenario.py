"""What a scenario is: a persona, what they say and need, and what their answers depend on."""

from dataclasses import dataclass, field
from enum import StrEnum


class Move(StrEnum):
    """What a reply did. The order is the order in which a persona reacts: what hurts comes first."""

    INSULTED = "insulted"
    NEVER_SAID = "never_said"
    MEDICAL_ADVICE = "medical_advice"
    BLAMED = "blamed"
    PROMISED_TOO_MUCH = "promised_too_much"
    PUSHED = "pushed"
    BELITTLED = "belittled"
    CANNED = "canned"
    TOOK_RESPONSIBILITY = "took_responsibility"
    APOLOGISED = "apologised"
    NAMED_FEAR = "named_fear"
    ASKED_OPEN = "asked_open"
    LET_GO = "let_go"
    NEXT_STEP = "next_step"
    NAMED_QUALIFIED = "named_qualified"
    OFFERED_CHOICE = "offered_choice"
    GAVE_PRICE = "gave_price"
    ADMITTED = "admitted"
    GAVE_FACT = "gave_fact"
    ASKED_PERMISSION = "asked_permission"
    ASKED = "asked"
    NAMED_DOING = "named_doing"
    EMPATHY = "empathy"
    ECHOED = "echoed"
    THANKED = "thanked"
    USED_NAME = "used_name"
    INTRODUCED = "introduced"
    SILENT = "silent"


HURTS = frozenset(list(Move)[: list(Move).index(Move.TOOK_RESPONSIBILITY)] + [Move.SILENT])


class Manner(StrEnum):
    """How somebody talks when they are not helped."""

    WARM = "warm"
    QUIET = "quiet"
    BRISK = "brisk"
    ANXIOUS = "anxious"
    ANGRY = "angry"
    SCEPTICAL = "sceptical"


class Ending(StrEnum):
    """How a talk ends."""

    WON = "won"
    LEFT = "left"
    ESCALATED = "escalated"


class Asked(StrEnum):
    """What anybody at a desk may ask. The order is the order in which a question is understood."""

    NAME = "name"
    REACH = "reach"
    MONEY = "money"
    HURTS = "hurts"
    HEALTH = "health"
    AGE = "age"
    FOR_WHOM = "for_whom"
    DRIVE = "drive"
    WITH_YOU = "with_you"
    COMFORT = "comfort"
    SEND = "send"
    WHEN = "when"
    SINCE = "since"
    BEFORE = "before"
    BETTER = "better"
    HAPPENED = "happened"
    ELSE = "else"
    HELPS = "helps"
    WORRY = "worry"
    WANTS = "wants"
    READY = "ready"
    WHERE = "where"
    PLACE = "place"
    WHO = "who"
    LOOKS = "looks"
    WHY = "why"
    FEELING = "feeling"
    UNSURE = "unsure"


# What one answers from the heart: where the hidden need may come out, it does, and nothing else is said.
DEEP = frozenset(
    {Asked.HAPPENED, Asked.HELPS, Asked.WORRY, Asked.WANTS, Asked.WHY, Asked.FEELING, Asked.BETTER}
)

Lines = tuple[str, ...]  # a line may begin with a guard, see rapport.core.rehearsal.lines
Moves = tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody made up. `age` is a band in words, such as 35-44."""

    name: str
    age: str
    manner: Manner


@dataclass(frozen=True, slots=True)
class Exit:
    """From one state to another: when a reply did any of `when` and trust is at least so high."""

    when: Moves
    to: str
    says: Lines = ()
    trust: float = 0.0


@dataclass(frozen=True, slots=True)
class State:
    """Where the persona is, and several wordings of what they say there. `closes`: it can end well here."""

    key: str
    says: Lines
    exits: tuple[Exit, ...] = ()
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Twist:
    """Something that turns the talk, once: after any of `when`, from a turn on, within bounds of trust."""

    key: str
    when: Moves
    says: Lines
    to: str = ""
    from_turn: int = 1
    at_least: float = 0.0
    at_most: float = 1.0


@dataclass(frozen=True, slots=True)
class Need:
    """What the persona needs and does not say at first; it comes out after any of `after`, given trust."""

    what: str
    says: Lines
    to: str
    after: Moves = (Move.ASKED_OPEN, Move.NAMED_FEAR)
    trust: float = 0.6


@dataclass(frozen=True, slots=True)
class Known:
    """Something the persona tells whoever asks: beginnings of words in a question, and the answer."""

    asked: Lines
    says: Lines


@dataclass(frozen=True, slots=True)
class Cue:
    """What the persona says to a sentence like one of `to`, asked or stated.

    `when`: "before" or "after" the hidden need came out; empty, whenever.
    """

    to: Lines
    says: Lines
    when: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    """What becomes of a time or an invitation: taken from that trust on (None: as the need comes out).

    `prefers` are beginnings of words in a time that suits; where it has any, `other` answers to the rest.
    `{time}` in a line is the time that was offered, or the one of two things that was chosen.
    """

    takes: float | None = None
    prefers: Lines = ()
    taken: Lines = ()
    not_yet: Lines = ()
    other: Lines = ()


@dataclass(frozen=True, slots=True)
class Point:
    """Something a good talk covers, and the beginnings of words that show it."""

    what: str
    words: Lines


@dataclass(frozen=True, slots=True)
class Fact:
    """What the player has on their card."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Ends:
    """The persona's last words, by how it ends."""

    won: Lines
    left: Lines
    escalated: Lines

    def of(self, ending: Ending) -> Lines:
        return {Ending.WON: self.won, Ending.LEFT: self.left}.get(ending, self.escalated)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario. `mood` is trust at the beginning, 0 to 1; the first state's words open the talk.

    `card` is what the player knows beforehand; `closing` are the moves that let it end well, in a
    state that closes, once the need is out.
    """

    key: str
    title: str
    zone: str
    interaction: str
    channel: str
    card: str
    goal: str
    persona: Persona
    mood: float
    need: Need
    states: tuple[State, ...]
    ends: Ends
    twists: tuple[Twist, ...] = ()
    knows: tuple[Known, ...] = ()
    fears: Lines = ()
    never_say: Lines = ()
    covers: tuple[Point, ...] = ()
    facts: tuple[Fact, ...] = ()
    closing: Moves = (Move.NEXT_STEP,)
    turns: int = 12
    reactions: dict[Move, Lines] = field(default_factory=dict)
    answers: dict[Asked, Lines] = field(default_factory=dict)
    offers: Offers = Offers()
    exchanges: tuple[Cue, ...] = ()

    def state(self, key: str) -> State:
        """The state of that key."""
        return next(state for state in self.states if state.key == key)
