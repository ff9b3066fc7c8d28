"""Letting what was said be found, off the way in."""

from collections import defaultdict

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from rapport.clients.actions import (
    Text,
    forget_words,
    index,
    index_newcomers,
    index_texts,
    receiving_lock,
)
from rapport.clients.models import Client, Passage
from rapport.clients.queries.tokens import SAID, Way
from rapport.core.names import words
from rapport.database import vault
from rapport.database.scope import practice_scope
from rapport.inbox.models import IndexedUpTo, Message
from rapport.inbox.queries.search.where import HAS_FILE, channel_mark

BATCH = 200
CLIENTS = 20  # read anew in one go: each has names, addresses and notes
LAST_ID = "select last_value from inbox_message_id_seq"
SOURCES = {
    Message.Kind.INBOUND: Way.MESSAGE,
    Message.Kind.AUTOMATIC: Way.MESSAGE,
    Message.Kind.REPLY: Way.REPLY,
    Message.Kind.NOTE: Way.REMARK,
}
# Replies and notes are not written under the lock of receiving: one may commit after a message with
# a higher id. So many ids are looked at again.
LATE = 1000


def index_arrivals(practice_id: int) -> int:
    """Index the next batch of what was said; returns how many messages that were.

    Messages are read in the order of their ids. Receiving draws an id under its lock and holds it
    until it has committed: with the lock in hand no arrival below the last id drawn is still to come.
    """
    last = _last_drawn()
    if _read_so_far(practice_id) >= last:
        return 0
    with practice_scope(practice_id):
        receiving_lock.take(practice_id)
        last = _last_drawn()
    with practice_scope(practice_id):
        place = _place(practice_id)
        batch = list(_said(place.message_id, last)[:BATCH])
        _index(practice_id, batch)
        place.message_id = max(batch[-1].pk, place.message_id) if len(batch) == BATCH else last
        place.save(update_fields=["message_id"])
    return len(batch)


def index_arrivals_anew(practice_id: int) -> int:
    """Forget the words of all messages and index them again; returns how many there were."""
    with practice_scope(practice_id):
        place = _place(practice_id)
        for source in SAID:
            forget_words(source=source)
        place.message_id = 0
        place.save(update_fields=["message_id"])
    number = 0
    while done := index_arrivals(practice_id):
        number += done
    return number


def index_clients_anew(practice_id: int) -> int:
    """The next clients whose names, addresses and notes wait to be read anew; returns how many."""
    with practice_scope(practice_id):
        if not IndexedUpTo.objects.filter(client_id__isnull=False).exists():
            return 0
        place = _place(practice_id)
        people = Client.objects.filter(pk__gt=place.client_id or 0, merged_into=None)
        batch = list(
            people.filter(key__isnull=False).select_related("key").order_by("pk")[:CLIENTS]
        )
        for client in batch:
            index(client)
        place.client_id = batch[-1].pk if batch else None
        place.save(update_fields=["client_id"])
    return len(batch)


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
    return IndexedUpTo.objects.select_for_update(no_key=True).get(practice_id=practice_id)


def _said(after: int, last: int) -> QuerySet[Message]:
    """What was said between two ids, and before them if it came late; of who was erased, nothing."""
    known = Passage.objects.filter(source__in=SAID, source_id=OuterRef("pk"))
    late = Q(kind__in=(Message.Kind.REPLY, Message.Kind.NOTE), pk__gt=after - LATE) & ~Exists(known)
    earlier = Message.objects.filter(conversation=OuterRef("conversation"), pk__lt=OuterRef("pk"))
    said = Message.objects.filter(Q(pk__gt=after) | late, pk__lte=last, pk__gt=after - LATE)
    return (
        said.filter(kind__in=SOURCES, key__isnull=False)
        .annotate(is_first=~Exists(earlier))
        .select_related("key", "conversation__client__key")
        .order_by("pk")
    )


def _index(practice_id: int, batch: list[Message]) -> None:
    texts: dict[Way, list[Text]] = defaultdict(list)
    for message in batch:
        texts[SOURCES[Message.Kind(message.kind)]].append(_text(message))
    for source, written in texts.items():
        index_texts(practice_id, source=source, texts=written)
    index_newcomers(practice_id, {text.client_id for text in texts[Way.MESSAGE]})


def _text(message: Message) -> Text:
    """The words of a message; those of the subject with the first one of a conversation."""
    try:
        subject = message.conversation.subject if message.is_first else ""  # type: ignore[attr-defined]  # annotated
        said = words(f"{subject} {message.text}")
    except vault.Unreadable:  # its master key is not there; `rapport reindex` once it is again
        said = set()
    return Text(
        message.conversation.client_id, message.pk, said, message.received_at, marks_of(message)
    )


def marks_of(message: Message) -> tuple[str, ...]:
    """What a message is found by besides its words, and what never changes."""
    files = (HAS_FILE,) if message.has_attachments else ()
    return (channel_mark(message.channel_id), *files)
