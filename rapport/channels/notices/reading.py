"""The ledger of all practices, read once and in order of commit: nothing in it is overlooked.

Numbers are given out before transactions end, so a line may become visible after one with a higher
number. What lies behind the newest line is therefore looked at again until whoever was writing when it
was the newest has ended, and GAP has passed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection

from rapport.channels.models import NoticesReadUpTo

GAP = timedelta(seconds=5)
LONGEST = timedelta(minutes=10)  # a transaction that hangs for longer is waited for no more
BATCH = 300
LINES = 20_000  # in the seconds of one gap

Line = tuple[int, int]  # practice, event


class Reader:
    """Where this process stands. `settled` is kept, so that a worker that starts goes on from there."""

    def __init__(self) -> None:
        self._head = self._mark = self._settled = start()
        self._ends_with, self._marked_at = 0, datetime.min.replace(tzinfo=UTC)
        self._done: set[int] = set()
        self._again_at: datetime | None = None

    def news(self, at: datetime) -> list[Line]:
        """Lines nobody was told of yet, of all practices; each is returned once."""
        found = self._new(_lines(self._head, BATCH))
        self._head = max((event_id for _, event_id in found), default=self._head)
        if self._again_at is None or at >= self._again_at:
            running = _transactions().oldest  # asked first: what ends after this is looked at again
            behind = _lines(self._settled, LINES)
            found += self._new(line for line in behind if line[1] <= self._head)
            if running >= self._ends_with or at - self._marked_at > LONGEST:
                self._settle(at)
            self._again_at = at + GAP
        return found

    def again(self, event_ids: Iterable[int]) -> None:
        """Nobody could be told of these: they come once more, as long as they are not settled."""
        self._done.difference_update(event_ids)

    def _new(self, lines: Iterable[Line]) -> list[Line]:
        fresh = [line for line in lines if line[1] not in self._done]
        self._done |= {event_id for _, event_id in fresh}
        return fresh

    def _settle(self, at: datetime) -> None:
        """What was the newest line a gap ago lies behind us for good, as nobody writes before it."""
        if self._mark > self._settled:
            self._settled = self._mark
            NoticesReadUpTo.objects.filter(event_id__lt=self._mark).update(event_id=self._mark)
            self._done = {event_id for event_id in self._done if event_id > self._mark}
        self._mark, self._marked_at = self._head, at
        self._ends_with = _transactions().next


def start() -> int:
    """Where the last worker stopped; at the first start the end of the ledger."""
    kept = NoticesReadUpTo.objects.first()
    if kept is None:
        kept = NoticesReadUpTo.objects.create(event_id=_newest())
    return kept.event_id


@dataclass(frozen=True, slots=True)
class Transactions:
    """Numbers of the `oldest` that still writes, and of the `next` one that will."""

    oldest: int
    next: int


def _transactions() -> Transactions:
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_snapshot_xmin(s)::text, pg_snapshot_xmax(s)::text from pg_current_snapshot() s"
        )
        return Transactions(*map(int, cursor.fetchone()))


def _lines(after: int, most: int) -> list[Line]:
    with connection.cursor() as cursor:
        cursor.execute("select practice_id, event_id from notable_events(%s, %s)", [after, most])
        return [(row[0], row[1]) for row in cursor.fetchall()]


def _newest() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select newest_event()")
        row = cursor.fetchone()
    return int(row[0]) if row else 0
