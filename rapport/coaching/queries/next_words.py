"""How clients sounded in their next words after a reply, as the models read it and people corrected it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from rapport.core.next_words import Heard
from rapport.inbox.models import Correction, Message

SPOKEN = (Message.Kind.INBOUND, Message.Kind.REPLY)
READ = "verdicts__beliefs__tones"
LIKELY = 0.6


def heard(since: datetime, until: datetime) -> list[Heard]:
    """Clients' messages that followed a person's reply and were read; two queries."""
    rows = _following(since, until).values_list(
        "pk", "conversation__client_id", "author_before", READ
    )
    found = list(rows)
    right = corrected([row[0] for row in found])
    return [Heard(client, author, tones(pk, read, right)) for pk, client, author, read in found]


def _following(since: datetime, until: datetime) -> QuerySet[Message]:
    before = Message.objects.filter(
        conversation_id=OuterRef("conversation_id"),
        received_at__lt=OuterRef("received_at"),
        kind__in=SPOKEN,
    ).order_by("-received_at", "-pk")
    return (
        Message.objects.filter(
            kind=Message.Kind.INBOUND,
            received_at__gte=since,
            received_at__lt=until,
            verdicts__cannot_tell="",
        )
        .annotate(
            kind_before=Subquery(before.values("kind")[:1]),
            author_before=Subquery(before.values("author_id")[:1]),
        )
        .filter(kind_before=Message.Kind.REPLY, author_before__isnull=False)
        .order_by("pk")
    )


def tones(
    message_id: int, read: Iterable[Mapping[str, Any]] | None, right: Mapping[int, frozenset[str]]
) -> frozenset[str]:
    """How a message sounds: as people corrected it (`right`), else as it was `read`, where that is clearly
    likelier than not. At the desk a person sees the words beside a guess; in a count nobody does."""
    believed = (one["value"] for one in read or () if one["confidence"] >= LIKELY)
    return right.get(message_id, frozenset(believed))


def corrected(message_ids: Iterable[int]) -> Mapping[int, frozenset[str]]:
    """The tones that people said are right, the last word of each message; one query."""
    rows = Correction.objects.filter(kind="tone", message_id__in=list(message_ids))
    told = rows.order_by("at", "pk").values_list("message_id", "right")
    return {pk: frozenset(right or ()) for pk, right in told if pk is not None}
