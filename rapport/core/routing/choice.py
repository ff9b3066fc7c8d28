"""Never ownerless: rules that may give way do so one by one, and the choice says which did.

First undivided attention, then room, then presence at the desk, then shift. Permission,
qualification and a refusal never give way. When nobody is left, the last rungs own it by name:
that is an escalation, not an answer, and the person reached there finds somebody who may and can
answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapport.core.routing.candidates import Candidate, Need
from rapport.core.routing.ranking import WEIGHTS, Place, Ranking, Weights, failures, rank
from rapport.core.routing.reasons import Code, Reason

RELAXATIONS: tuple[tuple[Code, ...], ...] = (
    (Code.IN_A_ZONE,),
    (Code.IN_A_ZONE, Code.NO_ROOM),
    (Code.IN_A_ZONE, Code.NO_ROOM, Code.NOT_PRESENT),
    (Code.IN_A_ZONE, Code.NO_ROOM, Code.NOT_PRESENT, Code.OFF_SHIFT),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Who owns the conversation. `places` is the list under the strict rules, to be stored.

    `relaxed` names the rules that gave way, as reasons of the person chosen; `is_escalation`
    means that the last rung owns it without being qualified by the rules.
    """

    staff_id: int
    reasons: tuple[Reason, ...]
    relaxed: tuple[Reason, ...]
    is_escalation: bool
    places: tuple[Place, ...]


def choose(
    need: Need,
    candidates: Iterable[Candidate],
    ladder: Sequence[int],
    *,
    weights: Weights = WEIGHTS,
) -> Choice:
    """Give a conversation to somebody.

    `ladder` holds the staff ids of last resort, the practice's owner last; it must not be empty.
    """
    if not ladder:
        raise ValueError("a practice without an owner cannot route")
    known = tuple(candidates)
    strict = ranking = rank(need, known, weights=weights)
    if strict.chosen is None and (relaxing := _least(need, known)):
        ranking = rank(need, known, relaxing=relaxing, weights=weights)
    if ranking.chosen is None:
        return _last_rung(strict, known, ladder)
    reasons, relaxed = ranking.places[0].reasons, tuple(failures(need, ranking.chosen))
    return Choice(ranking.chosen.staff_id, reasons, relaxed, False, strict.places)


def _least(need: Need, candidates: Iterable[Candidate]) -> frozenset[Code]:
    """The first relaxation under which somebody passes; empty if none helps."""
    against = [{why.code for why in failures(need, candidate)} for candidate in candidates]
    helping = (each for each in RELAXATIONS if any(codes <= {*each} for codes in against))
    return frozenset(next(helping, ()))


def _last_rung(strict: Ranking, candidates: Sequence[Candidate], ladder: Sequence[int]) -> Choice:
    by_id = {candidate.staff_id: candidate for candidate in candidates}

    def may_own(staff_id: int) -> bool:
        candidate = by_id.get(staff_id)
        return candidate is None or (candidate.is_permitted and not candidate.has_declined)

    owner = next((staff_id for staff_id in ladder if may_own(staff_id)), ladder[-1])
    return Choice(owner, (Reason(Code.LAST_RUNG),), (), True, strict.places)
