"""The room of a judgment zone: what is open, what stands in the guideline, what may be given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet, Sum

from rapport.clients.models import Memory, Visit
from rapport.clients.queries.memories import memories
from rapport.core import gestures as allowance
from rapport.core import zones as rules
from rapport.database.written import written
from rapport.guidance.models import Guideline, Zone
from rapport.guidance.queries.zones import Offered, offers, standing, zones
from rapport.inbox.models import Conversation, GestureGiven, RedFlag, ZoneStay
from rapport.practice.models import Staff

DAY = timedelta(days=1)


def open_stays(conversation: Conversation) -> QuerySet[ZoneStay]:
    """The zones a conversation lies in now."""
    rows = ZoneStay.objects.filter(conversation=conversation, left_at__isnull=True)
    return rows.select_related("zone", "message__key", "conversation", "entered_by")


def situation(
    conversation: Conversation, *, beliefs: Mapping[str, Any], at: datetime
) -> rules.Situation:
    """What is known about a conversation at the moment a message came; three queries.

    Whether it was the first contact was weighed when it came, and is not weighed again.
    """
    client_id = conversation.client_id
    visits = Visit.objects.filter(client_id=client_id, starts_at__lte=at).exclude(
        state__in=(Visit.State.CANCELLED, Visit.State.MISSED)
    )
    last = visits.order_by("-starts_at").values_list("starts_at", flat=True).first()
    trouble = ZoneStay.objects.filter(
        conversation__client_id=client_id, zone__key=rules.Key.TROUBLE, left_at__isnull=True
    )
    flags = RedFlag.objects.filter(conversation=conversation, closed_at__isnull=True)
    stage = beliefs.get("stage") or {}
    return rules.Situation(
        stage=str(stage.get("value", "")) if stage.get("is_sure", True) else "",
        days_since_treatment=(at - last) / DAY if last else None,
        has_open_flag=flags.exists(),
        has_open_case=trouble.exclude(conversation=conversation).exists(),
        believed=_beliefs(beliefs.get("zones", ())),
        tones=_beliefs(beliefs.get("tones", ())),
    )


def _beliefs(found: Sequence[Mapping[str, Any]]) -> dict[str, rules.Belief]:
    return {
        str(one["value"]): rules.Belief(
            float(one["confidence"]), tuple((int(a), int(b)) for a, b in one.get("spans", ()))
        )
        for one in found
    }


@dataclass(frozen=True, slots=True)
class Room:
    """What the desk shows beside a conversation that lies in a zone. Amounts in cents.

    `left` is what this person may still give here without asking; `others` are the zones that a
    person could say this is.
    """

    stay: ZoneStay
    zone: Zone
    also: tuple[Zone, ...]
    guideline: Guideline | None
    memories: tuple[Memory, ...]
    left: int
    offers: tuple[Offered, ...]
    given: tuple[GestureGiven, ...]


def room(conversation: Conversation, *, staff: Staff) -> Room | None:
    """The room of the foremost zone; None in the swift lane, which costs nothing."""
    if not conversation.zone:
        return None
    stays = {stay.zone.key: stay for stay in open_stays(conversation)}
    here = {zone.key: zone for zone in zones().filter(key__in=stays)}
    key = rules.foremost(here)
    if not key:
        return None
    given = tuple(gifts(conversation))
    left = allowance.left(here[key].authority_cents, spent(given, staff))
    return Room(
        stay=stays[key],
        zone=here[key],
        also=tuple(here[other] for other in sorted(here, key=rules.place) if other != key),
        guideline=standing(here[key]),
        memories=tuple(memories(conversation.client_id, staff=staff)),
        left=left,
        offers=tuple(offers(staff=staff, left_cents=left)),
        given=given,
    )


def gifts(conversation: Conversation) -> QuerySet[GestureGiven]:
    """What was given here, the last first."""
    rows = GestureGiven.objects.filter(conversation=conversation)
    return rows.select_related("gesture", "by").order_by("-at", "-pk")


def spent(given: Sequence[GestureGiven], staff: Staff) -> int:
    """How much of it this person gave."""
    return sum(one.cents for one in given if one.by_id == staff.pk)


def spent_by(staff: Staff, conversation: Conversation) -> int:
    """The same, asked of the table: for the moment of giving."""
    rows = GestureGiven.objects.filter(conversation=conversation, by=staff)
    return rows.aggregate(cents=Sum("cents"))["cents"] or 0


def names() -> list[tuple[str, str]]:
    """Key and name of every zone that is on, the foremost first."""
    return sorted(((zone.key, zone.name) for zone in _on()), key=lambda pair: rules.place(pair[0]))


@written()
def _on() -> QuerySet[Zone]:
    return Zone.objects.filter(is_on=True).only("key", "name")


def unseen_gifts() -> QuerySet[GestureGiven]:
    """What was given and the owner has not seen yet."""
    rows = GestureGiven.objects.filter(seen_by_owner_at__isnull=True)
    return rows.select_related("gesture", "by", "zone", "conversation__client__key").order_by(
        "-at", "-pk"
    )
