"""Where a talk stands, and how trust moves with what a reply did: less each time it does the same again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapport.core.rehearsal.answers import Told
from rapport.core.rehearsal.endings import Counts
from rapport.core.rehearsal.hearing import Sign, level, moves
from rapport.core.rehearsal.scenario import HURTS, Ending, Move

EFFECTS: dict[Move, float] = {
    Move.INSULTED: -0.35,
    Move.NEVER_SAID: -0.18,
    Move.MEDICAL_ADVICE: -0.12,
    Move.BLAMED: -0.15,
    Move.PROMISED_TOO_MUCH: -0.12,
    Move.PUSHED: -0.14,
    Move.BELITTLED: -0.10,
    Move.CANNED: -0.08,
    Move.SILENT: -0.10,
    Move.TOOK_RESPONSIBILITY: 0.12,
    Move.APOLOGISED: 0.05,
    Move.NAMED_FEAR: 0.10,
    Move.LET_GO: 0.08,
    Move.NEXT_STEP: 0.04,
    Move.NAMED_QUALIFIED: 0.04,
    Move.OFFERED_CHOICE: 0.05,
    Move.GAVE_PRICE: 0.06,
    Move.ADMITTED: 0.07,
    Move.GAVE_FACT: 0.04,
    Move.NAMED_DOING: 0.05,
    Move.EMPATHY: 0.08,
    Move.ASKED_PERMISSION: 0.04,
    Move.ASKED_OPEN: 0.08,
    Move.ECHOED: 0.05,
    Move.THANKED: 0.01,
    Move.USED_NAME: 0.03,
    Move.INTRODUCED: 0.02,
    Move.ASKED: 0.02,
}
BESIDE_HURT = 0.5  # what is good counts half in a reply that hurts
GAINS, COSTS = 0.12, 0.25  # more than this no single reply moves
LOST_COSTS = -0.05
REFUSED_COSTS = -0.09  # an offer that nobody wanted


@dataclass(frozen=True, slots=True)
class Turning:
    """Why something happened: `what` is need, twist, exit, up or down, `after` the moves that did it."""

    turn: int
    what: str
    key: str
    after: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """Where a talk stands: `says` is what the persona said last, `signs` what the last reply did.

    `heard` is all that was said by both, `opened_at` the last turn that began with a stock phrase.
    """

    seed: int
    state: str
    trust: float
    says: str = ""
    turn: int = 0
    said: frozenset[str] = frozenset()
    twisted: frozenset[str] = frozenset()
    is_need_out: bool = False
    done: tuple[Move, ...] = ()
    heard: str = ""
    opened_at: int = -9
    counts: Counts = Counts()
    ending: Ending | None = None
    signs: tuple[Sign, ...] = ()
    why: tuple[Turning, ...] = ()


def hear(talk: Talk, found: tuple[Sign, ...], reply: str, *, is_lost: bool) -> Talk:
    """Trust after what was done; doing the same again counts half, then a third."""
    done = moves(found)
    effects = [_effect(talk, move) for move in done] + ([LOST_COSTS] if is_lost else [])
    gains, costs = sum(e for e in effects if e > 0), sum(e for e in effects if e < 0)
    change = costs + (gains * BESIDE_HURT if costs else gains)
    change = max(-COSTS - 0.1 * (Move.INSULTED in done), min(GAINS, change))
    what = "up" if change > 0 else "down"
    why = Turning(talk.turn + 1, what, "", _telling(done, hurts=change <= 0))
    return replace(
        talk,
        turn=talk.turn + 1,
        trust=min(1.0, max(0.0, talk.trust + change)),
        done=(*talk.done, *sorted(done)),
        heard=f"{talk.heard}\n{level(reply)}",
        counts=talk.counts.after(done, is_need_out=talk.is_need_out),
        signs=found,
        why=(*talk.why, why) if why.after else talk.why,
    )


def refused(talk: Talk, said: Told) -> Talk:
    """Who offers what is not wanted yet loses a little; who goes on offering, the talk. What has an answer
    was not said in vain."""
    if said.answers and not moves(talk.signs) & HURTS:
        talk = replace(talk, counts=replace(talk.counts, idle=0))
    if not any(each.is_refusal for each in said.answers):
        is_met = talk.is_need_out and any(each.is_offer for each in said.answers)
        return replace(talk, counts=replace(talk.counts, met=talk.counts.met + is_met))
    counts = replace(talk.counts, refused=talk.counts.refused + 1)
    return replace(talk, trust=max(0.0, talk.trust + REFUSED_COSTS), counts=counts)


def _effect(talk: Talk, move: Move) -> float:
    """What hurts, hurts each time as much."""
    effect = EFFECTS[move]
    return effect if effect < 0 else effect / (1 + talk.done.count(move))


def _telling(done: Iterable[Move], *, hurts: bool) -> tuple[Move, ...]:
    return tuple(move for move in Move if move in done and (move in HURTS) == hurts)
