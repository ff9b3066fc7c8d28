"""By when a message that arrives now is answered: the location's own clock, not a promise of ours."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy

from rapport.core.response_clock import deadlines
from rapport.practice.models import Location
from rapport.practice.queries import ladder, policy_for
from rapport.practice.queries.on_call import is_unwatched

# Where a medical practice has nobody on its on-call ladder, every public text says so.
UNWATCHED = gettext_lazy("Nobody with medical training reads this at once.")


@dataclass(frozen=True, slots=True)
class Expectation:
    """`due_at` on the location's wall clock; `is_today` says that the weekday can be left out.

    `is_unwatched`: a medical practice in which nobody is paged, so nobody medical reads at once.
    """

    due_at: datetime
    is_today: bool
    is_open: bool
    is_unwatched: bool = False


def answer_due(*, location_id: int, at: datetime) -> Expectation:
    """The deadline that a message of this moment gets. Call within the practice's scope."""
    rows = Location.objects.select_related("practice").prefetch_related("spans", "closures")
    location = rows.get(pk=location_id)
    policy = policy_for(location_id=location_id, channel_kind="webform")
    calendar = location.calendar
    times = deadlines(policy.rule(ladder()), calendar, at)
    due = calendar.local(times.due_at)
    is_today = due.date() == calendar.local(at).date()
    return Expectation(
        due, is_today, not times.is_after_hours, is_unwatched=is_unwatched(location.practice)
    )
