"""Walk-ins and phone calls, typed at the desk in one line."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.clients.actions.identities import normalised
from rapport.clients.models import DataKey, Identity
from rapport.database import vault
from rapport.inbox.actions.receiving import receive
from rapport.inbox.actions.replying import reply
from rapport.inbox.actions.sending import accepted
from rapport.inbox.actions.working import take
from rapport.inbox.inbound import Inbound, Received, Sender
from rapport.inbox.models import Channel, Conversation
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class NoDesk(ExpectedError):
    """The practice has no place where walk-ins could be written down."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who stands at the desk or is on the phone: a known client, or a name and a number as typed."""

    client_id: int | None = None
    name: str = ""
    phone: str = ""


def capture(
    *, kind: str, visitor: Visitor, wish: str, by: Staff, at: datetime, answer: str = ""
) -> Received:
    """Write down what somebody wants ("walk_in" or "phone"); it is the writer's own conversation.

    answer: what was said at once, if anything; then the inquiry is answered this moment. Raises
    NoDesk, clients.actions.identities.UnusableAddress.
    """
    place = receive(_inbound(kind, visitor, wish, by, at), at=at)
    conversation = Conversation.objects.get(pk=place.conversation_id)
    take(conversation, by=by, at=at)
    if answer.strip():
        message = reply(conversation, by=by, text=answer, at=at)
        accepted(
            practice_id=by.practice_id,
            outgoing_id=message.outgoing.pk,
            provider_id=f"desk-{message.pk}",
            at=at,
        )
    return place


def _inbound(kind: str, visitor: Visitor, wish: str, by: Staff, at: datetime) -> Inbound:
    key, wrapped = vault.new_data_key(by.practice_id)
    row = DataKey.objects.create(practice_id=by.practice_id, wrapped=wrapped)
    return Inbound(
        practice_id=by.practice_id,
        channel_id=_desk().pk,
        provider_id=f"desk-{secrets.token_urlsafe(12)}",
        key_id=row.pk,
        key=key,
        sender=_sender(visitor, by),
        received_at=at,
        text=wish,
        subject=_("Phone call") if kind == "phone" else _("Walk-in"),
        client_id=visitor.client_id,
        taken_by=by.pk,
    )


def _sender(visitor: Visitor, by: Staff) -> Sender:
    if visitor.client_id or not visitor.phone.strip():
        return Sender("", "", name=visitor.name)
    number = normalised(Identity.Kind.PHONE, visitor.phone, by.practice.phone_region)
    return Sender("phone", number, name=visitor.name)


def _desk() -> Channel:
    desk = Channel.objects.filter(kind=Channel.Kind.DESK, is_active=True).order_by("pk").first()
    if desk is None:
        raise NoDesk(_("No desk has been set up. Ask a manager to add one under Channels."))
    return desk
