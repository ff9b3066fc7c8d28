"""What the demo practice tries out since this week: its form is answered at any hour.

The history is told before; so the clock of whoever writes on the form while looking at the demo runs,
whatever the hour, and has somebody on call.
"""

from collections.abc import Mapping
from datetime import datetime, time

from rapport.config.demo.place import Place
from rapport.practice.models import ResponsePolicy, Shift, Staff

MIDNIGHT = time(0)


def put_on_call(where: Place, people: Mapping[str, Staff], at: datetime) -> None:
    """The person at the front desk's door is on call around the clock, for the form alone."""
    Shift.objects.bulk_create(
        Shift(
            practice=where.practice,
            location=where.location,
            staff=people["desk"],
            weekday=weekday,
            starts=MIDNIGHT,
            ends=MIDNIGHT,
            is_on_call=True,
        )
        for weekday in range(7)
    )
    ResponsePolicy.objects.create(
        practice=where.practice,
        channel_kind="webform",
        after_hours=ResponsePolicy.After.ON_CALL,
        version=where.policy.version + 1,
        created_at=at,
    )
