"""What a persona says to a time or an invitation."""

from rapport.core.rehearsal.hearing import begins
from rapport.core.rehearsal.mind import Answer, Mind, left
from rapport.core.rehearsal.questions import Question
from rapport.core.rehearsal.replies import CHOOSES, CONFIRMS, NOT_YET, TAKES
from rapport.core.rehearsal.scenario import Lines, Scenario

HOURS = "one two three four five six seven eight nine ten eleven twelve"
FIGURES = {word: str(at) for at, word in enumerate(HOURS.split(), 1)}


def to_offer(scenario: Scenario, mind: Mind, question: Question) -> Answer | None:
    """Taken, or not, with a reason. A time that does not suit is said to; one that is taken, once."""
    offers, manner = scenario.offers, scenario.persona.manner
    suits = [time for time in question.times if any(begins(in_figures(time), offers.prefers))]
    is_known = mind.said & {*offers.taken, *TAKES[manner]}
    is_willing = mind.is_need_out or offers.takes is not None
    takes = scenario.need.trust if offers.takes is None else offers.takes
    time = (suits or list(question.times) or [""])[0]
    is_refusal = False
    if is_known:
        lines = CHOOSES[manner] if len(question.times) > 1 else CONFIRMS[manner]
    elif not is_willing or mind.trust < takes:
        lines, is_refusal = offers.not_yet or NOT_YET[manner], True
    elif offers.prefers and question.times and not suits and offers.other:
        lines = offers.other
    else:
        lines = _naming(offers.taken or TAKES[manner], question) or CHOOSES[manner]
    other = NOT_YET[manner] if is_refusal else TAKES[manner]
    free = left(lines, mind, mind.said, time) or left(other, mind, mind.said, time)
    offered = Answer(free, question.span, is_refusal=is_refusal, is_offer=True, time=time)
    return offered if free else None


def in_figures(time: str) -> str:
    """ "six o'clock" as "6 o'clock"."""
    return " ".join(FIGURES.get(word.lower(), word) for word in time.split())


def _naming(lines: Lines, question: Question) -> Lines:
    """Between several times, only what names the one."""
    return tuple(line for line in lines if "{time}" in line or len(question.times) < 2)
