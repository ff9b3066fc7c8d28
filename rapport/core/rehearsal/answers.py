"""What a persona answers to a direct question or an offer, before anything else happens in the talk."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapport.core.rehearsal.choices import choice
from rapport.core.rehearsal.cues import (
    CERTAIN,
    LIKELY,
    SPECIFIC,
    STATED,
    STATED_ALONE,
    compared,
    cues,
    merged,
)
from rapport.core.rehearsal.hearing import Span, begins, telling
from rapport.core.rehearsal.likeness import SMALL, words
from rapport.core.rehearsal.lines import GREETING, fitting, is_free, spoken
from rapport.core.rehearsal.mind import Answer, Mind, left
from rapport.core.rehearsal.offering import to_offer
from rapport.core.rehearsal.questions import Kind, Question, spelled
from rapport.core.rehearsal.replies import (
    AGAIN,
    AGREES,
    CHOOSES,
    DOUBTS,
    LATTER,
    NODS,
    PERMITS,
    REPEATS,
    SHAKES,
)
from rapport.core.rehearsal.scenario import DEEP, Asked, Cue, Lines, Scenario

ALL_RIGHT = re.compile(r"\ball right\b|, right\b", re.IGNORECASE)
SURE = 8  # letters of a phrase that is meant where it stands
MOST = 2  # things in one reply that are answered
OPENING_LINES = 3  # of both, in which one greets
LEAST_WORDS = 3  # of a statement beside a question, for it to be taken up too


@dataclass(frozen=True, slots=True)
class Told:
    """The answers to a reply, and the last of its questions that nothing is known about."""

    answers: tuple[Answer, ...] = ()
    unknown: Question | None = None

    @property
    def lines(self) -> list[Lines]:
        return [answer.lines for answer in self.answers]

    @property
    def shallow(self) -> list[Lines]:
        """Without those that the hidden need answers better."""
        return [answer.lines for answer in self.answers if not answer.is_deep]

    @property
    def time(self) -> str:
        return next((answer.time for answer in self.answers if answer.time), "")

    def covers(self, start: int) -> bool:
        """Whether a place in the reply belongs to something a plain answer was given to."""
        plain = (answer.span for answer in self.answers if answer.is_plain)
        return any(a <= start < b for a, b in plain)


def told(
    scenario: Scenario, mind: Mind, asked: Iterable[Question], stated: Iterable[Question] = ()
) -> Told:
    """What is answered: the first two questions something is known about, and what was stated if there is room."""
    found, unknown = list[Answer](), None
    for question in asked:
        is_again = any(each.is_offer for each in found)
        if is_again and question.kind in (Kind.OFFER, Kind.CHECK, Kind.PERMISSION):
            continue
        if _is_same(scenario, mind, question, found):
            continue
        answer = _answer(scenario, mind, question, _spent(mind, found))
        found += [answer] if answer else []
        unknown = unknown if answer or question.kind is Kind.STATED else question
    if any(each.is_refusal for each in found):
        found = [each for each in found if not each.is_courtesy]
    found = found[:MOST]
    if len(found) < MOST:
        long = [each for each in stated if len(each.text.split()) >= LEAST_WORDS]
        is_only = not (long or found or unknown)
        long = list(stated) if is_only else long
        found += _taken_up(
            scenario, mind, long, _spent(mind, found), is_alone=not found and unknown is None
        )
    return Told(tuple(sorted(found, key=_place)), unknown)


def _is_same(scenario: Scenario, mind: Mind, question: Question, found: Sequence[Answer]) -> bool:
    """Asked twice in other words: the answer to both is being given."""
    said = {line for answer in found for line in answer.lines}
    likest = next(iter(_cues(scenario, mind, question, CERTAIN)), None)
    return bool(likest and said & {*likest[1].says})


def _spent(mind: Mind, found: Iterable[Answer]) -> frozenset[str]:
    return mind.said | {line for answer in found for line in answer.lines}


def _place(answer: Answer) -> Span:
    return answer.span


def _taken_up(
    scenario: Scenario,
    mind: Mind,
    stated: Iterable[Question],
    spent: frozenset[str],
    *,
    is_alone: bool,
) -> list[Answer]:
    """To what was stated that they surest have something to say to; asking back only where nothing was asked."""
    found = [
        (chance, -each.span[0], Answer(free, each.span, is_deep=True, is_stated=True))
        for each in stated
        if words(each.text) - SMALL
        for chance, cue in _cues(scenario, mind, each, STATED_ALONE if is_alone else STATED)
        if (free := left(_later(cue.says, mind, is_alone=is_alone), mind, spent))
    ]
    return [max(found, key=_surest)[2]] if found else []


def _later(lines: Lines, mind: Mind, *, is_alone: bool) -> Lines:
    """Without greetings once the talk goes on, and without asking back beside an answer."""
    goes_on = mind.heard.count("\n") > OPENING_LINES
    return tuple(
        line
        for line in lines
        if (is_alone or not line.endswith("?")) and not (goes_on and GREETING.match(line))
    )


def _surest(found: tuple[float, int, Answer]) -> tuple[float, int]:
    return found[:2]


def _cues(
    scenario: Scenario, mind: Mind, said: Question, least: float
) -> Iterable[tuple[float, Cue]]:
    ranked = merged(mind.ranked, compared(scenario, said))
    return cues(scenario, ranked, least=least, is_need_out=mind.is_need_out)


def _answer(
    scenario: Scenario, mind: Mind, question: Question, spent: frozenset[str]
) -> Answer | None:
    if question.kind is Kind.OFFER:
        return to_offer(scenario, mind, question)
    known = _known(scenario, mind, question, spent) or _chosen(scenario, mind, question, spent)
    if known:
        return known
    lines = _courtesy(scenario, mind, question)
    free = left(lines, mind, spent)
    return Answer(free, question.span, is_courtesy=True) if free else None


def _courtesy(scenario: Scenario, mind: Mind, question: Question) -> Lines:
    """What politeness answers where nothing is known."""
    manner = scenario.persona.manner
    kind = question.kind
    if kind is Kind.CHECK:
        return AGREES[manner] if mind.trust >= scenario.mood else DOUBTS[manner]
    nods = NODS if question.text.rpartition(",")[2].count("n't") else SHAKES
    return {Kind.TAG: nods, Kind.PERMISSION: PERMITS[manner]}.get(kind, ())


def _chosen(
    scenario: Scenario, mind: Mind, question: Question, spent: frozenset[str]
) -> Answer | None:
    """One of two things: the one that they speak of anyway, else the latter."""
    between = choice(question.text)
    if not between:
        return None
    own = " ".join(_own(scenario))
    known = [each for each in between if each and any(begins(own, telling(each)))]
    picked = (known or [between.right])[0]
    lines = CHOOSES[scenario.persona.manner] if picked else LATTER
    free = left(tuple(spoken(line, time=picked) for line in lines), mind, spent)
    return Answer(free, question.span, is_plain=True) if free else None


def _own(scenario: Scenario) -> Iterable[str]:
    """All that they say of themselves."""
    yield from (line for known in scenario.knows for line in known.says)
    yield from (line for cue in scenario.exchanges for line in cue.says)
    yield from (line for lines in scenario.answers.values() for line in lines)


def _known(
    scenario: Scenario, mind: Mind, question: Question, spent: frozenset[str]
) -> Answer | None:
    """A fact of theirs; told already, the same once more, and then that they did."""
    before = ""
    for asked, every in _facts(scenario, mind, question):
        lines = _open(every, mind) if asked in DEEP else every
        if free := left(lines, mind, spent):
            is_deep = asked in DEEP or (asked is None and _is_deep(scenario, mind, question, every))
            return Answer(_closest(free, question.text), question.span, is_deep, not is_deep)
        before = before or next((line for line in lines if line in mind.said), "")
    if not before:
        return None
    manner = scenario.persona.manner
    once_more = tuple(f"{again} {spoken(before)}" for again in AGAIN[manner])
    again = left(once_more, mind, spent) or left(REPEATS[manner], mind, spent)
    return Answer(again, question.span) if again else None


def _is_deep(scenario: Scenario, mind: Mind, question: Question, lines: Lines) -> bool:
    """Whether more is to come: so the scenario says, or the question goes to the heart and was not just this."""
    for chance, cue in _cues(scenario, mind, question, LIKELY):
        if cue.says == lines:
            return cue.when == "before" or (chance < SPECIFIC and bool(DEEP & {*question.about}))
    return bool(DEEP & {*question.about})


def _open(lines: Lines, mind: Mind) -> Lines:
    """From the heart: once it was said what it is about, nothing beside it any more."""
    about = tuple(line for line in lines if not is_free(line))
    return fitting(about, heard=mind.heard) or lines


def _closest(lines: Lines, text: str) -> Lines:
    """Where some lines take up a word of the question, those; else what only this talk lets them say."""
    near = tuple(line for line in lines if any(begins(line, telling(text))))
    return near or tuple(line for line in lines if not is_free(line)) or lines


def _facts(
    scenario: Scenario, mind: Mind, question: Question
) -> Iterable[tuple[Asked | None, Lines]]:
    """The likeliest first: what it is surely like, a long phrase of theirs, what anybody asks, what it is
    likely like, a word of theirs."""
    text = ALL_RIGHT.sub("", spelled(question.text))
    like = list(_cues(scenario, mind, question, LIKELY))
    yield from ((None, cue.says) for chance, cue in like if chance >= CERTAIN)
    matched = [(_longest(text, known.asked), known.says) for known in scenario.knows]
    matched.sort(key=_first, reverse=True)
    yield from ((None, says) for length, says in matched if length >= SURE)
    for asked in question.about:
        if asked in scenario.answers:
            yield asked, scenario.answers[asked]
    yield from ((None, cue.says) for chance, cue in like if chance < CERTAIN)
    yield from ((None, says) for length, says in matched if 0 < length < SURE)


def _longest(text: str, stems: Lines) -> int:
    """The length of the longest beginning of a word that stands in a text; the surest match."""
    return max((len(stem) for stem in stems if any(begins(text, [stem]))), default=0)


def _first(pair: tuple[int, Lines]) -> int:
    return pair[0]
