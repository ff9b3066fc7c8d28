"""Scheduled replies: what speaks against one, and those of a conversation."""

from django.db.models import Max

from rapport.core.scheduled_replies import Held, Since, held
from rapport.inbox.models import Message, Outgoing, ZoneStay
from rapport.inbox.queries.red_flags import is_frozen


def since(conversation_id: int) -> Since:
    """What happened in a conversation, as a scheduled reply asks it; three queries."""
    inbound = Message.objects.filter(conversation=conversation_id, kind=Message.Kind.INBOUND)
    stays = ZoneStay.objects.filter(conversation=conversation_id, left_at__isnull=True)
    return Since(
        client_wrote_at=inbound.aggregate(newest=Max("stored_at"))["newest"],
        has_flag=is_frozen(conversation_id),
        zone_began_at=stays.aggregate(newest=Max("entered_at"))["newest"],
    )


def why_held(outgoing: Outgoing) -> Held | None:
    """Why a scheduled reply must not leave by itself; None for any other reply."""
    if outgoing.scheduled_for is None:
        return None
    return held(since(outgoing.message.conversation_id), written_at=outgoing.queued_at)
