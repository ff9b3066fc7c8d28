"""The team as routing sees it, and who may have what is flagged."""

from dataclasses import replace

from rapport.core.routing import Candidate, Choice, Need, choose
from rapport.inbox.queries.floor import Floor


def candidates(
    floor: Floor, history: dict[int, tuple[int, bool]], declined: frozenset[int] = frozenset()
) -> list[Candidate]:
    """The team as routing sees it for one client: `history` maps staff to (conversations, is last)."""
    return [
        Candidate(
            staff_id=person.staff_id,
            skills=person.skills,
            is_on_shift=person.is_on_shift,
            is_on_call=person.is_on_call,
            is_present=person.is_present,
            waiting=floor.waiting[person.staff_id],
            in_zones=floor.in_zones[person.staff_id],
            capacity=person.capacity,
            past_conversations=history.get(person.staff_id, (0, False))[0],
            is_last_person=history.get(person.staff_id, (0, False))[1],
            languages=person.languages,
            idle_since=floor.last_assigned.get(person.staff_id),
            assigned_recently=floor.recent[person.staff_id],
            has_declined=person.staff_id in declined,
            training=floor.training(person),
            strengths=person.strengths,
        )
        for person in floor.team
    ]


def choose_clinician(
    floor: Floor,
    history: dict[int, tuple[int, bool]],
    declined: frozenset[int] = frozenset(),
) -> Choice:
    """Who owns a flagged conversation: a clinician on shift, else whoever the ladder pages first."""
    first = set(floor.alarm.rungs[0].staff)
    able = [
        replace(person, is_on_call=person.is_on_call or person.staff_id in first)
        for person in candidates(floor, history, declined)
        if person.staff_id in floor.alarm.responders
    ]
    return choose(Need(is_urgent=True), able, floor.last_resort)
