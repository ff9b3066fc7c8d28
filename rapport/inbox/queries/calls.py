"""Calls that ring on somebody's desk, and who may be calling."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from rapport.clients.models import Visit
from rapport.inbox.models import Call, Conversation
from rapport.inbox.queries.thread import earlier_with
from rapport.practice.models import Staff

RINGS = timedelta(seconds=90)  # nobody waits longer, and few phone systems tell when they gave up
MOST = 3  # cards at a time; more would cover the desk
OPEN_MATTERS = 3


@dataclass(frozen=True, slots=True)
class Ringing:
    """A card: the call and, where the number is known, whose it may be and what is open with them."""

    call: Call
    last_said: str
    matters: list[Conversation]
    next_visit: Visit | None


def ringing(staff: Staff, *, at: datetime) -> list[Ringing]:
    """What rings on this person's desk, the longest first. One query, two more for each known caller."""
    now = _calls().filter(
        rang_at__gt=at - RINGS, taken_at__isnull=True, rings_for__contains=[staff.pk]
    )
    return [_card(call, at) for call in now.order_by("rang_at")[:MOST]]


def _calls() -> QuerySet[Call]:
    return Call.objects.select_related("key", "client__key", "taken_by", "conversation")


def _card(call: Call, at: datetime) -> Ringing:
    if call.client is None:
        return Ringing(call, "", [], None)
    before = earlier_with(call.client.pk, without=None)
    unfinished = [row for row in before if row.status != Conversation.Status.CLOSED]
    visits = Visit.objects.filter(client=call.client, starts_at__gte=at).select_related("location")
    return Ringing(
        call=call,
        last_said=before[0].preview if before else "",
        matters=unfinished[:OPEN_MATTERS],
        next_visit=visits.order_by("starts_at").first(),
    )


def recent_calls(*, since: datetime) -> list[Call]:
    """Calls since then, the latest first, at most a hundred."""
    return list(_calls().filter(rang_at__gte=since).order_by("-rang_at")[:100])
