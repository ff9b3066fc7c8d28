"""Confirmed strengths, and how much of the zone conversations went to trainees."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q

from rapport.core.routing import Strength, Training
from rapport.core.skills import MOST_WEEKS
from rapport.inbox.models import ZoneStay

LOOKED_AT = timedelta(weeks=MOST_WEEKS)


def strengths_of(rows: Sequence[Sequence[Any]]) -> Mapping[int, tuple[Strength, ...]]:
    """By staff id, from rows of (staff, text, who confirmed it, zone or '')."""
    found: dict[int, tuple[Strength, ...]] = defaultdict(tuple)
    for staff_id, text, by, zone in rows:
        found[staff_id] += (Strength(text, by, zone),)
    return found


def trainings(
    rows: Sequence[Sequence[Any]], *, here: Collection[int], at: datetime
) -> Mapping[int, Training]:
    """By trainee, from rows of (trainee, coach, the coach's name, percent, when it began in ISO 8601).

    `here` are those on shift and at the desk. A query for each trainee, none without any.
    """
    found = {}
    for trainee, coach, name, percent, began in rows:
        since = max(datetime.fromisoformat(began), at - LOOKED_AT)
        of, given = zone_conversations(trainee, since)
        found[trainee] = Training(name, percent, coach in here, given, of)
    return found


def zone_conversations(staff_id: int, since: datetime) -> tuple[int, int]:
    """Conversations that entered a zone since then: all, and those that are this person's."""
    stays = ZoneStay.objects.filter(entered_at__gte=since).exclude(left_why=ZoneStay.Left.WRONG)
    mine = Q(conversation__owner_id=staff_id)
    counted = stays.aggregate(
        all=Count("conversation_id", distinct=True),
        mine=Count("conversation_id", distinct=True, filter=mine),
    )
    return counted["all"], counted["mine"]
