"""What is going on right now: who waits, and who comes today."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rapport.clients.models import Visit
from rapport.inbox import flag_looks
from rapport.inbox.models import Conversation
from rapport.inbox.queries import desk
from rapport.inbox.queries.red_flags import for_desk
from rapport.practice.models import Staff

MOST = 6
MOST_VISITS = 60


@dataclass(frozen=True, slots=True)
class Waiting:
    """The first MOST of those who wait, and how many there are by view (counted up to a cap)."""

    rows: list[Conversation]
    waiting: int
    late: int


def waiting(*, staff: Staff, at: datetime) -> Waiting:
    """Whoever is still in time first, then the late ones; three queries."""
    counted = desk.counters(staff=staff, at=at)
    rows = desk.page(desk.View.EVERYONE, staff=staff, at=at).rows
    in_time_first = sorted(
        rows, key=lambda row: (row.due_at is None or row.due_at <= at, row.due_at)
    )
    everyone, late = counted[desk.View.EVERYONE], counted[desk.View.LATE]
    return Waiting(in_time_first[:MOST], everyone, late)


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """An open red flag: about whom, what, since when, and who has it ('' for nobody)."""

    conversation: Conversation
    name: str
    about: str
    since: str
    held_by: str


def red_flags(*, at: datetime) -> list[OpenFlag]:
    """Every open red flag, the gravest first; one query."""
    return [
        OpenFlag(
            conversation=flag.conversation,
            name=flag.conversation.client.display_name,
            about=flag_looks.group(flag),
            since=flag_looks.since(flag, at=at),
            held_by=flag.acknowledged_by.name if flag.acknowledged_by else "",
        )
        for flag in for_desk()
    ]


def visits(*, day: date, zone: str) -> list[Visit]:
    """The day's visits on the wall clock of this zone, in order; one query."""
    start = datetime.combine(day, time(0), ZoneInfo(zone)).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), time(0), ZoneInfo(zone)).astimezone(UTC)
    return list(
        Visit.objects.filter(starts_at__gte=start, starts_at__lt=end)
        .exclude(state=Visit.State.CANCELLED)
        .select_related("client__key", "provider")
        .order_by("starts_at", "pk")[:MOST_VISITS]
    )


def next_visit_day(*, at: datetime, zone: str) -> date | None:
    """The next day after today on which somebody is booked."""
    tomorrow = at.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    start = datetime.combine(tomorrow, time(0), ZoneInfo(zone)).astimezone(UTC)
    first = (
        Visit.objects.filter(starts_at__gte=start)
        .exclude(state=Visit.State.CANCELLED)
        .order_by("starts_at")
        .values_list("starts_at", flat=True)
        .first()
    )
    return first.astimezone(ZoneInfo(zone)).date() if first else None
