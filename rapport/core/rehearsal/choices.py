"""*A or B?*: the two things between which somebody is asked to choose."""

import re
from typing import NamedTuple

EITHER = re.compile(
    r"^(?P<left>.*?\w),? (?:or|o)(?: (?:would you rather|rather|maybe|perhaps|do you (?:prefer|want)|is it|was it"
    r"|should (?:i|we)|shall (?:i|we)))? (?P<right>[^,;]+?)(?:,? (?:then|please|instead|better|for you))?\W*$",
    re.IGNORECASE,
)
# "or not?" asks for a yes or a no, "or something else?" for neither of two.
OPEN_END = re.compile(
    r"^(?:not|no|so|(?:some|any)\w+\b.*|(?:an)?other\b.*|two|more|less|the like|what|how|is|are|was|do|does)$",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"\b(?:i|you|we|it|she|he|they|is|are|was|do|does|did|has|have|that's)\b", re.IGNORECASE
)
# A yes or a no is asked for, whichever of the two it is.
EITHER_OF_THEM = re.compile(
    r"\b(?:(?:have|had|did|were|could|can) you|do you (?:have|take|smoke|know|feel|see|get|drink|use|still|ever)"
    r"|are you (?:(?:taking|having|expecting|pregnant|nursing|breastfeeding|feeling|bleeding|diabetic)\b"
    r"|on|allergic|in)|(?:is|are|was|were) there|(?:does|is|has) any\w*|any\w*)\b",
    re.IGNORECASE,
)
LONGEST = 5  # words of a thing that is taken up as it was said
LEADING = re.compile(
    r"^.*\b(?:is it|was it|are you|do you (?:want|prefer|like|need|take)|would you (?:like|prefer|rather have)|prefer"
    r"|shall it be|should it be|better)\b:? ",
    re.IGNORECASE,
)


class Choice(NamedTuple):
    """The two things in the words of whoever asked; empty where they are whole sentences."""

    left: str
    right: str


def choice(question: str) -> Choice | None:
    """The two things of a question, or nothing where it leaves none to choose."""
    found = EITHER.match(question.strip())
    if not found or OPEN_END.match(found["right"]) or EITHER_OF_THEM.search(found["left"]):
        return None
    if not _is_thing(found["right"]):
        return Choice("", "")
    return Choice(_last(found["left"], found["right"]), found["right"])


def _is_thing(words: str) -> bool:
    return len(words.split()) <= LONGEST and not CLAUSE.search(words)


def _last(left: str, right: str) -> str:
    """Of what stands before: what is asked about, or as many words as the other thing has."""
    rest = LEADING.sub("", left)
    if rest != left and _is_thing(rest):
        return rest
    said = left.split()
    return " ".join(said[-len(right.split()) :])
