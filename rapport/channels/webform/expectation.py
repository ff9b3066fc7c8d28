"""By when a message that arrives now is answered: the location's own clock, not a promise of ours."""

from dataclasses import dataclass
from datetime import datetime

from rapport.core.response_clock import deadlines
from rapport.practice.models import Location
from rapport.practice.queries import ladder, policy_for


@dataclass(frozen=True, slots=True)
class Expectation:
    """`due_at` on the location's wall clock; `is_today` says that the weekday can be left out."""

    due_at: datetime
    is_today: bool
    is_open: bool


def answer_due(*, location_id: int, at: datetime) -> Expectation:
    """The deadline that a message of this moment gets. Call within the practice's scope."""
    location = Location.objects.prefetch_related("spans", "closures").get(pk=location_id)
    policy = policy_for(location_id=location_id, channel_kind="webform")
    calendar = location.calendar
    times = deadlines(policy.rule(ladder()), calendar, at)
    due = calendar.local(times.due_at)
    return Expectation(due, due.date() == calendar.local(at).date(), not times.is_after_hours)
