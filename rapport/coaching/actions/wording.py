"""Reading replies for their wording: which runs of words went to which clients, as keyed numbers."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import Max, Q

from rapport.coaching.models import RunsReadUpTo, SharedRun
from rapport.coaching.queries.wording import tokens
from rapport.database import vault
from rapport.database.scope import practice_scope
from rapport.inbox.models import Message
from rapport.language.scriptedness.streams import sentences

BATCH = 200  # replies
# Ids are drawn before their transactions end: what is younger might still get a neighbour below it.
SETTLED = timedelta(seconds=60)
KEPT = timedelta(days=90)


def read_replies(practice_id: int, *, at: datetime) -> int:
    """Read the next replies; returns how many messages were passed."""
    with practice_scope(practice_id):
        locked = RunsReadUpTo.objects.select_for_update(no_key=True)
        place, _ = locked.get_or_create(practice_id=practice_id)
        settled = Message.objects.filter(stored_at__lt=at - SETTLED, pk__gt=place.message_id)
        last = settled.aggregate(last=Max("pk"))["last"]
        if last is None:
            return 0
        batch = _replies(place.message_id, last, at)
        _keep(practice_id, batch)
        place.message_id = batch[-1].pk if len(batch) == BATCH else last
        place.save(update_fields=["message_id"])
        return len(batch)


def _replies(after: int, last: int, at: datetime) -> list[Message]:
    replies = Message.objects.filter(
        kind=Message.Kind.REPLY,
        pk__gt=after,
        pk__lte=last,
        received_at__gt=at - KEPT,
        key__isnull=False,
        conversation__client__erased_at__isnull=True,
    )
    related = replies.select_related("key", "conversation__client__key")
    return list(related.order_by("pk")[:BATCH])


def _keep(practice_id: int, batch: Sequence[Message]) -> None:
    said: dict[tuple[int, int], SharedRun] = {}
    for message in batch:
        client_id, said_on = message.conversation.client_id, message.received_at.date()
        for token in _tokens(message):
            said[token, client_id] = SharedRun(
                practice_id=practice_id, token=token, client_id=client_id, said_on=said_on
            )
    SharedRun.objects.bulk_create(
        said.values(),
        batch_size=2_000,
        update_conflicts=True,
        unique_fields=["practice", "token", "client"],
        update_fields=["said_on"],
    )


def _tokens(message: Message) -> set[int]:
    try:
        names = message.conversation.client.display_name.split()
        parts = sentences(message.text, names)
    except vault.Unreadable:
        return set()
    return {token for token, _ in tokens(message.practice_id, parts)}


def forget_runs(practice_id: int, *, at: datetime) -> int:
    """Of erased clients, and of what was said more than ninety days ago; returns how many."""
    with practice_scope(practice_id):
        old, _ = SharedRun.objects.filter(said_on__lt=(at - KEPT).date()).delete()
        gone = Q(client__erased_at__isnull=False) | Q(client__merged_into__erased_at__isnull=False)
        erased, _ = SharedRun.objects.filter(gone).delete()
    return old + erased
