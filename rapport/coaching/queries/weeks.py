"""A leader's own weeks: what happened where it can be seen, else what they ticked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q

from rapport.coaching.models import Commitment, LeaderTick
from rapport.coaching.models.weeks import Promise
from rapport.coaching.queries.days import WEEK, monday
from rapport.inbox.models import Message, ZoneStay
from rapport.practice.models import Staff
from rapport.rehearsal.models import Player

SHOWN = 8
TICKABLE = 2  # this week and the last


@dataclass(frozen=True, slots=True)
class Mark:
    """One promise in one week. `how`: "seen", "ticked" or "" for not done. `is_first` of the team."""

    promise: Promise
    how: str = ""
    at: datetime | None = None
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """A week from its Monday on."""

    monday: date
    marks: tuple[Mark, ...]
    is_tickable: bool

    @property
    def done(self) -> int:
        return sum(bool(mark.how) for mark in self.marks)


def signed(staff: Staff) -> dict[str, datetime]:
    """What they signed, and when; one's own only."""
    return dict(Commitment.objects.filter(staff=staff).values_list("promise", "signed_at"))


def weeks(staff: Staff, *, on: date, zone: str, count: int = SHOWN) -> list[Week]:
    """The last weeks, this one first; four queries. Only what was signed is in them, since it was."""
    since_when = signed(staff)
    promised = [promise for promise in Promise if promise in since_when]
    mondays = _mondays(on, zone, count, since_when.values())
    since = datetime.combine(mondays[-1], time(), ZoneInfo(zone))
    played, replied, ticks = _played(since), _in_zones(staff, since), _ticks(staff)
    found = []
    for number, first in enumerate(mondays):
        began, ended = (
            datetime.combine(day, time(), ZoneInfo(zone)) for day in (first, first + WEEK)
        )
        here = [(who, at) for who, at in played if began <= at < ended]
        mine = [at for who, at in here if who == staff.pk]
        seen = {
            Promise.REHEARSAL: min(mine, default=None),
            Promise.ZONE: min((at for at in replied if began <= at < ended), default=None),
        }
        first_at = min((at for _who, at in here), default=None)
        marks = [_mark(promise, seen.get(promise), first_at, ticks, first) for promise in promised]
        found.append(Week(first, tuple(marks), number < TICKABLE))
    return found


def _mondays(on: date, zone: str, count: int, signed_at: Iterable[datetime]) -> list[date]:
    """This week and the ones before it, back to the one in which the first promise was signed."""
    days = [at.astimezone(ZoneInfo(zone)).date() for at in signed_at]
    first = monday(min(days, default=on))
    every = [monday(on) - n * WEEK for n in range(count)]
    return [day for day in every if day >= first] or every[:1]


def _mark(
    promise: Promise,
    seen: datetime | None,
    first_at: datetime | None,
    ticks: Iterable[tuple[str, date]],
    week: date,
) -> Mark:
    if seen:
        return Mark(promise, "seen", seen, promise == Promise.REHEARSAL and seen == first_at)
    return Mark(promise, "ticked" if (promise.value, week) in ticks else "")


def _played(since: datetime) -> list[tuple[int, datetime]]:
    """Everybody's rehearsals, to know who was first; when, nothing else."""
    rows = Player.objects.filter(part=Player.Part.STAFF, rehearsal__ended_at__gte=since)
    return [(who, at) for who, at in rows.values_list("staff_id", "rehearsal__ended_at") if at]


def _in_zones(staff: Staff, since: datetime) -> list[datetime]:
    stays = ZoneStay.objects.filter(
        Q(left_at=None) | Q(left_at__gte=OuterRef("received_at")),
        conversation_id=OuterRef("conversation_id"),
        entered_at__lte=OuterRef("received_at"),
    ).exclude(left_why=ZoneStay.Left.WRONG)
    rows = Message.objects.filter(
        Exists(stays), author=staff, kind=Message.Kind.REPLY, received_at__gte=since
    )
    return list(rows.order_by().values_list("received_at", flat=True))


def _ticks(staff: Staff) -> set[tuple[str, date]]:
    return set(LeaderTick.objects.filter(staff=staff).values_list("promise", "week_on"))
