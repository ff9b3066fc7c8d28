"""Letting clients be found by what they wrote, off the way in."""

from django.db import connection
from django.db.models import QuerySet

from rapport.clients.actions import Text, forget_words, index_texts, receiving_lock
from rapport.clients.queries.tokens import Way
from rapport.core.names import words
from rapport.database import vault
from rapport.database.scope import practice_scope
from rapport.inbox.models import IndexedUpTo, Message

BATCH = 200
LAST_ID = "select last_value from inbox_message_id_seq"


def index_arrivals(practice_id: int) -> int:
    """Index the next batch of what clients wrote; returns how many messages that were.

    Messages are read in the order of their ids. Receiving draws an id under its lock and holds it
    until it has committed: with the lock in hand nothing below the last id drawn is still to come.
    """
    last = _last_drawn()
    if _read_so_far(practice_id) >= last:
        return 0
    with practice_scope(practice_id):
        receiving_lock.take(practice_id)
        last = _last_drawn()
    with practice_scope(practice_id):
        place = _place(practice_id)
        batch = list(_arrivals(place.message_id, last)[:BATCH])
        index_texts(practice_id, source=Way.MESSAGE, texts=[_text(m) for m in batch])
        place.message_id = batch[-1].pk if len(batch) == BATCH else last
        place.save(update_fields=["message_id"])
    return len(batch)


def index_arrivals_anew(practice_id: int) -> int:
    """Forget the words of all messages and index them again; returns how many there were."""
    with practice_scope(practice_id):
        place = _place(practice_id)
        forget_words(source=Way.MESSAGE)
        place.message_id = 0
        place.save(update_fields=["message_id"])
    number = 0
    while done := index_arrivals(practice_id):
        number += done
    return number


def _last_drawn() -> int:
    with connection.cursor() as cursor:
        cursor.execute(LAST_ID)
        return int(cursor.fetchone()[0])


def _read_so_far(practice_id: int) -> int:
    with practice_scope(practice_id):
        return IndexedUpTo.objects.values_list("message_id", flat=True).first() or 0


def _place(practice_id: int) -> IndexedUpTo:
    """Held until the transaction ends: one reads at a time."""
    IndexedUpTo.objects.get_or_create(practice_id=practice_id)
    return IndexedUpTo.objects.select_for_update().get(practice_id=practice_id)


def _arrivals(after: int, last: int) -> QuerySet[Message]:
    """What clients wrote, between two ids; of who was erased there is nothing to read."""
    arrived = Message.objects.filter(
        kind=Message.Kind.INBOUND, pk__gt=after, pk__lte=last, key__isnull=False
    )
    return (
        arrived.select_related("key", "conversation")
        .only("practice_id", "text_sealed", "key", "conversation__client_id")
        .order_by("pk")
    )


def _text(message: Message) -> Text:
    try:
        said = words(message.text)
    except vault.Unreadable:  # its master key is not there; `rapport reindex` once it is again
        said = set()
    return Text(message.conversation.client_id, message.pk, said)
