"""Inquiries with their answers, read from facts in one query."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import connection

# A local day begins at most 14 hours before and 12 hours after the same day in UTC.
SLACK = timedelta(days=1)
LONGEST = timedelta(days=92)
QUERY = """
select r.inquiry_id, r.conversation_id, r.client_id, r.channel_kind, r.location_id, r.at,
       r.local_date, r.local_half_hour, r.is_after_hours, a.value, a.open_value, a.staff_id
  from facts_fact r
  left join facts_fact a on a.practice_id = r.practice_id and a.inquiry_id = r.inquiry_id
                        and a.kind = 'first_response'
 where r.practice_id = %(practice)s and r.kind = 'inquiry_received'
   and r.at >= %(after)s and r.at < %(before)s
   and r.local_date >= %(first)s and r.local_date < %(end)s
 order by r.at, r.inquiry_id
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """An inquiry. `wall` and `open` are the seconds until a person answered, None while nobody did."""

    inquiry_id: int
    conversation_id: int
    client_id: int
    channel_kind: str
    location_id: int
    at: datetime
    local_date: date
    half_hour: int
    is_after_hours: bool
    wall: float | None
    open: float | None
    staff_id: int | None


def asked(*, practice_id: int, first: date, end: date) -> list[Asked]:
    """Inquiries received from local day `first` up to `end`, in order; at most LONGEST of them."""
    first = max(first, end - LONGEST)
    values: dict[str, Any] = {"practice": practice_id, "first": first, "end": end}
    with connection.cursor() as cursor:
        cursor.execute(QUERY, values | bounds(first, end))
        return [Asked(*row) for row in cursor.fetchall()]


def bounds(first: date, end: date) -> dict[str, datetime]:
    """Instants between which the local days lie in every zone; what an index can use."""
    return {
        "after": datetime.combine(first, time(0), UTC) - SLACK,
        "before": datetime.combine(end, time(0), UTC) + SLACK,
    }
