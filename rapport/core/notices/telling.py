"""Who is told what when something happened to a conversation."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapport.core.notices.kinds import Kind, weight
from rapport.core.response_clock import Rung

TO_LEADERS = frozenset({Rung.LEAD.value, Rung.MANAGER.value})


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the ledger, with the people around it as staff ids.

    what: the ledger's word (assigned, warned, went_late, escalated, received, noted). actor: who
    did it, None for the clock and the client. staff: whom the line names. rung: of the ladder.
    is_first: the conversation began with it.
    """

    what: str
    owner: int | None = None
    actor: int | None = None
    staff: int | None = None
    rung: str = ""
    named: tuple[int, ...] = ()
    leaders: tuple[int, ...] = ()
    is_first: bool = False


def told(happening: Happening) -> dict[int, Kind]:
    """Everybody who is told, each once; whoever did it is never told of it."""
    found: dict[int, Kind] = {}
    for staff_id, kind in _told(happening):
        known = found.get(staff_id)
        if staff_id != happening.actor and (known is None or weight(known) < weight(kind)):
            found[staff_id] = kind
    return found


def _told(it: Happening) -> Iterable[tuple[int, Kind]]:
    match it.what:
        case "assigned":
            return _each((it.staff,), Kind.HANDED if it.actor else Kind.GIVEN)
        case "warned":
            return _each((it.owner,), Kind.WARNED)
        case "went_late":
            leaders = () if it.owner else it.leaders
            return (*_each((it.owner,), Kind.LATE), *_each(leaders, Kind.UNATTENDED))
        case "escalated":
            named = (it.staff,) if it.rung in TO_LEADERS and it.staff != it.owner else ()
            return _each(named, Kind.UNATTENDED)
        case "received":
            return _each(() if it.is_first else (it.owner,), Kind.ANSWERED)
        case "noted":
            return _each(it.named, Kind.MENTIONED)
        case _:
            return ()


def _each(people: Iterable[int | None], kind: Kind) -> tuple[tuple[int, Kind], ...]:
    return tuple((staff_id, kind) for staff_id in people if staff_id is not None)
