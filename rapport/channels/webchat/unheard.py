"""Answers that no browser took: who left an address gets them by e-mail after a while.

A browser that vanishes (a phone in a lift) seems to be there for some time, so an answer of that time
goes into the chat alone. Whether it arrived is known from the browser's own receipt.
"""

from datetime import datetime, timedelta

import structlog
from django.db.models import F, QuerySet

from rapport.channels.models import ChatLine
from rapport.channels.shape import ChannelError
from rapport.channels.webchat.sending import IN_CHAT, to_address
from rapport.database.scope import practice_scope
from rapport.inbox.models import Message

log = structlog.get_logger("rapport.webchat")
PATIENCE = timedelta(minutes=1)
KEPT = timedelta(days=1)  # what could not be mailed within this waits in the chat alone
AFTER = "mail."  # stands before the id of an answer that is being mailed
NEEDED = (
    "message__key",
    "message__author",
    "message__outgoing__message__key",
    "message__outgoing__message__author",
    "message__outgoing__conversation__client__key",
    "message__outgoing__conversation__location__practice",
    "visitor__conversation__client__key",
)


def send_after(practice_id: int, *, at: datetime) -> int:
    """Mail what was not taken, each once, outside every transaction; returns how many answers left."""
    with practice_scope(practice_id):
        lines = list(_lines(at))
    return sum(_mailed(line, at) for line in lines)


def _lines(at: datetime) -> QuerySet[ChatLine]:
    rows = ChatLine.objects.filter(
        visitor__left_at__isnull=False,
        visitor__last_n__gt=F("visitor__delivered_n"),
        n__gt=F("visitor__delivered_n"),
        key__isnull=True,
        at__gt=at - KEPT,
        at__lte=at - PATIENCE,
        message__kind=Message.Kind.REPLY,
        message__provider_id__startswith=IN_CHAT,
        message__conversation__client__key__isnull=False,
    )
    return rows.select_related(*NEEDED).order_by("n")


def _claimed(line: ChatLine) -> bool:
    """One worker has it: whoever changes its id first."""
    same = Message.objects.filter(pk=line.message_id, provider_id=line.message.provider_id)
    return bool(line.visitor.email and same.update(provider_id=_being_mailed(line)))


def _being_mailed(line: ChatLine) -> str:
    return f"{AFTER}{line.message_id}"


def _mailed(line: ChatLine, at: datetime) -> bool:
    """The mail's own id is kept, so that a bounce finds it; a passing failure is tried again."""
    message = line.message
    try:
        with practice_scope(line.practice_id):
            if not _claimed(line):
                return False
            attempt = to_address(message.outgoing, line.visitor, at)
        kept = attempt()
    except ChannelError as error:
        log.warning("unheard_answer_not_mailed", message=message.pk, permanent=error.permanent)
        kept = _being_mailed(line) if error.permanent else str(message.provider_id)
    with practice_scope(line.practice_id):
        Message.objects.filter(pk=message.pk).update(provider_id=kept)
    return not kept.startswith((AFTER, IN_CHAT))
