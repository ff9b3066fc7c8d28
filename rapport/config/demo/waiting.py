"""Who waits at the desk when the demo opens: a few mails that came in a moment ago."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from rapport.channels import deliveries
from rapport.channels.email.reading import identify
from rapport.config.demo import place
from rapport.config.demo.letters import mail
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel
from rapport.science.demo import Arrival, trickle

# How long ago they wrote, in seconds: nearly due, soon due, and fresh.
AGO = (215, 130, 20)
STEP = timedelta(seconds=1)


def arrive(practice_id: int, *, seed: int, at: datetime) -> int:
    """Deliver them through the real door, as mails received so long before `at`."""
    with practice_scope(practice_id):
        found = Channel.objects.select_related("location")
        mailbox = found.get(public_id=place.CHANNELS["email"][1])
    taken = [
        _deliver(mailbox, replace(arrival, at=at - timedelta(seconds=ago)))
        for ago, arrival in zip(
            AGO, islice(mails(seed, at, mailbox.location.zone), len(AGO)), strict=True
        )
    ]
    return deliveries.process_all(practice_id=practice_id, delivery_ids=taken, at=at)


def mails(seed: int, at: datetime, zone: str) -> Iterator[Arrival]:
    """Mails of people who are in no history."""
    while True:
        arrival = trickle(seed, at, zone)
        at = arrival.at + STEP
        if arrival.channel == "email":
            yield arrival


def _deliver(mailbox: Channel, arrival: Arrival) -> int:
    raw = mail(arrival, mailbox.address)
    return deliveries.accept(
        practice_id=mailbox.practice_id,
        channel_id=mailbox.pk,
        provider_id=identify(raw),
        raw=raw,
        received_at=arrival.at,
        at=arrival.at,
    ).id
