"""Judgment zones that are known the moment a message comes: first contact, treatment, an open flag.

What the words themselves say follows with the verdicts, a moment later.
"""

from datetime import timedelta

from rapport.core import zones as rules
from rapport.inbox.actions.receiving.context import Context, Thread
from rapport.inbox.inbound import Inbound
from rapport.inbox.queries.floor import Floor

DAY = timedelta(days=1)


def zones_of(
    message: Inbound, context: Context, thread: Thread | None, floor: Floor, *, is_frozen: bool
) -> tuple[rules.Match, ...]:
    """The zones a message leads into by rules alone, those left out in which the thread lies already."""
    if message.automatic:
        return ()
    treated = context.treated[0].at if context.treated else None
    situation = rules.Situation(
        is_first_contact=thread is None and not (message.client_id or context.client_id),
        days_since_treatment=(message.received_at - treated) / DAY if treated else None,
        has_open_flag=is_frozen,
    )
    there = set(thread.zone_ids or ()) if thread else set[int]()
    rows = (zone.rule for zone in floor.zones.values() if zone.id not in there)
    return rules.matches(situation, rows)
