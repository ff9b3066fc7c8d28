"""The persona's next words: a function of the scenario, what was said before, and what a reply did.

The same seed and the same replies give the same talk. No line comes twice. Trust moves with what a
reply does, less each time it does the same again; the hidden need comes out only where trust is high
enough and the reply asked for it. A talk ends within the scenario's turns, whatever is said.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapport.core.rehearsal.hearing import (
    Sign,
    begins,
    ear,
    level,
    moves,
    sentences,
    signs,
    telling,
)
from rapport.core.rehearsal.manners import LOST, NEAR, NUDGES, reaction
from rapport.core.rehearsal.scenario import (
    HURTS,
    Ending,
    Exit,
    Known,
    Lines,
    Manner,
    Move,
    Scenario,
    Twist,
)

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
GAINS, COSTS = 0.12, 0.25  # more than this no single reply moves
LOST_COSTS = -0.05
WINS = 0.6  # trust from which a talk can end well
SOONEST = 3  # turns, or a third of them all: nobody is won by one sentence
FLOOR = 0.08  # trust below which somebody leaves
PATIENCE = 3  # so many replies in a row that did nothing good
ESCALATES = frozenset({Manner.ANGRY, Manner.BRISK})
# Small courtesies: they warm, but nobody answers to them alone.
COURTESIES = frozenset({Move.THANKED, Move.USED_NAME, Move.INTRODUCED, Move.ECHOED})


@dataclass(frozen=True, slots=True)
class Turning:
    """Why something happened: `what` is need, twist, exit, up or down, `after` the moves that did it."""

    turn: int
    what: str
    key: str
    after: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """Where a talk stands: `says` is what the persona said last, `signs` what the last reply did."""

    seed: int
    state: str
    trust: float
    says: str = ""
    turn: int = 0
    said: frozenset[str] = frozenset()
    twisted: frozenset[str] = frozenset()
    is_need_out: bool = False
    done: tuple[Move, ...] = ()
    idle: int = 0
    ending: Ending | None = None
    signs: tuple[Sign, ...] = ()
    why: tuple[Turning, ...] = ()


def begin(scenario: Scenario, *, seed: int) -> Talk:
    """The opening line."""
    first = scenario.states[0]
    return _say(scenario, Talk(seed, first.key, scenario.mood), [first.says])


def answer(scenario: Scenario, talk: Talk, reply: str, *, is_clinician: bool = False) -> Talk:
    """What the persona says to a reply. A talk that has ended stays as it is."""
    if talk.ending:
        return talk
    found = signs(reply, ear(scenario, last=talk.says, is_clinician=is_clinician))
    is_lost = not moves(found) and not _is_near(scenario, reply)
    heard = _heard(talk, found, is_lost=is_lost)
    ending = _ending(scenario, heard)
    if ending:
        return _end(scenario, heard, ending)
    moved, lines = _react(scenario, heard, reply)
    return _say(scenario, moved, lines, reply)


def replay(
    scenario: Scenario, *, seed: int, replies: Iterable[str], is_clinician: bool = False
) -> list[Talk]:
    """The talk after each reply, the opening first."""
    talks = [begin(scenario, seed=seed)]
    for reply in replies:
        talks.append(answer(scenario, talks[-1], reply, is_clinician=is_clinician))
    return talks


def _heard(talk: Talk, found: tuple[Sign, ...], *, is_lost: bool) -> Talk:
    """Trust after what was done; doing the same again counts half, then a third."""
    done = moves(found)
    change = sum(_effect(talk, move) for move in done) + (LOST_COSTS if is_lost else 0)
    change = max(-COSTS - 0.1 * (Move.INSULTED in done), min(GAINS, change))
    is_idle = not (done - HURTS - COURTESIES)
    what = "up" if change > 0 else "down"
    why = Turning(talk.turn + 1, what, "", _telling(done, hurts=change <= 0))
    return replace(
        talk,
        turn=talk.turn + 1,
        trust=min(1.0, max(0.0, talk.trust + change)),
        done=(*talk.done, *sorted(done)),
        idle=talk.idle + 1 if is_idle else 0,
        signs=found,
        why=(*talk.why, why) if why.after else talk.why,
    )


def _effect(talk: Talk, move: Move) -> float:
    """What hurts, hurts each time as much."""
    effect = EFFECTS[move]
    return effect if effect < 0 else effect / (1 + talk.done.count(move))


def _telling(done: Iterable[Move], *, hurts: bool) -> tuple[Move, ...]:
    return tuple(move for move in Move if move in done and (move in HURTS) == hurts)


def _ending(scenario: Scenario, talk: Talk) -> Ending | None:
    done = moves(talk.signs)
    if talk.trust <= FLOOR or talk.idle >= PATIENCE:
        hot = scenario.persona.manner in ESCALATES or Move.INSULTED in talk.done
        return Ending.ESCALATED if hot else Ending.LEFT
    is_ready = talk.is_need_out and talk.trust >= WINS and not done & HURTS
    is_ready = is_ready and talk.turn >= max(SOONEST, scenario.turns // 3)
    if is_ready and scenario.state(talk.state).closes and done & set(scenario.closing):
        return Ending.WON
    return Ending.LEFT if talk.turn >= scenario.turns else None


def _end(scenario: Scenario, talk: Talk, ending: Ending) -> Talk:
    ended = replace(talk, ending=ending)
    return _say(scenario, ended, [scenario.ends.of(ending)])


def _react(scenario: Scenario, talk: Talk, reply: str) -> tuple[Talk, list[Lines]]:
    """What turns the talk comes first: a twist, then the need, then an answer, then a way on."""
    twist = next((t for t in scenario.twists if _turns(t, talk)), None)
    if twist:
        return _moved(talk, "twist", twist.key, twist.when, twist.to), [twist.says]
    if _comes_out(scenario, talk):
        moved = _moved(talk, "need", "", scenario.need.after, scenario.need.to)
        return replace(moved, is_need_out=True), [scenario.need.says]
    return _go_on(scenario, talk, reply)


def _go_on(scenario: Scenario, talk: Talk, reply: str) -> tuple[Talk, list[Lines]]:
    hurt = next((sign for sign in Move if sign in HURTS and sign in moves(talk.signs)), None)
    if hurt:
        return talk, [_reaction(scenario, talk, hurt), _restated(scenario, talk)]
    told = _told(scenario, talk, reply)
    way = _way(scenario, talk)
    if way:
        moved = _moved(talk, "exit", way.to, way.when, way.to)
        first = told.says if told else way.says or _first_reaction(scenario, talk, way.when)
        return moved, [first, scenario.state(way.to).says]
    if told:
        return talk, [told.says]
    kind = next((move for move in Move if _deserves(move, talk)), None)
    if kind:
        return talk, [_reaction(scenario, talk, kind), _restated(scenario, talk)]
    if moves(talk.signs) & COURTESIES:
        return talk, [_restated(scenario, talk)]
    unclear = NEAR if _is_near(scenario, reply) else LOST[scenario.persona.manner]
    return talk, [unclear, _restated(scenario, talk)]


def _is_near(scenario: Scenario, reply: str) -> bool:
    """Whether a reply is at least about this: it shares a telling word with what can be said here."""
    about = [scenario.card, scenario.goal, scenario.need.what, *scenario.need.says]
    about += [line for state in scenario.states for line in state.says]
    about += [word for known in scenario.knows for word in (*known.asked, *known.says)]
    about += [f"{fact.name} {fact.value}" for fact in scenario.facts]
    return any(begins(level(reply), telling(" ".join(about))))


def _deserves(move: Move, talk: Talk) -> bool:
    return move in moves(talk.signs) and move not in COURTESIES


def _turns(twist: Twist, talk: Talk) -> bool:
    is_due = twist.key not in talk.twisted and talk.turn >= twist.from_turn
    is_meant = not twist.when or bool(set(twist.when) & moves(talk.signs))
    return is_due and is_meant and twist.at_least <= talk.trust <= twist.at_most


def _comes_out(scenario: Scenario, talk: Talk) -> bool:
    done = moves(talk.signs)
    is_asked = bool(done & set(scenario.need.after)) and not done & HURTS
    return is_asked and not talk.is_need_out and talk.trust >= scenario.need.trust


def _way(scenario: Scenario, talk: Talk) -> Exit | None:
    done = moves(talk.signs)
    exits = scenario.state(talk.state).exits
    return next((e for e in exits if done & set(e.when) and talk.trust >= e.trust), None)


def _moved(talk: Talk, what: str, key: str, when: Sequence[Move], to: str) -> Talk:
    done = moves(talk.signs)
    why = Turning(talk.turn, what, key, tuple(move for move in when if move in done))
    twisted = talk.twisted | {key} if what == "twist" else talk.twisted
    return replace(talk, state=to or talk.state, twisted=twisted, why=(*talk.why, why))


def _told(scenario: Scenario, talk: Talk, reply: str) -> Known | None:
    """What they know of what was asked for, if it has not been told yet."""
    plain = level(reply)
    asked = " ".join(plain[a:b] for a, b in sentences(plain) if "?" in plain[a:b])
    asked += " " + " ".join(plain[s.start : s.end] for s in talk.signs if s.move is Move.ASKED_OPEN)
    for known in scenario.knows:
        if any(begins(asked, known.asked)) and not talk.said & set(known.says):
            return known
    return None


def _reaction(scenario: Scenario, talk: Talk, move: Move) -> Lines:
    own = scenario.reactions.get(move)
    return own or reaction(scenario.persona.manner, move, is_open=talk.is_need_out)


def _first_reaction(scenario: Scenario, talk: Talk, when: Sequence[Move]) -> Lines:
    done = moves(talk.signs) & set(when)
    return _reaction(scenario, talk, next(move for move in Move if move in done))


def _restated(scenario: Scenario, talk: Talk) -> Lines:
    """What they are at, in other words; when they have said it in all of theirs, a nudge."""
    left = tuple(line for line in scenario.state(talk.state).says if line not in talk.said)
    return left or NUDGES[scenario.persona.manner]


def _say(scenario: Scenario, talk: Talk, lines: list[Lines], reply: str = "") -> Talk:
    """One fresh line of each; who has nothing left to say leaves."""
    picked = [line for at, options in enumerate(lines) if (line := _fresh(talk, options, at))]
    if not picked and not talk.ending:
        return _end(scenario, talk, Ending.LEFT)
    words = " ".join(picked) or scenario.ends.of(talk.ending or Ending.LEFT)[0]
    return replace(
        talk, says=words.replace("{heard}", _quoted(reply)), said=talk.said | set(picked)
    )


def _fresh(talk: Talk, options: Lines, at: int) -> str:
    left = [line for line in options if line not in talk.said]
    chance = hashlib.blake2b(f"{talk.seed}:{talk.turn}:{at}".encode(), digest_size=4).digest()
    return left[int.from_bytes(chance, "big") % len(left)] if left else ""


def _quoted(reply: str) -> str:
    """The last few words, as somebody repeats what they did not understand."""
    return " ".join(reply.split()[-6:]).strip(' .!?…"“”')
