"""The owner's five numbers, counted from the events of a history."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from rapport.science.demo.history import Thread

IN_TIME = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Week:
    """Counts of people, by the wall clock; of conversations where it says so."""

    wrote: int
    never_answered: int
    within_five_minutes: int
    conversations_needing_person: int
    conversations_with_right_person: int


def count(threads: Iterable[Thread], start: datetime, end: datetime) -> Week:
    """The numbers of the inquiries received from `start` up to `end` (aware UTC)."""
    told = [t for t in threads if t.starts_clock and start <= t.received_at < end]
    needing = [t for t in told if t.needed_person]
    return Week(
        wrote=len({t.client for t in told}),
        never_answered=len({t.client for t in told if t.answered_at is None}),
        within_five_minutes=len({t.client for t in told if is_in_time(t)}),
        conversations_needing_person=len(needing),
        conversations_with_right_person=sum(t.got_right_person for t in needing),
    )


def is_in_time(thread: Thread) -> bool:
    return bool(thread.answered_at and thread.answered_at - thread.received_at <= IN_TIME)
