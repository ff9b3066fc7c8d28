"""What a persona does with a reply: what turns the talk comes first, then an answer, then a way on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapport.core.rehearsal.answers import Told
from rapport.core.rehearsal.course import Talk, Turning
from rapport.core.rehearsal.endings import COURTESIES, WINS, is_safe
from rapport.core.rehearsal.hearing import begins, level, moves, telling
from rapport.core.rehearsal.lines import GREETING, fitting, spoken
from rapport.core.rehearsal.manners import CALM, LOST, NEAR, NUDGES, OPENERS, SHARED, reaction
from rapport.core.rehearsal.questions import Kind, Question
from rapport.core.rehearsal.replies import FOREIGN, GUESSES, UNSURE
from rapport.core.rehearsal.scenario import HURTS, Asked, Exit, Lines, Move, Scenario, Twist
from rapport.core.rehearsal.tongue import is_spanish

Moved = tuple[Talk, list[Lines]]
FEW = 8  # words of an answer after which one goes on by oneself
OPENING_TURNS = 1  # later nobody begins again with what they called for
ASKING = frozenset({Move.ASKED, Move.ASKED_OPEN})
YOU = re.compile(r"\b(?:you|your|u|ur)\b", re.IGNORECASE)
ADDRESSED = re.compile(
    r"\b(?:you|your|yours|we|our|us|i|i'll|me|my|usted|su|nosotros|le|yes|no|sure|nope|yep)\b", re.I
)


def react(scenario: Scenario, talk: Talk, reply: str, said: Told) -> Moved:
    """The need, then a twist, then an answer, then a way on; what was asked is answered before."""
    if _comes_out(scenario, talk, said):
        moved = _moved(talk, "need", "", scenario.need.after, scenario.need.to)
        return replace(moved, is_need_out=True), [*said.shallow, scenario.need.says]
    hurts = _hurts(talk, said)
    twist = next((t for t in scenario.twists if _turns(t, talk)), None)
    if twist and said.unknown and not hurts and not set(twist.when) & ASKING:
        twist = None
    if twist and not (said.answers and moves(talk.signs) & HURTS and not hurts):
        answers = [] if hurts else said.lines
        moved = _moved(talk, "twist", twist.key, twist.when, twist.to)
        return moved, [*answers, twist.says]
    return _go_on(scenario, talk, reply, said)


def _hurts(talk: Talk, said: Told) -> frozenset[Move]:
    """What hurt; a stock phrase before a question that was heard is passed over."""
    hurts = moves(talk.signs) & HURTS
    return frozenset() if said.answers and hurts == {Move.CANNED} else hurts


def is_near(scenario: Scenario, reply: str) -> bool:
    """Whether a reply is at least about this: it speaks to them, or shares a telling word with what is
    said here."""
    if ADDRESSED.search(level(reply)) and len(reply.split()) > 1:
        return True
    about = [scenario.card, scenario.goal, scenario.need.what, *scenario.need.says]
    about += [line for state in scenario.states for line in state.says]
    about += [word for known in scenario.knows for word in (*known.asked, *known.says)]
    about += [f"{fact.name} {fact.value}" for fact in scenario.facts]
    return any(begins(level(reply), telling(" ".join(about))))


def _go_on(scenario: Scenario, talk: Talk, reply: str, said: Told) -> Moved:
    hurt = next((move for move in Move if move in _hurts(talk, said)), None)
    if hurt:
        return talk, _stung(scenario, talk, hurt, said)
    way = _way(scenario, talk)
    moved = _moved(talk, "exit", way.to, way.when, way.to) if way else talk
    if said.answers:
        guess = _guesses(said.unknown, talk) if said.unknown else ()
        goes_on = way and not guess and not _ends_asking(reply) and _leaves_room(said)
        return moved, [*said.lines, guess, *([scenario.state(moved.state).says] if goes_on else [])]
    if is_spanish(reply) and (foreign := _foreign(scenario, talk)):
        return talk, [foreign]
    if said.unknown:
        return moved, _unknown(scenario, talk, said.unknown, way)
    if way:
        first = way.says or _opener(scenario, talk, way.when)
        return _opened(moved, first), [first, scenario.state(way.to).says]
    return _stay(scenario, talk, reply)


def _stay(scenario: Scenario, talk: Talk, reply: str) -> Moved:
    """Nothing leads on: something short where it fits, and what they are at."""
    done = moves(talk.signs)
    if done - COURTESIES:
        first = _opener(scenario, talk, tuple(Move))
        return _opened(talk, first), [first, _restated(scenario, talk)]
    if done:
        return talk, [_restated(scenario, talk)]
    unclear = NEAR if is_near(scenario, reply) else LOST[scenario.persona.manner]
    return talk, [unclear, _restated(scenario, talk)]


def _unknown(scenario: Scenario, talk: Talk, question: Question, way: Exit | None) -> list[Lines]:
    """A question nothing is known about: where a way leads on from asking, what follows is the answer."""
    manner, is_open = scenario.persona.manner, question.kind is Kind.OPEN
    if is_open and way and set(way.when) & ASKING:
        return [way.says, scenario.state(way.to).says]
    own = scenario.answers.get(Asked.UNSURE, ())
    lines = _reaction(scenario, talk, Move.ASKED_OPEN) if is_open else _guesses(question, talk)
    lines = lines or own or UNSURE[manner]
    return [_left(lines, talk) or _restated(scenario, talk)]


def _foreign(scenario: Scenario, talk: Talk) -> Lines:
    """That they don't speak Spanish, once, unless they do."""
    own = (line for cue in scenario.exchanges for line in cue.says)
    return () if any(map(is_spanish, own)) else _left(FOREIGN[scenario.persona.manner], talk)


def _guesses(question: Question, talk: Talk) -> Lines:
    """What most people answer to a plain question of this kind about themselves."""
    is_theirs = question.kind is not Kind.YES_NO or YOU.search(question.text)
    return _left(GUESSES.get(question.kind, ()) if is_theirs else (), talk)


def _left(lines: Lines, talk: Talk) -> Lines:
    return tuple(line for line in lines if line not in talk.said)


def _stung(scenario: Scenario, talk: Talk, hurt: Move, said: Told) -> list[Lines]:
    """Their own answer to the very words that hurt; else what one says to such, and an answer or what they are at."""
    places = [sign.start for sign in talk.signs if sign.move is hurt]
    own = [
        each.lines
        for each in said.answers
        if any(a <= at < b for at in places for a, b in [each.span])
    ]
    after = said.lines[:1] or [_restated(scenario, talk)]
    return own[:1] or [_reaction(scenario, talk, hurt), *after]


def _leaves_room(said: Told) -> bool:
    """Whether a few words answered it: who said more, or asked back, waits for what comes."""
    every = [spoken(line) for lines in said.lines for line in lines]
    return not any(line.endswith("?") or len(line.split()) > FEW for line in every)


def _turns(twist: Twist, talk: Talk) -> bool:
    is_due = twist.key not in talk.twisted and talk.turn >= twist.from_turn
    is_meant = not twist.when or bool(set(twist.when) & moves(talk.signs))
    is_within = twist.at_least <= talk.trust <= twist.at_most
    return is_due and is_meant and is_within and bool(fitting(twist.says, heard=talk.heard))


def _comes_out(scenario: Scenario, talk: Talk, said: Told) -> bool:
    """A plain question that has its plain answer asks for nothing more."""
    done = moves(talk.signs)
    asking = moves(s for s in talk.signs if s.move not in ASKING or not said.covers(s.start))
    is_asked = bool(asking & set(scenario.need.after)) and not done & HURTS
    return is_asked and not talk.is_need_out and talk.trust >= scenario.need.trust


def _way(scenario: Scenario, talk: Talk) -> Exit | None:
    """The first way on that is open. Where it can end well is behind the need."""
    done = moves(talk.signs)
    for way in scenario.state(talk.state).exits:
        is_behind = scenario.state(way.to).closes and not talk.is_need_out
        if done & set(way.when) and talk.trust >= way.trust and not is_behind:
            return way
    return None


def _moved(talk: Talk, what: str, key: str, when: Sequence[Move], to: str) -> Talk:
    done = moves(talk.signs)
    why = Turning(talk.turn, what, key, tuple(move for move in when if move in done))
    twisted = talk.twisted | {key} if what == "twist" else talk.twisted
    return replace(talk, state=to or talk.state, twisted=twisted, why=(*talk.why, why))


def _reaction(scenario: Scenario, talk: Talk, move: Move) -> Lines:
    own = scenario.reactions.get(move)
    return own or reaction(scenario.persona.manner, move, is_open=talk.is_need_out)


def _opener(scenario: Scenario, talk: Talk, when: Sequence[Move]) -> Lines:
    """Something short before a line: their own, or a stock phrase, of each kind once, never in a row."""
    done = moves(talk.signs) & set(when)
    for move in (move for move in Move if move in done):
        if own := scenario.reactions.get(move):
            return own
        is_spent = talk.turn - talk.opened_at < 3 or talk.said & set(SHARED.get(move, ()))
        if move in OPENERS and not is_spent and not _is_free_of(move, talk):
            return SHARED[move]
    return ()


def _is_free_of(move: Move, talk: Talk) -> bool:
    """A price of nothing is no price."""
    last = talk.heard.rsplit("\n", 1)[-1]
    return move is Move.GAVE_PRICE and not re.search(r"[$€£] ?\d", last)


def _opened(talk: Talk, first: Lines) -> Talk:
    return replace(talk, opened_at=talk.turn) if first else talk


def _restated(scenario: Scenario, talk: Talk) -> Lines:
    """What they are at, in other words, or what comes next; when all of it was said, a nudge."""
    state = scenario.state(talk.state)
    further = [scenario.state(e.to) for e in state.exits if talk.trust >= e.trust]
    near = [each for each in further if talk.is_need_out or not each.closes]
    for each in (state, *near):
        if left := _sayable(scenario, talk, each.says, is_first=each is scenario.states[0]):
            return left
    is_calm = talk.trust >= WINS and talk.is_need_out
    is_calm = is_calm and is_safe(scenario, is_named=Move.NAMED_QUALIFIED in talk.done)
    return _left(() if is_calm else NUDGES[scenario.persona.manner], talk) or CALM


def _sayable(scenario: Scenario, talk: Talk, lines: Lines, *, is_first: bool) -> Lines:
    if is_first and talk.turn > OPENING_TURNS:
        return ()
    left = (line for line in lines if line not in talk.said)
    left = (line for line in left if not (is_first and GREETING.match(line)))
    return fitting(left, heard=talk.heard)


def _ends_asking(reply: str) -> bool:
    return reply.rstrip().endswith("?")
