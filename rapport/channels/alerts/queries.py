"""How people on call are reached, and what of it does not work."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from rapport.channels.alerts import addresses
from rapport.inbox.models import Page
from rapport.practice.models import AlertAddress, OnCallStep, Staff

RECENT = timedelta(days=7)
MOST_FAILED = 50


@dataclass(frozen=True, slots=True)
class Own:
    """One of somebody's own addresses: the row, and what they recognise it by."""

    row: AlertAddress
    shown: str


@dataclass(frozen=True, slots=True)
class Reach:
    """How a person is reached. `is_on_call`: stands on the ladder. `works`: some way is on and not failing."""

    staff: Staff
    is_on_call: bool
    ways: list[AlertAddress]

    @property
    def works(self) -> bool:
        return any(way.is_on and not way.failed_at for way in self.ways)


def own(staff: Staff) -> list[Own]:
    """Somebody's own addresses."""
    rows = AlertAddress.objects.filter(staff=staff).order_by("way", "pk")
    return [Own(row, addresses.shown(row)) for row in rows]


def reach() -> list[Reach]:
    """Everybody on the ladder, in its order, then others who have an address."""
    ways: dict[int, list[AlertAddress]] = defaultdict(list)
    for row in AlertAddress.objects.order_by("way", "pk"):
        ways[row.staff_id].append(row)
    steps = OnCallStep.objects.order_by("position").values_list("staff_id", flat=True)
    on_call = list(dict.fromkeys(steps))
    people = Staff.objects.filter(pk__in={*on_call, *ways}, is_active=True).in_bulk()
    order = [*on_call, *sorted(set(ways) - set(on_call))]
    return [Reach(people[i], i in on_call, ways[i]) for i in order if i in people]


def failed(*, at: datetime) -> list[Page]:
    """Pages of the last week that reached nobody, newest first."""
    rows = Page.objects.filter(state=Page.State.FAILED, queued_at__gt=at - RECENT)
    return list(rows.select_related("staff", "flag").order_by("-queued_at", "-pk")[:MOST_FAILED])
