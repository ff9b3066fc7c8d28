"""Answers: into the chat, and by e-mail where the visitor left an address and is not there."""

from datetime import datetime

from django.db.models import QuerySet

from rapport.channels.email.sending import send_from_mailbox
from rapport.channels.models import ChatVisitor
from rapport.channels.shape import Attempt, NotWanted, Within
from rapport.channels.webchat import actions, queries
from rapport.database.scope import practice_scope
from rapport.database.written import written
from rapport.inbox.models import Message, Outgoing

IN_CHAT = "chat."  # stands before the id of an answer that is in the chat, and nowhere else


def send(outgoing: Outgoing, at: datetime) -> Attempt:
    """Prepare an answer to whoever wrote last: in the chat, or by mail where they wrote by mail.

    What nobody wrote stays in the chat: an address gets only what a person of the practice wrote.
    """
    visitor = queries.addressee(outgoing.conversation_id)
    is_automatic = outgoing.message.kind != Message.Kind.REPLY
    if visitor is None and is_automatic:
        raise NotWanted("The visitor is not in the chat.")
    if visitor is None:
        return send_from_mailbox(outgoing, at)
    in_chat = _in_chat(outgoing, visitor, at)
    if is_automatic or not queries.goes_by_mail(visitor, at=at):
        return Within(in_chat)
    by_mail = to_address(outgoing, visitor, at)

    def both() -> str:
        with practice_scope(outgoing.practice_id):
            in_chat()
        return by_mail()

    return both


def to_address(outgoing: Outgoing, visitor: ChatVisitor, at: datetime) -> Attempt:
    """By mail to the address that was left: a claim, so it gets the answer and not what was asked."""
    return send_from_mailbox(outgoing, at, to=(outgoing.conversation.client.name, visitor.email))


def _in_chat(outgoing: Outgoing, visitor: ChatVisitor, at: datetime) -> Attempt:
    """The line once written down is what the visitor's browser shows: it is accepted then.

    Made inside the practice's scope.
    """
    practice_id = outgoing.practice_id

    def attempt() -> str:
        for message_id in (*_before(outgoing), outgoing.message_id):
            actions.place_line(
                practice_id=practice_id, visitor_id=visitor.pk, message_id=message_id, at=at
            )
        return f"{IN_CHAT}{outgoing.idempotency_key}"

    return attempt


def _before(outgoing: Outgoing) -> list[int]:
    """Answers that were written before this one and are being sent at the same moment, by others."""
    if outgoing.message.kind != Message.Kind.REPLY:
        return []
    earlier = _sending(conversation=outgoing.conversation_id, message=outgoing.message_id)
    return [row.message_id for row in earlier]


@written(conversation=int, message=int)
def _sending(conversation: int, message: int) -> QuerySet[Outgoing]:
    rows = Outgoing.objects.filter(
        conversation=conversation,
        state=Outgoing.State.SENDING,
        scheduled_for__isnull=True,  # that one may still be held
        message__kind=Message.Kind.REPLY,
        message_id__lt=message,
    )
    return rows.order_by("message_id")
