"""What the practice promises, and who is told when it does not keep it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import F, Q, QuerySet

from rapport.core.opening_hours import Calendar
from rapport.core.response_clock import Policy, deadlines
from rapport.practice.models import LadderStep, ResponsePolicy

SATURDAY = 5


def policy_for(
    *, location_id: int | None, channel_kind: str = "", priority: str = ""
) -> ResponsePolicy:
    """The policy that holds: location before channel kind before priority before the default.

    The default row is made with the practice and can't be retired, so there is always one.
    """
    return (
        ResponsePolicy.objects.filter(
            Q(location=None) | Q(location_id=location_id),
            Q(channel_kind="") | Q(channel_kind=channel_kind),
            Q(priority="") | Q(priority=priority),
            is_current=True,
        )
        .order_by(F("location").desc(nulls_last=True), "-channel_kind", "-priority")[:1]
        .get()
    )


def ladder() -> tuple[LadderStep, ...]:
    """The rungs of the practice, in the order of `rapport.core.response_clock.Rung`."""
    return tuple(LadderStep.objects.select_related("staff"))


def current_policies() -> QuerySet[ResponsePolicy]:
    """What is promised today, the default first."""
    return (
        ResponsePolicy.objects.filter(is_current=True)
        .select_related("location")
        .order_by(F("location__name").asc(nulls_first=True), "channel_kind", "priority")
    )


@dataclass(frozen=True, slots=True)
class Example:
    """A message that arrives and when its answer is due, both on the location's wall clock."""

    received_at: datetime
    due_at: datetime
    is_promise: bool


def examples(*, policy: Policy, calendar: Calendar, at: datetime) -> list[Example]:
    """The next workday morning and the next Saturday evening after `at`, through the clock's rules."""
    today = calendar.local(at).date()
    moments = []
    for weekday, hour in ((1, time(10, 30)), (SATURDAY, time(20))):
        day = today + timedelta(days=(weekday - today.weekday()) % 7 or 7)
        moments.append(calendar.instant(day, hour))
    return [_example(policy, calendar, received) for received in moments]


def _example(policy: Policy, calendar: Calendar, received_at: datetime) -> Example:
    given = deadlines(policy, calendar, received_at)
    return Example(
        received_at=calendar.local(received_at),
        due_at=calendar.local(given.due_at),
        is_promise=given.promised_at is not None,
    )
