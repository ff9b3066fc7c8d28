"""Which guideline stands beside a reply: the zone's first, then what the client asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a guideline was chosen."""

    ZONE = "zone"
    INTENT = "intent"
    MEANING = "meaning"
    TREATMENT = "treatment"
    STAGE = "stage"


# A zone outweighs everything else together, an intent what is left, and so on.
WEIGHTS = {
    Reason.ZONE: 16,
    Reason.INTENT: 8,
    Reason.MEANING: 4,
    Reason.TREATMENT: 2,
    Reason.STAGE: 1,
}
OWN = 32  # the guideline that the zone itself names
ENOUGH = WEIGHTS[Reason.TREATMENT]


@dataclass(frozen=True, slots=True)
class Use:
    """When a guideline is meant; an empty label fits all. `is_zones_own`: it stands in that zone."""

    id: int
    ways: frozenset[str]
    zone: str = ""
    stage: str = ""
    treatments: frozenset[str] = frozenset()
    intents: frozenset[str] = frozenset()
    is_zones_own: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """What is believed about a conversation now; an empty value says nothing. `near`: guidelines that
    mean what the client wrote."""

    way: str = ""
    zone: str = ""
    stage: str = ""
    treatments: frozenset[str] = frozenset()
    intent: str = ""
    near: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Choice:
    """A guideline that fits, and why, the weightiest reason first."""

    id: int
    score: int
    reasons: tuple[Reason, ...]


def choices(uses: Iterable[Use], moment: Moment) -> list[Choice]:
    """Those that fit, the best first. A treatment other than the one asked about, or a way the
    guideline is not meant for, rules it out; a zone's own guideline fits nowhere else."""
    found = [choice for use in uses if (choice := _choice(use, moment)) is not None]
    return sorted(found, key=lambda choice: (-choice.score, choice.id))


def _choice(use: Use, moment: Moment) -> Choice | None:
    if _is_ruled_out(use, moment):
        return None
    reasons = tuple(reason for reason in WEIGHTS if _speaks(reason, use, moment))
    score = sum(WEIGHTS[reason] for reason in reasons)
    if score < ENOUGH:
        return None
    return Choice(use.id, score + (OWN if use.is_zones_own else 0), reasons)


def _is_ruled_out(use: Use, moment: Moment) -> bool:
    if moment.way and use.ways and moment.way not in use.ways:
        return True
    if use.treatments and moment.treatments and not use.treatments & moment.treatments:
        return True
    return use.is_zones_own and use.zone != moment.zone


def _speaks(reason: Reason, use: Use, moment: Moment) -> bool:
    match reason:
        case Reason.ZONE:
            return bool(use.zone) and use.zone == moment.zone
        case Reason.INTENT:
            return bool(moment.intent) and moment.intent in use.intents
        case Reason.MEANING:
            return use.id in moment.near
        case Reason.TREATMENT:
            return bool(use.treatments & moment.treatments)
        case Reason.STAGE:
            return bool(use.stage) and use.stage == moment.stage
