"""How a talk ends: not before what was asked last is answered, and coolly where nobody was met."""

from dataclasses import dataclass, replace

from rapport.core.rehearsal.answers import Told
from rapport.core.rehearsal.hearing import level
from rapport.core.rehearsal.scenario import HURTS, Ending, Manner, Move, Scenario
from rapport.core.rehearsal.stock import phrases

WINS = 0.6  # trust from which a talk can end well
SOONEST = 3  # turns, or a third of them all: nobody is won by one sentence
FLOOR = 0.08  # trust below which somebody leaves
PATIENCE = 3  # so many replies in a row that did nothing good; so many offers nobody wanted
ESCALATES = frozenset({Manner.ANGRY, Manner.BRISK})
# Small courtesies: they warm, but nobody answers to them alone.
COURTESIES = frozenset({Move.THANKED, Move.USED_NAME, Move.INTRODUCED, Move.ECHOED})
# What answers to a need, once it is out.
MEETS = frozenset(
    {
        Move.TOOK_RESPONSIBILITY,
        Move.APOLOGISED,
        Move.NAMED_FEAR,
        Move.LET_GO,
        Move.ADMITTED,
        Move.NAMED_DOING,
        Move.NAMED_QUALIFIED,
        Move.EMPATHY,
        Move.ECHOED,
    }
)
FAREWELL = phrases(
    r"(?:good ?)?bye(?: ?bye)?",
    r"have a (?:great|wonderful|nice|lovely|good|beautiful|safe)"
    r" (?:day|evening|weekend|night|trip|journey|flight|one)",
    r"(?<!i )(?<!we )(?<!i'll )take care(?: of yourself)?(?! of)",
    r"all the best",
    r"(?:then )?good night",
    r"adi[oó]s",
    r"hasta (?:luego|pronto)",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What adds up over a talk: replies in a row that did nothing good, replies that hurt, offers that were
    not wanted, and replies that answered to the need once it was out."""

    idle: int = 0
    hurts: int = 0
    refused: int = 0
    met: int = 0
    was_insulted: bool = False

    @property
    def is_too_much(self) -> bool:
        return self.idle >= PATIENCE

    @property
    def is_met(self) -> bool:
        return self.met > self.hurts

    def after(self, done: frozenset[Move], *, is_need_out: bool) -> "Counts":
        """One reply later."""
        return replace(
            self,
            idle=0 if done - HURTS - COURTESIES else self.idle + 1,
            hurts=self.hurts + bool(done & HURTS),
            met=self.met + bool(is_need_out and done & MEETS),
            was_insulted=self.was_insulted or Move.INSULTED in done,
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a talk stands when it may end."""

    trust: float
    turn: int
    state: str
    is_need_out: bool
    counts: Counts
    done: frozenset[Move]
    is_named: bool = False  # somebody qualified, at any time


def ending(scenario: Scenario, at: Standing, told: Told, reply: str) -> Ending | None:
    """Whether and how it ends with this reply."""
    is_lost = at.trust <= FLOOR and (at.turn > 1 or at.counts.was_insulted)
    if is_lost or at.counts.is_too_much:
        is_low = at.trust < scenario.mood
        hot = (is_low and scenario.persona.manner in ESCALATES) or at.counts.was_insulted
        return Ending.ESCALATED if hot else Ending.LEFT
    if _is_won(scenario, at, told, reply):
        return Ending.WON
    if at.turn >= scenario.turns:
        return Ending.WON if _is_met(scenario, at) else Ending.LEFT
    is_left = at.counts.refused >= PATIENCE or (at.turn > 1 and _is_farewell(reply, told))
    return Ending.LEFT if is_left else None


def _is_met(scenario: Scenario, at: Standing) -> bool:
    """Their need was said, and met more often than somebody was hurt; nobody qualified is missing."""
    is_met = at.is_need_out and at.trust >= WINS and at.counts.is_met and not at.done & HURTS
    return is_met and is_safe(scenario, is_named=at.is_named)


def is_safe(scenario: Scenario, *, is_named: bool) -> bool:
    """Where somebody qualified is what they need first of all, nobody can be calm before one was named."""
    return is_named or scenario.closing[:1] != (Move.NAMED_QUALIFIED,)


def _is_won(scenario: Scenario, at: Standing, told: Told, reply: str) -> bool:
    """Their need was said and met, nothing is left open, and there is a next step or a goodbye."""
    is_late = at.turn >= max(SOONEST, scenario.turns // 3)
    is_closing = scenario.state(at.state).closes and bool(at.done & set(scenario.closing))
    is_settled = told.unknown is None and not any(each.is_refusal for each in told.answers)
    is_met = is_settled and _is_met(scenario, at)
    return is_late and is_met and (is_closing or _is_farewell(reply, told))


def _is_farewell(reply: str, told: Told) -> bool:
    return bool(FAREWELL.search(level(reply))) and told.unknown is None and not told.answers
