"""What changed while somebody was away: four queries, whatever happened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from rapport.inbox.models import Assignment, Conversation, Event, Mention
from rapport.inbox.queries.thread import conversations
from rapport.practice.models import Staff

BEFORE = timedelta(days=30)  # what was given to them earlier is not followed any more
MOST = 200  # conversations looked at
SHOWN = 12  # of a kind; the views of the desk have them all


@dataclass(frozen=True, slots=True)
class Changed:
    """Conversations of one kind, the newest first; `count` says how many there are in all."""

    rows: Sequence[Conversation]
    count: int


@dataclass(frozen=True, slots=True)
class Away:
    """Since when, and what happened: given to them and still waiting, answered by others, late, named in a note."""

    since: datetime
    new: Changed
    answered: Changed
    late: Changed
    mentioned: Changed

    @property
    def is_quiet(self) -> bool:
        """Whether nothing of it happened."""
        return not any(one.count for one in (self.new, self.answered, self.late, self.mentioned))


def away(staff: Staff) -> Away | None:
    """What changed for somebody who has come back; None for who was not away, or still is."""
    since = staff.left_at
    if since is None or staff.is_away:
        return None
    theirs = _theirs(staff, since)
    events = _events(theirs, since)
    mentions = Mention.objects.filter(staff=staff, at__gt=since, seen_at__isnull=True)
    named = set(mentions.values_list("message__conversation_id", flat=True)[:MOST])
    rows = {row.pk: row for row in conversations().filter(pk__in={*theirs, *named})}
    answered = {pk for pk, kind, who in events if kind == Event.Kind.ANSWERED and who != staff.pk}
    late = {pk for pk, kind, _who in events if kind == Event.Kind.WENT_LATE}
    new = {pk for pk, at in theirs.items() if at > since and _waits(rows.get(pk), staff)}
    found = (_changed(rows, pks) for pks in (new, answered, late - answered, named))
    return Away(since, *found)


def _theirs(staff: Staff, since: datetime) -> dict[int, datetime]:
    """Conversations that were theirs at some time since, and when each was given to them."""
    given = Assignment.objects.filter(staff=staff, at__gt=since - BEFORE)
    held = given.filter(Q(ended_at__isnull=True) | Q(ended_at__gt=since))
    newest = list(held.order_by("-at").values_list("conversation_id", "at")[:MOST])
    return dict(reversed(newest))  # given twice: the last time counts


def _events(pks: Iterable[int], since: datetime) -> list[tuple[int, str, int | None]]:
    kinds = (Event.Kind.ANSWERED, Event.Kind.WENT_LATE)
    rows = Event.objects.filter(conversation__in=pks, at__gt=since, kind__in=kinds)
    return list(rows.values_list("conversation_id", "kind", "actor_id"))


def _waits(row: Conversation | None, staff: Staff) -> bool:
    return row is not None and row.waiting_since is not None and row.owner_id == staff.pk


def _changed(rows: dict[int, Conversation], pks: set[int]) -> Changed:
    found = [rows[pk] for pk in pks if pk in rows]
    found.sort(key=lambda row: row.last_message_at, reverse=True)
    return Changed(found[:SHOWN], len(found))
