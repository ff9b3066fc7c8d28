"""Whether something is said to be so: asserted, negated, only imagined, long past, or a figure of speech.

Doubt counts as asserted. So a "no" only reaches what it plainly governs ("no white patch", "no
pain, redness or swelling"): between the two stand nothing but words that lists are made of.
"""

from dataclasses import dataclass
from enum import StrEnum

from rapport.core.red_flags.matching import Match, Message, Span, extent, near_any

_COMMA, _BREAK = 0, 1
_REACH = 8


class Status(StrEnum):
    """How a finding is meant."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    FIGURATIVE = "figurative"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Manner:
    """Where in a message figures of speech stand, and words that only imagine."""

    figures: list[Span]
    imagined: list[Span]


def status(made: Message, match: Match, manner: Manner, *, is_grave: bool) -> Status:
    """Decide how one match is meant. What is grave is not over because somebody says "fine now"."""
    whole = extent(match)
    if any(start <= whole[1] and whole[0] <= end for start, end in manner.figures):
        return Status.FIGURATIVE
    if _is_negated(made, match):
        return Status.NEGATED
    if _is_over(made, whole, "over_surely" if is_grave else "over"):
        return Status.PAST
    if _is_imagined(made, whole, manner.imagined):
        return Status.HYPOTHETICAL
    return Status.ASSERTED


def _is_negated(made: Message, match: Match) -> bool:
    if any(_governed(made, start, match) for start, _ in match):
        return True
    whole = extent(match)
    return any(
        end < whole[0] and made.sentences[end] == made.sentences[whole[0]]
        for _, end in made.of("none_of")
    ) and not near_any(made, whole, made.of("but"))


def _governed(made: Message, place: int, match: Match) -> bool:
    """Walk back from a place over what a list is made of, up to a "no"."""
    inside = {at for start, end in match for at in range(start, end + 1)}
    listed = _has_or_after(made, place)
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if at in inside:
            continue
        if _covers(made, "or", at):
            listed = True
        elif _covers(made, "no", at):
            return not _denies_nothing(made, at)
        elif _COMMA in made.places[at].numbers:
            if not listed:
                return False
        elif not (_covers(made, "between", at) or _is_told(made, at)):
            return False
    return False


def _covers(made: Message, name: str, place: int) -> bool:
    """Whether a single word of a family stands at a place."""
    return made.lexicon.atoms[f"@{name}"] in made.places[place].atoms


def _is_told(made: Message, place: int) -> bool:
    """Whether the word belongs to the list of signs, rather than to the cues."""
    atoms = made.places[place].atoms
    return bool(atoms) and not atoms & made.lexicon.cues


def _denies_nothing(made: Message, place: int) -> bool:
    """ "bad or no, my lip is white", "no my lip is white", "not only": nothing is denied."""
    before = place > 0 and _covers(made, "or", place - 1)
    after = place + 1 < len(made.places) and _covers(made, "still_so", place + 1)
    return before or after


def _has_or_after(made: Message, place: int) -> bool:
    for at in range(place + 1, min(place + _REACH, len(made.places))):
        if _BREAK in made.places[at].numbers or _covers(made, "but", at):
            return False
        if _covers(made, "or", at):
            return True
    return False


def _is_over(made: Message, whole: Span, healed: str) -> bool:
    """Healed by now, or long ago and nothing says that it is so again."""
    if _in_sentence(made, whole, healed, or_next=True):
        return True
    now = any(near_any(made, whole, made.of(name)) for name in ("onset", "present"))
    return not now and _in_sentence(made, whole, "long_ago")


def is_elsewhere(made: Message, match: Match) -> bool:
    """Told of somebody, or of an animal, whom a hospital or a vet looks after; not of our work."""
    if made.of("injectable"):
        return False
    sentence = made.sentences[match[0][0]]
    return any(abs(made.sentences[start] - sentence) <= 1 for start, _ in made.of("cared_for"))


def _in_sentence(made: Message, whole: Span, name: str, *, or_next: bool = False) -> bool:
    sentence = made.sentences[whole[0]]
    return any(0 <= made.sentences[start] - sentence <= or_next for start, _ in made.of(name))


def _is_imagined(made: Message, whole: Span, imagined: list[Span]) -> bool:
    """Asked about or feared, and nothing says that it has begun."""
    sentence = made.sentences[whole[0]]
    cued = any(start <= whole[1] and made.sentences[start] == sentence for start, _ in imagined)
    return cued and not _is_happening(made, whole)


def _is_happening(made: Message, whole: Span) -> bool:
    sentence = made.sentences[whole[0]]
    return any(abs(made.sentences[start] - sentence) <= 1 for start, _ in made.of("onset"))
