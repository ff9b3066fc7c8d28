"""The persona's next words: a function of the scenario, what was said before, and what a reply did.

The same seed and the same replies give the same talk. No line comes twice. What was asked or offered is
answered first. Trust moves with what a reply does; the hidden need comes out only where trust is high
enough and the reply asked for it. A talk ends within the scenario's turns, whatever is said.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from rapport.core.rehearsal.answers import Told, told
from rapport.core.rehearsal.course import EFFECTS, Talk, Turning, hear, refused
from rapport.core.rehearsal.cues import Near, by_words, is_like, sentences
from rapport.core.rehearsal.endings import Standing, ending
from rapport.core.rehearsal.hearing import Sign, Span, begins, ear, moves, signs
from rapport.core.rehearsal.lines import fitting, spoken
from rapport.core.rehearsal.mind import Mind
from rapport.core.rehearsal.questions import questions, statements
from rapport.core.rehearsal.reacting import is_near, react
from rapport.core.rehearsal.scenario import Ending, Lines, Move, Scenario

__all__ = ["EFFECTS", "Talk", "Turning", "answer", "begin", "replay"]


def begin(scenario: Scenario, *, seed: int) -> Talk:
    """The opening line."""
    first = scenario.states[0]
    return _say(scenario, Talk(seed, first.key, scenario.mood), [first.says])


def answer(
    scenario: Scenario,
    talk: Talk,
    reply: str,
    *,
    is_clinician: bool = False,
    near: Near = by_words,
) -> Talk:
    """What the persona says to a reply. A talk that has ended stays as it is.

    `near` tells which exchanges a sentence is like.
    """
    if talk.ending:
        return talk
    found = signs(reply, ear(scenario, last=talk.says, is_clinician=is_clinician))
    asked = [q for q in questions(reply) if not _is_stock(q.span, found)]
    stated = [each for each in statements(reply, asked) if not _is_stock(each.span, found)]
    ranked = near(scenario, sentences(scenario, reply))
    is_answered = any(is_like(each) for each in ranked.values())
    if is_answered:  # a word or two that have an answer are no silence
        found = tuple(sign for sign in found if sign.move is not Move.SILENT)
    is_meant = bool(moves(found) or asked) or is_near(scenario, reply)
    is_lost = not is_meant and not is_answered
    heard = hear(talk, found, reply, is_lost=is_lost)
    mind = Mind(heard.trust, heard.is_need_out, heard.heard, heard.said, ranked)
    said = told(scenario, mind, asked, stated)
    heard = refused(heard, said)
    standing = Standing(
        heard.trust,
        heard.turn,
        heard.state,
        heard.is_need_out,
        heard.counts,
        moves(found),
        is_named=Move.NAMED_QUALIFIED in heard.done,
    )
    if how := ending(scenario, standing, said, reply):
        return _end(scenario, heard, how, said)
    moved, lines = react(scenario, heard, reply, said)
    return _say(scenario, moved, lines, reply, said.time)


def replay(
    scenario: Scenario,
    *,
    seed: int,
    replies: Iterable[str],
    is_clinician: bool = False,
    near: Near = by_words,
) -> list[Talk]:
    """The talk after each reply, the opening first."""
    talks = [begin(scenario, seed=seed)]
    for reply in replies:
        talks.append(answer(scenario, talks[-1], reply, is_clinician=is_clinician, near=near))
    return talks


def _is_stock(span: Span, found: tuple[Sign, ...]) -> bool:
    """Nobody answers a question from a card."""
    stock = (sign for sign in found if sign.move is Move.CANNED)
    return any(span[0] <= sign.start < span[1] for sign in stock)


def _end(scenario: Scenario, talk: Talk, how: Ending, said: Told) -> Talk:
    """What was asked last is answered first, unless they have had enough."""
    last = fitting(scenario.ends.of(how), heard=talk.heard)
    naming = tuple(line for line in last if said.time and any(begins(line, said.time.split()[:1])))
    asked = (a for a in said.answers if not a.is_stated)
    answers = [a.lines for a in asked if not (naming and a.is_offer)]
    ended = replace(talk, ending=how)
    lines = [*answers, naming or last] if how is Ending.WON else [last]
    return _say(scenario, ended, lines, time=said.time)


def _say(
    scenario: Scenario, talk: Talk, lines: list[Lines], reply: str = "", time: str = ""
) -> Talk:
    """One fresh line of each; who has nothing left to say leaves."""
    picked: list[str] = []
    for at, options in enumerate(lines):
        left = fitting((x for x in options if x not in picked), heard=talk.heard, time=time)
        left = fitting(left, heard=" ".join([talk.heard, *map(spoken, picked)]), time=time)
        picked += _fresh(talk, left, at)
    if not picked and not talk.ending:
        return _end(scenario, talk, Ending.LEFT, Told())
    last = picked or [scenario.ends.of(talk.ending or Ending.LEFT)[0]]
    words = [spoken(line, heard=_quoted(reply), time=time) for line in last]
    says = _joined([_small(line) for line in words] if _writes_small(scenario) else words)
    heard = f"{talk.heard}\n{says}"
    return replace(talk, says=says, heard=heard, said=talk.said | set(picked))


def _writes_small(scenario: Scenario) -> bool:
    """Who writes without capitals does so throughout, also in what everybody may say."""
    own = [line for state in scenario.states for line in state.says]
    return sum(spoken(line)[:1].islower() for line in own) > len(own) * 0.8


def _small(line: str) -> str:
    return (line[:1].lower() + line[1:]).removesuffix(".")


def _joined(lines: list[str]) -> str:
    """Also where somebody writes without full stops."""
    ended = [line if not line[-1:].isalnum() else f"{line}." for line in lines[:-1]]
    return " ".join([*ended, *lines[-1:]])


def _fresh(talk: Talk, options: Lines, at: int) -> list[str]:
    left = [line for line in options if line not in talk.said]
    chance = hashlib.blake2b(f"{talk.seed}:{talk.turn}:{at}".encode(), digest_size=4).digest()
    return [left[int.from_bytes(chance, "big") % len(left)]] if left else []


def _quoted(reply: str) -> str:
    """The last few words, as somebody repeats what they did not understand."""
    return " ".join(reply.split()[-6:]).strip(' .!?…"“”')
