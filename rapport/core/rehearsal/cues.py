"""What of a reply is like something a scenario has an exchange for, and how sure that has to be."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from rapport.core.rehearsal.likeness import Examples, Likeness
from rapport.core.rehearsal.questions import (
    Kind,
    Question,
    at_heart,
    questions,
    spelled,
    statements,
)
from rapport.core.rehearsal.scenario import Cue, Lines, Scenario

# Probabilities; chosen on shipped scenarios that were left out (docs/decisions/0020).
CERTAIN = 0.4  # from which it is what was meant, whatever a pattern says
UNSURE = 0.12  # enough for a question where nothing else is nearly as likely
LIKELY = 0.2  # enough for a question, which wants some answer
SPECIFIC = 0.5  # from which it was asked for just this, whatever else the question touches
STATED_ALONE = 0.2  # enough for a statement, where nothing else was said
STATED = 0.28  # enough for a statement, which wants none
WORDS_ALONE = 0.35  # how much less sure it is where only words were compared

LEAST_WORDS = 3  # of half a sentence
# "Has it been there for long, or did something change?" asks two things.
HALVES = re.compile(
    r", (?:and|or|but|so) (?=(?:did|do|does|is|are|was|were|has|have|would|will|can|could|shall|should|may"
    r"|i|we|you|it|that|there)\b)",
    re.IGNORECASE,
)
LEAD = 1.3  # how much surer than the next something unsure has to be

Ranked = Mapping[str, Sequence[Likeness]]  # by sentence: exchanges by their place, the likest first
Near = Callable[[Scenario, Sequence[str]], Ranked]


def compared(scenario: Scenario, said: Question) -> list[str]:
    """A sentence as it is compared: whole, and its halves where it has two; a question with a mark, without
    the client's own name and without what only leads up to it."""
    text = without_name(scenario, spelled(said.text).strip(" ,"))
    parts = [part for part in HALVES.split(text) if len(part.split()) >= LEAST_WORDS]
    found = dict.fromkeys([text, *(parts if len(parts) > 1 else [])])
    return [_marked(at_heart(part), said.kind) for part in found]


def _marked(text: str, kind: Kind) -> str:
    return text if kind is Kind.STATED or text.endswith("?") else f"{text}?"


def without_name(scenario: Scenario, text: str) -> str:
    """Whom one speaks to says nothing about what is said."""
    name = rf",? ?\b(?:(?:mr|mrs|ms|se[ñn]ora?)\.? )?{re.escape(scenario.persona.name)}\b"
    return re.sub(name, "", text, flags=re.IGNORECASE).strip(" ,") or text


def sentences(scenario: Scenario, reply: str) -> list[str]:
    """Everything in a reply that is compared: each question and each statement."""
    asked = questions(reply)
    every = (*asked, *statements(reply, asked))
    return [part for each in every for part in compared(scenario, each)]


def groups(scenario: Scenario) -> list[list[str]]:
    """What a sentence is compared with: the examples of each exchange."""
    return [[without_name(scenario, one) for one in cue.to] for cue in scenario.exchanges]


def by_words(scenario: Scenario, said: Sequence[str]) -> Ranked:
    """Compared by their words alone, as where no encoder is at hand."""
    examples = _examples(tuple(map(tuple, groups(scenario))))
    return {one: [_unsure(like) for like in examples.like(one)] for one in said}


def merged(ranked: Ranked, parts: Sequence[str]) -> list[Likeness]:
    """Of a sentence and its halves, the surest for each exchange."""
    best: dict[int, float] = {}
    for like in (like for part in parts for like in ranked.get(part, ())):
        best[like.group] = max(best.get(like.group, -1.0), like.score)
    found = [Likeness(group, score) for group, score in best.items()]
    return sorted(found, key=lambda one: (-one.score, one.group))


def is_like(ranked: Sequence[Likeness]) -> bool:
    """Whether there is something to say to a statement."""
    return bool(ranked) and ranked[0].score >= STATED


@lru_cache(maxsize=64)
def _examples(groups: tuple[Lines, ...]) -> Examples:
    return Examples(groups)


def _unsure(like: Likeness) -> Likeness:
    return Likeness(like.group, like.score - WORDS_ALONE)


def cues(
    scenario: Scenario, ranked: Sequence[Likeness], *, least: float, is_need_out: bool
) -> Iterator[tuple[float, Cue]]:
    """The exchanges that may be had now, for something ranked like this, the surest first."""
    is_clear = len(ranked) == 1 or (ranked and ranked[0].score >= LEAD * ranked[1].score)
    least = UNSURE if least == LIKELY and is_clear else least
    for like in ranked:
        cue = scenario.exchanges[like.group]
        if like.score >= least and cue.when in ("", "after" if is_need_out else "before"):
            yield like.score, cue
