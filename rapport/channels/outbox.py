"""Sending what the inbox put into its outbox."""

from datetime import datetime

from django.db.models import QuerySet

from rapport.channels import wellbeing
from rapport.channels.deliveries import described
from rapport.channels.shape import ChannelError, NotWanted, Within, kind_of
from rapport.database.scope import practice_scope
from rapport.database.written import written
from rapport.inbox.actions import sending
from rapport.inbox.actions.holding_back import may_leave
from rapport.inbox.actions.locking import lock
from rapport.inbox.models import Channel, Message, Outgoing

KEYS = ("message__key", "message__author", "message__channel", "conversation__client__key")
PLACE = ("conversation__location", "conversation__location__practice")


def claim_due(*, at: datetime, limit: int) -> list[tuple[int, int]]:
    """Claim due outgoing messages as (practice id, outgoing id)."""
    return sending.claim_due(at=at, limit=limit)


def send(*, practice_id: int, outgoing_id: int, at: datetime) -> None:
    """One attempt at one message, a provider called outside every transaction.

    A worker that dies between the provider's yes and our note of it sends again with the same
    idempotency key: at least once, and for e-mail with the same Message-ID. What no person wrote
    does not leave a conversation whose red flag is open.
    """
    try:
        with practice_scope(practice_id, is_hurried=True):
            outgoing = _outgoing.first(pk=outgoing_id)
            if outgoing is None:
                return
            attempt = kind_of(_way(outgoing)).send(outgoing, at)
            if not may_leave(outgoing, at=at):
                return
            if isinstance(attempt, Within):
                lock(outgoing.conversation_id)
                _accepted(outgoing, attempt(), at)
                return
        provider_id = attempt()
    except NotWanted as why:
        _leave(practice_id, outgoing_id, str(why))
    except Exception as error:
        _failed(practice_id, outgoing_id, error, at)
    else:
        with practice_scope(practice_id):
            _accepted(outgoing, provider_id, at)


def _accepted(outgoing: Outgoing, provider_id: str, at: datetime) -> None:
    where = {"practice_id": outgoing.practice_id, "outgoing_id": outgoing.pk}
    sending.accepted(**where, provider_id=provider_id, at=at)
    wellbeing.well(outgoing.message.channel_id, part=wellbeing.SENDING, at=at)


@written(pk=int)
def _outgoing(pk: int) -> QuerySet[Outgoing]:
    return Outgoing.objects.select_related(*KEYS, *PLACE).filter(pk=pk)


def _way(outgoing: Outgoing) -> str:
    """The kind of channel that answers: a chat's too where another one began, if they wrote last in it."""
    is_reply = outgoing.message.kind == Message.Kind.REPLY
    if outgoing.channel_kind == Channel.Kind.WEBCHAT or not is_reply:
        return outgoing.channel_kind
    last = _said_last.first(conversation=outgoing.conversation_id)
    in_chat = last is not None and last.channel.kind == Channel.Kind.WEBCHAT
    return Channel.Kind.WEBCHAT.value if in_chat else outgoing.channel_kind


@written(conversation=int)
def _said_last(conversation: int) -> QuerySet[Message]:
    said = Message.objects.filter(conversation=conversation, kind=Message.Kind.INBOUND)
    return said.select_related("channel").order_by("-received_at", "-pk")[:1]


def _failed(practice_id: int, outgoing_id: int, error: Exception, at: datetime) -> None:
    is_permanent = isinstance(error, ChannelError) and error.permanent
    text = described(error)
    with practice_scope(practice_id):
        channel_id = Outgoing.objects.values_list("message__channel_id", flat=True).get(
            pk=outgoing_id
        )
        sending.failed(
            practice_id=practice_id,
            outgoing_id=outgoing_id,
            error=text,
            is_permanent=is_permanent,
            at=at,
        )
        if not is_permanent:  # the channel's trouble, not this one message's
            wellbeing.failing(channel_id, part=wellbeing.SENDING, text=text, at=at)


def _leave(practice_id: int, outgoing_id: int, why: str) -> None:
    with practice_scope(practice_id):
        Outgoing.objects.filter(pk=outgoing_id).update(
            state=Outgoing.State.WITHDRAWN, due_at=None, error=why[:300]
        )
