"""What people wrote to clients, opened for one look."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from django.db.models import Q, QuerySet

from rapport.coaching.looking import Spoken
from rapport.database import vault
from rapport.inbox.models import Message, ZoneStay

SPAN = timedelta(days=90)
MOST = 200  # replies, the newest: what one look may take
KNOWN = 5  # earlier turns of the client that a reply may refer to


def replies_of(staff_id: int, *, at: datetime, most: int = MOST) -> list[Spoken]:
    """The newest replies of one person within ninety days. Only for them and their coach."""
    return _opened(Message.objects.filter(author_id=staff_id, received_at__gt=at - SPAN), most)


def replies_between(
    staff_ids: Sequence[int], since: datetime, until: datetime, most: int
) -> list[Spoken]:
    """Of several people together, without saying whose."""
    between = Q(received_at__gte=since, received_at__lt=until, author_id__in=staff_ids)
    return _opened(Message.objects.filter(between), most)


def _opened(found: QuerySet[Message], most: int) -> list[Spoken]:
    rows = list(
        found.filter(kind=Message.Kind.REPLY, key__isnull=False)
        .select_related("key", "conversation__client__key")
        .order_by("-received_at", "-id")[:most]
    )
    turns, stays = _turns(rows), _stays(rows)
    spoken = [_spoken(row, turns.get(row.conversation_id, []), stays) for row in rows]
    return [one for one in spoken if one is not None]


def _turns(rows: Sequence[Message]) -> dict[int, list[Message]]:
    """What clients wrote in these conversations, in order."""
    asked = Message.objects.filter(
        conversation_id__in={row.conversation_id for row in rows},
        kind=Message.Kind.INBOUND,
        key__isnull=False,
    )
    ordered = asked.select_related("key").order_by("conversation_id", "received_at", "id")
    return {key: list(some) for key, some in groupby(ordered, lambda m: m.conversation_id)}


def _stays(rows: Sequence[Message]) -> list[ZoneStay]:
    conversations = {row.conversation_id for row in rows}
    return list(ZoneStay.objects.filter(conversation_id__in=conversations).select_related("zone"))


def _spoken(row: Message, turns: Sequence[Message], stays: Sequence[ZoneStay]) -> Spoken | None:
    """None where the words can't be opened any more."""
    before = [turn for turn in turns if turn.received_at <= row.received_at][-KNOWN:]
    client = row.conversation.client
    try:
        said = [turn.text for turn in before]
        name = "" if client.erased_at else client.display_name
        text = row.text
    except vault.Unreadable:
        return None
    return Spoken(
        text=text,
        previous=said[-1] if said else "",
        client=client.pk,
        names=tuple(dict.fromkeys([name, *name.split()])),
        known=tuple(said[:-1]),
        zone=_zone(row, stays),
        conversation_id=row.conversation_id,
    )


def _zone(row: Message, stays: Sequence[ZoneStay]) -> str:
    """The zone the reply was written in; empty in the swift lane."""
    for stay in stays:
        is_over = stay.left_at is not None and stay.left_at < row.received_at
        if (
            stay.conversation_id == row.conversation_id
            and stay.entered_at <= row.received_at
            and not is_over
        ):
            return stay.zone.name
    return ""
