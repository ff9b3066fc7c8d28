"""From lines of the ledger to notices: who is told what, unless they look at it already."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rapport.channels.models import Notice
from rapport.channels.notices.ending import end, looked_until
from rapport.channels.notices.people import chosen_of
from rapport.core.notices import Happening, Kind, Level, Rules, Way, absorbs, is_seen, told, weight
from rapport.core.notices.kinds import CHOSEN
from rapport.inbox.models import Event, Mention
from rapport.practice.models import Staff
from rapport.practice.requests import LEADERS

OLD = timedelta(hours=12)  # what happened before a worker that was down so long is history
FIELDS = (
    "id",
    "kind",
    "actor_id",
    "message_id",
    "data",
    "at",
    "conversation_id",
    "conversation__owner_id",
    "conversation__due_at",
    "conversation__created_at",
    "conversation__is_automatic",
)
Place = tuple[int, int]  # staff, conversation


@dataclass(frozen=True, slots=True)
class New:
    """A notice that may be made."""

    kind: Kind
    source: str
    deadline_at: datetime | None


def tell(practice_id: int, event_ids: Collection[int], *, at: datetime) -> int:
    """Make the notices these lines give rise to, in the practice in scope; returns how many were made.

    May run twice: a line tells a person once. Standing notices about the conversations are looked
    at again by whoever advances them.
    """
    lines = list(Event.objects.filter(pk__in=event_ids).order_by("pk").values(*FIELDS))
    touched = {line["conversation_id"] for line in lines}
    standing = Notice.objects.filter(conversation__in=touched, ended_at=None)
    standing.update(due_at=at)
    wanted = _wanted([line for line in lines if at - line["at"] <= OLD])
    return make(practice_id, wanted, at=at) if wanted else 0


def _wanted(lines: list[dict[str, Any]]) -> dict[Place, New]:
    """The weightiest thing there is to say to each person about each conversation."""
    named, leaders = _named(lines), _leaders()
    found: dict[Place, New] = {}
    for line in lines:
        if line["conversation__is_automatic"]:
            continue
        happening = _happening(line, named.get(line["message_id"] or 0, ()), leaders)
        for staff_id, kind in told(happening).items():
            place = (staff_id, line["conversation_id"])
            if place not in found or weight(found[place].kind) < weight(kind):
                found[place] = New(kind, f"event:{line['id']}", line["conversation__due_at"])
    return found


def _happening(line: dict[str, Any], named: tuple[int, ...], leaders: tuple[int, ...]) -> Happening:
    data: Mapping[str, Any] = line["data"]
    return Happening(
        what=line["kind"],
        owner=line["conversation__owner_id"],
        actor=line["actor_id"],
        staff=data.get("staff"),
        rung=data.get("rung", ""),
        named=named,
        leaders=leaders,
        is_first=line["at"] <= line["conversation__created_at"],
    )


def _named(lines: Iterable[dict[str, Any]]) -> dict[int, tuple[int, ...]]:
    notes = [line["message_id"] for line in lines if line["kind"] == Event.Kind.NOTED]
    found: dict[int, tuple[int, ...]] = defaultdict(tuple)
    for message_id, staff_id in Mention.objects.filter(message__in=notes).values_list(
        "message_id", "staff_id"
    ):
        found[message_id] += (staff_id,)
    return found


def _leaders() -> tuple[int, ...]:
    rows = Staff.objects.filter(role__in=LEADERS, is_active=True).order_by("pk")
    return tuple(rows.values_list("pk", flat=True))


def make(practice_id: int, wanted: Mapping[Place, New], *, at: datetime) -> int:
    """Write these, except to who looks already, wants none of the kind, or was told something weightier."""
    looks = looked_until(wanted)
    team = _rules_of({staff_id for staff_id, _ in wanted})
    standing = _standing(wanted)
    rows = []
    for place, new in wanted.items():
        known = team.get(place[0])
        older = standing.get(place, [])
        if known is None or not _is_wanted(new.kind, known.rules):
            continue
        if is_seen(made_at=at, looked_until=looks.get(place), acted_at=known.acted_at):
            continue
        if any(absorbs(Kind(notice.kind), new.kind) for notice in older):
            continue
        for notice in older:
            end(notice, Notice.End.REPLACED, at=at)
        rows.append(_row(practice_id, place, new, at))
    return len(Notice.objects.bulk_create(rows, ignore_conflicts=True))


@dataclass(frozen=True, slots=True)
class _Known:
    rules: Rules
    acted_at: datetime | None


def _rules_of(staff_ids: Collection[int]) -> dict[int, _Known]:
    """Only what choosing needs: everything else is looked at when a step is taken."""
    team = Staff.objects.filter(pk__in=staff_ids, is_active=True).select_related("notice_rules")
    return {
        staff.pk: _Known(Rules(chosen_of(getattr(staff, "notice_rules", None))), staff.seen_at)
        for staff in team
    }


def _is_wanted(kind: Kind, rules: Rules) -> bool:
    """Whether any way, or the digest, is left for it."""
    return kind not in CHOSEN or any(rules.level(kind, way) is not Level.NEVER for way in Way)


def _standing(places: Collection[Place]) -> dict[Place, list[Notice]]:
    found: dict[Place, list[Notice]] = defaultdict(list)
    rows = Notice.objects.filter(
        staff__in={staff_id for staff_id, _ in places},
        conversation__in={conversation_id for _, conversation_id in places},
        ended_at=None,
    )
    for notice in rows:
        found[(notice.staff_id, notice.conversation_id or 0)].append(notice)
    return found


def _row(practice_id: int, place: Place, new: New, at: datetime) -> Notice:
    return Notice(
        practice_id=practice_id,
        staff_id=place[0],
        conversation_id=place[1],
        kind=new.kind.value,
        source=new.source,
        deadline_at=new.deadline_at,
        made_at=at,
        due_at=at,
    )
