"""What an answer is made of: what somebody has in mind when they are spoken to, and what may be said."""

from dataclasses import dataclass

from rapport.core.rehearsal.cues import Ranked
from rapport.core.rehearsal.hearing import Span
from rapport.core.rehearsal.lines import fitting
from rapport.core.rehearsal.scenario import Lines


@dataclass(frozen=True, slots=True)
class Mind:
    """What an answer depends on. `heard` is all that was said by both, `said` the lines that are spent,
    `ranked` the exchanges that each sentence of the reply is like."""

    trust: float
    is_need_out: bool
    heard: str
    said: frozenset[str]
    ranked: Ranked


@dataclass(frozen=True, slots=True)
class Answer:
    """Wordings of one answer, and which part of the reply it answers.

    `is_deep`: from the heart, the hidden need answers it better. `is_plain`: it asked for no more than this.
    """

    lines: Lines
    span: Span
    is_deep: bool = False
    is_plain: bool = False
    is_refusal: bool = False
    is_offer: bool = False
    is_stated: bool = False
    is_courtesy: bool = False
    time: str = ""


def left(lines: Lines, mind: Mind, spent: frozenset[str], time: str = "") -> Lines:
    """Of some lines those that may be said now and were not."""
    free = tuple(line for line in lines if line not in spent)
    return fitting(free, heard=mind.heard, time=time)
