"""Hard filters, then points.

The points of a person depend on the person and the need alone, apart from fairness (a share of
what all eligible people were given) and longest idle; more waiting conversations never help.
Equal points: longest idle first, then the lower staff id, so that the same facts always give the
same order, however the candidates are listed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rapport.core.routing.candidates import Candidate, Need, Strength
from rapport.core.routing.reasons import Code, Reason, listed


@dataclass(frozen=True, slots=True)
class Weights:
    """Points for each reason.

    `on_shift` outweighs the rest together: people on call are paged only when nobody on shift
    can take it. `acquaintance` is for each past conversation, up to `acquaintance_cap` of them.
    `fairness` also takes points from those who were given more than an even share, and `room`
    from those beyond their capacity; `attention` from those who are with somebody in a judgment
    zone, so that swift matters go to others first. `training` outweighs all but the shift, or a
    share would be a wish: it comes to a trainee in turn and goes from one who is not. `strength`
    decides between those who are otherwise alike.
    """

    on_shift: int = 500
    last_person: int = 20
    acquaintance: int = 5
    acquaintance_cap: int = 4
    language: int = 25
    room: int = 20
    fairness: int = 15
    idle: int = 5
    attention: int = 30
    training: int = 120
    strength: int = 6


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Place:
    """One candidate in the list: points with their reasons, or why the candidate is ruled out."""

    staff_id: int
    score: int
    reasons: tuple[Reason, ...]
    ruled_out: Reason | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """All candidates, best first, the ruled out ones last; `chosen` is None if nobody passes."""

    chosen: Candidate | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """What points need to know about all eligible candidates together."""

    people: int
    assigned: int
    longest_idle: int | None
    is_known: bool


def failures(need: Need, candidate: Candidate) -> Iterator[Reason]:
    """The hard filters that a candidate does not pass, gravest first."""
    if not candidate.is_permitted:
        yield Reason(Code.NOT_PERMITTED)
    if missing := need.skills - candidate.skills:
        yield Reason(Code.NOT_QUALIFIED, {"skills": listed(missing)})
    if candidate.has_declined:
        yield Reason(Code.DECLINED)
    if not (candidate.is_on_shift or candidate.is_on_call):
        yield Reason(Code.OFF_SHIFT)
    elif not (candidate.is_present or candidate.is_on_call):
        yield Reason(Code.NOT_PRESENT)
    if need.is_zone and candidate.in_zones and not need.is_urgent:
        yield Reason(Code.IN_A_ZONE)
    if candidate.waiting >= candidate.capacity and not need.is_urgent:
        yield Reason(Code.NO_ROOM, _load(candidate))


def rank(
    need: Need,
    candidates: Iterable[Candidate],
    *,
    relaxing: frozenset[Code] = frozenset(),
    weights: Weights = WEIGHTS,
) -> Ranking:
    """Order the candidates of one conversation."""
    by_id = sorted(candidates, key=lambda candidate: candidate.staff_id)
    outcomes = [(candidate, _rule_out(need, candidate, relaxing)) for candidate in by_id]
    eligible = [candidate for candidate, why in outcomes if why is None]
    field = _field(eligible)
    scored = [(candidate, _points(need, candidate, field, weights)) for candidate in eligible]
    scored.sort(key=lambda pair: (-_total(pair[1]), _idle_key(pair[0])))
    places = [Place(c.staff_id, _total(points), _reasons(need, c, points)) for c, points in scored]
    places += [Place(c.staff_id, 0, (), why) for c, why in outcomes if why]
    return Ranking(scored[0][0] if scored else None, tuple(places))


def _rule_out(need: Need, candidate: Candidate, relaxing: frozenset[Code]) -> Reason | None:
    return next((why for why in failures(need, candidate) if why.code not in relaxing), None)


def _field(eligible: Sequence[Candidate]) -> _Field:
    idle = [candidate for candidate in eligible if candidate.idle_since]
    longest = min(idle, key=_idle_key).staff_id if idle else None
    assigned = sum(candidate.assigned_recently for candidate in eligible)
    is_known = any(candidate.is_last_person for candidate in eligible)
    return _Field(len(eligible), assigned, longest, is_known)


def _training(need: Need, candidate: Candidate, field: _Field) -> int:
    """1: it is a trainee's turn; -1: others come first; 0: learning has no say.

    It never has where a client may be in danger. A client whose own person can take it stays with
    them, and the turn comes with the next one.
    """
    learning = candidate.training
    if learning is None or not need.is_zone or need.is_urgent or candidate.is_last_person:
        return 0
    if not learning.is_turn:
        return -1
    return 0 if field.is_known else 1


def _strength(need: Need, candidate: Candidate) -> Strength | None:
    """The first confirmed strength that counts here; outside zones none does."""
    fitting = (s for s in candidate.strengths if need.is_zone and s.zone in ("", need.zone))
    return next(fitting, None)


def _advantage(candidate: Candidate, field: _Field) -> float:
    """How far a candidate's share of recent assignments lies below an even share, -1 to 1."""
    return 1 / field.people - candidate.assigned_recently / field.assigned if field.assigned else 0


def _idle_key(candidate: Candidate) -> tuple[datetime, int]:
    # Nobody knows since when they are free: they are last among equals.
    return candidate.idle_since or datetime.max.replace(tzinfo=UTC), candidate.staff_id


def _load(candidate: Candidate) -> Mapping[str, str | int]:
    return {"waiting": candidate.waiting, "capacity": candidate.capacity}


_AS_SAID = {code: number for number, code in enumerate(Code)}
_Points = tuple[tuple[int, Code], ...]


def _points(need: Need, candidate: Candidate, field: _Field, weights: Weights) -> _Points:
    known = min(candidate.past_conversations, weights.acquaintance_cap)
    room = 1 - candidate.waiting / max(candidate.capacity, 1)
    speaks = need.language is not None and need.language in candidate.languages
    is_idlest = candidate.staff_id == field.longest_idle
    return (
        (weights.last_person * candidate.is_last_person, Code.LAST_PERSON),
        (weights.acquaintance * known, Code.KNOWS_CLIENT),
        (weights.language * speaks, Code.SPEAKS_LANGUAGE),
        (weights.training * _training(need, candidate, field), Code.LEARNS),
        (weights.strength * bool(_strength(need, candidate)), Code.STRENGTH),
        (weights.on_shift * candidate.is_on_shift, Code.ON_SHIFT),
        (round(weights.room * room), Code.HAS_ROOM),
        (round(weights.fairness * _advantage(candidate, field)), Code.FAIR_SHARE),
        (weights.idle * is_idlest, Code.LONGEST_IDLE),
        (-weights.attention * bool(candidate.in_zones), Code.IN_A_ZONE),
    )


def _params(code: Code, need: Need, candidate: Candidate) -> Mapping[str, str | int]:
    """What the sentence of a reason needs."""
    match code:
        case Code.KNOWS_CLIENT:
            return {"conversations": candidate.past_conversations}
        case Code.SPEAKS_LANGUAGE:
            return {"language": need.language or ""}
        case Code.HAS_ROOM:
            return _load(candidate)
        case Code.LEARNS if candidate.training:
            return {"coach": candidate.training.coach}
        case Code.STRENGTH if strength := _strength(need, candidate):
            return {"strength": strength.text, "by": strength.by}
    return {}


def _total(points: _Points) -> int:
    return sum(amount for amount, _ in points)


def _reasons(need: Need, candidate: Candidate, points: _Points) -> tuple[Reason, ...]:
    """What counted in favour, in the order in which a person would say it."""
    reasons = [
        Reason(code, _params(code, need, candidate)) for amount, code in points if amount > 0
    ]
    if need.skills:
        reasons.append(Reason(Code.QUALIFIED, {"skills": listed(need.skills)}))
    if candidate.is_on_call and not candidate.is_on_shift:
        reasons.append(Reason(Code.ON_CALL))
    return tuple(sorted(reasons, key=lambda reason: _AS_SAID[reason.code]))
