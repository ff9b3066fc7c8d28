"""Reasons as stable codes with parameters; the sentences are templates that can be translated."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    """Why somebody was preferred, ruled out, or chosen although a rule had to give way."""

    LAST_PERSON = "last_person"
    KNOWS_CLIENT = "knows_client"
    SPEAKS_LANGUAGE = "speaks_language"
    QUALIFIED = "qualified"
    LEARNS = "learns"
    STRENGTH = "strength"
    ON_SHIFT = "on_shift"
    ON_CALL = "on_call"
    HAS_ROOM = "has_room"
    FAIR_SHARE = "fair_share"
    LONGEST_IDLE = "longest_idle"

    NOT_PERMITTED = "not_permitted"
    NOT_QUALIFIED = "not_qualified"
    DECLINED = "declined"
    OFF_SHIFT = "off_shift"
    NOT_PRESENT = "not_present"
    IN_A_ZONE = "in_a_zone"
    NO_ROOM = "no_room"

    LAST_RUNG = "last_rung"


SENTENCES: Mapping[Code, str] = {
    Code.LAST_PERSON: "spoke with this client last",
    Code.KNOWS_CLIENT: "knows this client (conversations so far: %(conversations)s)",
    Code.SPEAKS_LANGUAGE: "speaks the client's language (%(language)s)",
    Code.QUALIFIED: "is qualified for %(skills)s",
    Code.LEARNS: "learns it beside %(coach)s, and it is their turn",
    Code.STRENGTH: "is at their best “%(strength)s”, as %(by)s saw",
    Code.ON_SHIFT: "is on shift",
    Code.ON_CALL: "is on call",
    Code.HAS_ROOM: "has room (%(waiting)s of %(capacity)s waiting)",
    Code.FAIR_SHARE: "was given fewer conversations than others lately",
    Code.LONGEST_IDLE: "has been free the longest",
    Code.NOT_PERMITTED: "may not see this conversation",
    Code.NOT_QUALIFIED: "is not qualified for %(skills)s",
    Code.DECLINED: "has already passed this one on",
    Code.OFF_SHIFT: "is neither on shift nor on call",
    Code.NOT_PRESENT: "is on shift but not at the desk",
    Code.IN_A_ZONE: "is with somebody else in a judgment zone",
    Code.NO_ROOM: "has no room (%(waiting)s of %(capacity)s waiting)",
    Code.LAST_RUNG: "nobody else can take it now, and somebody has to own it",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A code and what its sentence needs; both are plain JSON values and are stored as such."""

    code: Code
    params: Mapping[str, str | int] = field(default_factory=dict)


def explain(reason: Reason, translate: Callable[[str], str] = str) -> str:
    """The reason as part of a sentence about a person; `translate` is a gettext function."""
    return translate(SENTENCES[reason.code]) % reason.params


def listed(names: frozenset[str]) -> str:
    """Codes of skills in a stable order, as one parameter."""
    return ", ".join(sorted(names))
