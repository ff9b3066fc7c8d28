"""Merging, splitting and moving, each of which can be undone."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from rapport.clients.actions import move_words, receiving_lock
from rapport.clients.models import Client, DataKey
from rapport.clients.queries.tokens import SAID
from rapport.inbox.actions.answering import refresh_waiting
from rapport.inbox.actions.holding_back import refuse_to_move_flagged, refuse_while_flagged
from rapport.inbox.actions.ledger import happened
from rapport.inbox.actions.zones import follow
from rapport.inbox.models import Conversation, Event, Inquiry, Message, MessageMove, Outgoing
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class CannotMove(ExpectedError):
    """These messages can not go there."""


def merge(source: Conversation, *, into: Conversation, by: Staff, at: datetime) -> MessageMove:
    """Put everything of one conversation into another one of the same client.

    Raises CannotMove, RedFlagOpen.
    """
    # What arrives meanwhile waits, and is taken in where it belongs then.
    receiving_lock.take(source.practice_id)
    _refuse_circles(source, into)
    refuse_while_flagged(source)
    messages = list(source.messages.all())
    moved = _move(messages, source, into, "merge", by, at)
    Conversation.objects.filter(pk=source.pk).update(
        status=Conversation.Status.CLOSED, closed_at=at
    )
    # What went there before goes on with it: whoever follows an old address takes one step only.
    Conversation.objects.filter(Q(pk=source.pk) | Q(merged_into=source)).update(merged_into=into)
    if source.zone:
        follow(source, into=into, at=at)
    happened(Event.Kind.MERGED, source, at=at, by=by, into=into.pk)
    return moved


def _refuse_circles(source: Conversation, into: Conversation) -> None:
    both = Conversation.objects.filter(pk__in=(source.pk, into.pk), merged_into__isnull=True)
    if source.pk == into.pk or both.count() < 2:
        raise CannotMove(_("A conversation can't be merged into itself."))


def split(
    source: Conversation, *, messages: Sequence[Message], by: Staff, at: datetime
) -> MessageMove:
    """Make a conversation of its own from some of the messages. Raises CannotMove."""
    if len(messages) == source.messages.count():
        raise CannotMove(_("Leave at least one message behind, or merge instead."))
    fresh = Conversation.objects.create(
        practice_id=source.practice_id,
        client_id=source.client_id,
        channel_id=source.channel_id,
        location_id=source.location_id,
        subject_sealed=source.subject_sealed,
        owner_id=source.owner_id,
        created_at=at,
        last_message_at=max((m.received_at for m in messages), default=at),
        preview_sealed=source.preview_sealed,
        follows=source,
        is_simulated=source.is_simulated,
    )
    return _move(messages, source, fresh, "split", by, at)


def move(
    source: Conversation,
    *,
    messages: Sequence[Message],
    to: Conversation,
    by: Staff,
    at: datetime,
) -> MessageMove:
    """Move messages to another conversation. Raises CannotMove."""
    return _move(messages, source, to, "move", by, at)


def undo(moved: MessageMove, *, by: Staff, at: datetime) -> None:
    """Put everything back where it was; twice does nothing."""
    refuse_to_move_flagged(moved.message_ids)
    changed = MessageMove.objects.filter(pk=moved.pk, undone_at__isnull=True).update(undone_at=at)
    if not changed:
        return
    _put(moved.message_ids, moved.source)
    Inquiry.objects.filter(pk__in=moved.inquiry_ids).update(conversation=moved.source)
    if moved.kind == "merge":
        Conversation.objects.filter(pk=moved.source_id).update(
            merged_into=None, status=Conversation.Status.OPEN, closed_at=None
        )
        _followers(moved).update(merged_into=moved.source)
    if moved.kind == "split":
        Conversation.objects.filter(pk=moved.target_id).update(
            status=Conversation.Status.CLOSED, closed_at=at, merged_into=moved.source
        )
    for conversation in (moved.source, moved.target):
        refresh_waiting(conversation)
        happened(Event.Kind.UNDONE, conversation, at=at, by=by, move=moved.pk)


def _followers(moved: MessageMove) -> QuerySet[Conversation]:
    """What had become part of the source before it was merged itself."""
    merged = MessageMove.objects.filter(
        kind="merge", target=moved.source, undone_at__isnull=True
    ).values("source")
    parted = MessageMove.objects.filter(
        kind="split", source=moved.source, undone_at__isnull=False
    ).values("target")
    here = Conversation.objects.filter(merged_into=moved.target)
    return here.filter(Q(pk__in=merged) | Q(pk__in=parted))


def _move(
    messages: Sequence[Message],
    source: Conversation,
    target: Conversation,
    kind: str,
    by: Staff,
    at: datetime,
) -> MessageMove:
    if not messages or any(m.conversation_id != source.pk for m in messages):
        raise CannotMove(_("Choose messages of this conversation."))
    ids = [m.pk for m in messages]
    refuse_to_move_flagged(ids)
    inquiries = Inquiry.objects.filter(conversation=source, opened_by_id__in=ids)
    moved = MessageMove.objects.create(
        practice_id=source.practice_id,
        kind=kind,
        source=source,
        target=target,
        message_ids=ids,
        inquiry_ids=list(inquiries.values_list("pk", flat=True)),
        by=by,
        at=at,
    )
    _put(ids, target)
    inquiries.update(conversation=target)
    for conversation in (source, target):
        refresh_waiting(conversation)
        happened(Event.Kind.MOVED, conversation, at=at, by=by, move=moved.pk)
    return moved


def _put(message_ids: Sequence[int], target: Conversation) -> None:
    """The messages with keys and words: what was said is the target's client's now, erasing too."""
    messages = Message.objects.filter(pk__in=message_ids)
    keys = messages.values_list("key_id", flat=True)
    own = Client.objects.filter(key__isnull=False).values("key_id")
    DataKey.objects.filter(pk__in=list(keys)).exclude(pk__in=own).update(client=target.client_id)
    for source in SAID:
        move_words(source=source, source_ids=message_ids, to=target.client_id)
    messages.update(conversation=target)
    # What is still to leave answers where it now stands.
    Outgoing.objects.filter(message_id__in=message_ids).update(conversation=target)
