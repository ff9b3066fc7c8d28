"""How long clients waited: Kaplan-Meier over every inquiry, nobody left out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from django.db.models import Q

from rapport.core.intervals import Estimate, Survival, kaplan_meier
from rapport.core.opening_hours import Calendar, open_seconds
from rapport.facts.definitions import IN_TIME_SECONDS, LEVEL, THIN
from rapport.facts.models import Fact
from rapport.facts.queries.asked import Asked, asked, bounds
from rapport.facts.queries.weeks import WEEK, monday_of

WEEKS = 8
BLOCK = 3  # hours of the day that are looked at together
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Measure:
    """Waiting times of some inquiries, on the wall clock or in open hours. Seconds."""

    survival: Survival

    @property
    def count(self) -> int:
        return self.survival.observed

    @property
    def unanswered(self) -> int:
        return self.survival.observed - self.survival.answered

    @property
    def is_thin(self) -> bool:
        """Too few to say a percentage."""
        return self.count < THIN

    @cached_property
    def in_time(self) -> Estimate:
        """The share answered within five minutes."""
        return self.survival.answered_by(IN_TIME_SECONDS, LEVEL)

    @cached_property
    def median(self) -> float | None:
        return self.survival.quantile(0.5)

    @cached_property
    def ninetieth(self) -> float | None:
        return self.survival.quantile(0.9)

    def interval(self, share: float) -> tuple[float | None, float | None]:
        return self.survival.quantile_interval(share, LEVEL)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a whole, by the ids of inquiries or conversations."""

    some: frozenset[int]
    all: frozenset[int]


@dataclass(frozen=True)
class Slice:
    """Some of the inquiries, by the wall and by the open clock, each worked out when it is read."""

    inquiries: Sequence[Asked]
    waits: "OpenWaits"

    @cached_property
    def wall(self) -> Measure:
        at = self.waits.at
        return self._measure(
            (at - i.at).total_seconds() if i.wall is None else i.wall for i in self.inquiries
        )

    @cached_property
    def open(self) -> Measure:
        return self._measure(self.waits.of(i) if i.open is None else i.open for i in self.inquiries)

    def _measure(self, seconds: Iterable[float]) -> Measure:
        return Measure(kaplan_meier(seconds, [i.wall is not None for i in self.inquiries]))


@dataclass(frozen=True, slots=True)
class Pulse:
    """A period against the one before it, and its parts. `by_week` begins with the first week in which anybody
    wrote; `by_hour` goes by the first hour of each block."""

    first: date
    end: date
    now: Slice
    before: Slice
    by_week: Mapping[date, Slice]
    by_channel: Mapping[str, Slice]
    by_hour: Mapping[int, Slice]
    promises: Part
    judged: Part


def pulse(
    *,
    practice_id: int,
    monday: date,
    weeks: int,
    calendars: Mapping[int, Calendar],
    at: datetime,
) -> Pulse:
    """The `weeks` weeks up to the one that begins on `monday`; two queries.

    calendars: by location, for open time; whoever has no answer has waited until `at`.
    """
    end, first = monday + WEEK, monday + WEEK - weeks * WEEK
    told = asked(practice_id=practice_id, first=end - max(WEEKS, 2 * weeks) * WEEK, end=end)
    waits = OpenWaits(calendars, at)
    period = [i for i in told if i.local_date >= first]
    before = [i for i in told if first - weeks * WEEK <= i.local_date < first]
    promises, judged = parts(practice_id=practice_id, first=first, end=end)
    weekly = _parts(told, lambda i: monday_of(i.local_date))
    mondays = [end - n * WEEK for n in range(WEEKS, 0, -1)]
    oldest = min((*weekly, mondays[-1]))
    return Pulse(
        first=first,
        end=end,
        now=Slice(period, waits),
        before=Slice(before, waits),
        by_week={w: Slice(weekly.get(w, []), waits) for w in mondays if w >= oldest},
        by_channel={
            k: Slice(v, waits) for k, v in _parts(period, lambda i: i.channel_kind).items()
        },
        by_hour={
            k: Slice(v, waits)
            for k, v in _parts(period, lambda i: i.half_hour // (2 * BLOCK) * BLOCK).items()
        },
        promises=promises,
        judged=judged,
    )


K = TypeVar("K")


def _parts(told: Iterable[Asked], key: Callable[[Asked], K]) -> dict[K, list[Asked]]:
    parts: dict[K, list[Asked]] = {}
    for inquiry in told:
        parts.setdefault(key(inquiry), []).append(inquiry)
    return dict(sorted(parts.items(), key=lambda item: str(item[0]).rjust(3)))


class OpenWaits:
    """Open seconds from an instant to `at`: each day is walked once, however many wait."""

    def __init__(self, calendars: Mapping[int, Calendar], at: datetime) -> None:
        self.calendars = calendars
        self.at = at
        self._from_day: dict[tuple[int, date], float] = {}

    def of(self, inquiry: Asked) -> float:
        """Seconds; a location without hours is open all the time, as its clock is."""
        calendar = self.calendars.get(inquiry.location_id)
        if calendar is None or not calendar.spans:
            return (self.at - inquiry.at).total_seconds()
        end = min(self._next_day(inquiry, calendar), self.at)
        return open_seconds(calendar, inquiry.at, end) + self._rest(inquiry, calendar, end)

    def _next_day(self, inquiry: Asked, calendar: Calendar) -> datetime:
        midnight = datetime.combine(inquiry.local_date + DAY, time(0), ZoneInfo(calendar.zone))
        return midnight.astimezone(UTC)

    def _rest(self, inquiry: Asked, calendar: Calendar, start: datetime) -> float:
        key = inquiry.location_id, inquiry.local_date
        if key not in self._from_day:
            self._from_day[key] = open_seconds(calendar, start, self.at)
        return self._from_day[key]


MADE, KEPT = Fact.Kind.PROMISE_MADE, Fact.Kind.PROMISE_KEPT
NEEDED, RIGHT = Fact.Kind.NEEDED_PERSON, Fact.Kind.RIGHT_PERSON


def parts(*, practice_id: int, first: date, end: date) -> tuple[Part, Part]:
    """Promises kept of those made, and right persons of those needed, from `first` up to `end`."""
    within = bounds(first, end)
    rows = Fact.objects.filter(
        practice_id=practice_id, kind__in=[MADE, KEPT, NEEDED, RIGHT], at__gte=within["after"]
    )
    # A promise of the last day may be kept after the period: only what is counted is bound to it.
    in_period = Q(local_date__gte=first, local_date__lt=end, at__lt=within["before"])
    found: dict[str, set[int]] = {kind: set() for kind in (MADE, KEPT, NEEDED, RIGHT)}
    kept_later = rows.filter(in_period | Q(kind__in=[KEPT, RIGHT]))
    for kind, inquiry_id, conversation_id in kept_later.values_list(
        "kind", "inquiry_id", "conversation_id"
    ):
        found[kind].add((inquiry_id if kind in (MADE, KEPT) else conversation_id) or 0)
    promises = Part(frozenset(found[MADE] & found[KEPT]), frozenset(found[MADE]))
    return promises, Part(frozenset(found[NEEDED] & found[RIGHT]), frozenset(found[NEEDED]))
