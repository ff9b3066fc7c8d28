"""Reading channels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.expressions import RawSQL

from rapport.channels.models import Delivery
from rapport.channels.shape import ChannelError, Health, kind_of
from rapport.database.written import written
from rapport.inbox.models import Channel

WAITING = (Delivery.State.FAILED, Delivery.State.HELD)


@dataclass(frozen=True, slots=True)
class Row:
    """A channel on the list: how it does, and how many deliveries wait for a person."""

    channel: Channel
    health: Health
    failed: int
    held: int


def overview(*, at: datetime) -> list[Row]:
    """All channels of the practice, active ones first."""
    channels = Channel.objects.select_related("location").order_by("-is_active", "kind", "name")
    counts = {
        row["channel_id"]: row
        for row in Delivery.objects.filter(state__in=WAITING)
        .values("channel_id")
        .annotate(failed=Count("id", Q(state="failed")), held=Count("id", Q(state="held")))
    }
    return [_row(channel, counts.get(channel.pk, {}), at) for channel in channels]


def _row(channel: Channel, counts: Mapping[str, Any], at: datetime) -> Row:
    return Row(channel, health(channel, at), counts.get("failed", 0), counts.get("held", 0))


def health(channel: Channel, at: datetime) -> Health:
    """How a channel does, by its own kind."""
    try:
        return kind_of(channel.kind).health(channel, at)
    except ChannelError as error:
        return Health("failing", text=str(error))


def waiting(channel: Channel) -> list[Delivery]:
    """Deliveries that failed or were held, newest first; at most fifty."""
    rows = Delivery.objects.filter(channel=channel, state__in=WAITING)
    return list(rows.order_by("-received_at").defer("raw_sealed")[:50])


def first_form() -> Channel | None:
    """The oldest web form in use."""
    forms = Channel.objects.filter(kind=Channel.Kind.WEBFORM, is_active=True)
    return forms.order_by("pk").first()


def has_mailbox() -> bool:
    """Whether an e-mail channel is in use."""
    return Channel.objects.filter(kind=Channel.Kind.EMAIL, is_active=True).exists()


def pending(delivery_ids: Iterable[int]) -> list[Delivery]:
    """Those that still wait, oldest first, with their keys; deliveries of one channel share its row."""
    found = _pending(ids=",".join(map(str, delivery_ids)))
    channels = {pk: _channel.one(pk=pk) for pk in {d.channel_id for d in found}}
    for delivery in found:
        delivery.channel = channels[delivery.channel_id]
    return found


@written(ids=str)
def _pending(ids: str) -> QuerySet[Delivery]:
    """ids: with commas between them, as a list cannot be written once."""
    those = RawSQL("select unnest(string_to_array(%s, ',')::bigint[])", [ids])
    rows = Delivery.objects.select_related("key").filter(pk__in=those)
    return rows.filter(state=Delivery.State.PENDING).order_by("received_at", "pk")


@written(pk=int)
def _channel(pk: int) -> QuerySet[Channel]:
    return Channel.objects.select_related("practice").filter(pk=pk)
