"""Rows into what goes over the wire, a page at a time."""

from datetime import datetime
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from rapport.accounts.models import Scope
from rapport.audit.actions import record
from rapport.channels.api import shapes
from rapport.channels.api.calls import Caller
from rapport.channels.api.problems import Problem
from rapport.clients.models import Client
from rapport.inbox.models import Call, Conversation, Message

MOST = 200
Rows = TypeVar("Rows", bound=Model)


def conversations(*, status: str, after: str, limit: int) -> shapes.Conversations:
    """Latest first, from the cursor on."""
    if status not in Conversation.Status.values:
        raise Problem(422, "Unknown status", "Use open, snoozed or closed.")
    rows = Conversation.objects.filter(status=status).select_related(
        "client__key", "channel", "owner"
    )
    shown, mark = _page(rows, "last_message_at", after, limit, is_ascending=False)
    return shapes.Conversations(items=[conversation_out(row) for row in shown], next=mark)


def one_conversation(pk: int) -> Conversation:
    """One conversation of the practice in scope. Raises Conversation.DoesNotExist."""
    return Conversation.objects.select_related("client__key", "channel", "owner").get(pk=pk)


def messages(conversation: Conversation, *, after: str, limit: int) -> shapes.Messages:
    """Oldest first, from the cursor on."""
    rows = Message.objects.filter(conversation=conversation).select_related(
        "key", "author", "outgoing"
    )
    shown, mark = _page(rows, "received_at", after, limit, is_ascending=True)
    return shapes.Messages(items=[message_out(row) for row in shown], next=mark)


def conversation_out(row: Conversation) -> shapes.ConversationOut:
    """One conversation; `select_related("client__key", "channel", "owner")` first."""
    client = shapes.PersonOut(id=row.client_id, name=row.client.display_name)
    owner = shapes.PersonOut(id=row.owner.pk, name=row.owner.name) if row.owner else None
    same = {name: getattr(row, name) for name in _CONVERSATION}
    return shapes.ConversationOut(client=client, owner=owner, channel=row.channel.public_id, **same)


_CONVERSATION = (
    "id", "status", "priority", "tags", "version", "created_at", "last_message_at",
    "waiting_since", "due_at",
)  # fmt: skip


def message_out(row: Message) -> shapes.MessageOut:
    """One message; `select_related("key", "author", "outgoing")` first."""
    outgoing = getattr(row, "outgoing", None)
    return shapes.MessageOut(
        id=row.pk,
        kind=row.kind,
        author=shapes.PersonOut(id=row.author.pk, name=row.author.name) if row.author else None,
        text=row.text,
        received_at=row.received_at,
        state=outgoing.state if outgoing else None,
    )


def call_out(call: Call, *, reader: Caller) -> shapes.CallOut:
    """A call; who it may be is told, and audited, only where the token may read clients."""
    if call.client is None or Scope.READ.value not in reader.token.scopes:
        return shapes.CallOut(id=call.pk, name=None)
    _note_reading(call.client, reader)
    return shapes.CallOut(id=call.pk, name=call.client.display_name)


def _note_reading(client: Client, reader: Caller) -> None:
    record(
        practice_id=client.practice_id,
        user_id=reader.staff.user_id,
        verb="read",
        subject_kind="client",
        subject_id=client.pk,
        at=reader.at,
    )


def client_out(client: Client, *, reader: Caller) -> shapes.ClientOut:
    """One client; that the token's owner read it goes into the audit."""
    _note_reading(client, reader)
    known = client.identities.select_related("client__key")
    return shapes.ClientOut(
        id=client.pk,
        name=client.display_name,
        called=client.called,
        language=client.language,
        identities=[
            shapes.AddressOut(kind=i.kind, value=i.value, is_proved=i.proved_at is not None)
            for i in known
        ],
    )


def _page(
    rows: QuerySet[Rows], column: str, after: str, limit: int, *, is_ascending: bool
) -> tuple[list[Rows], str]:
    sign = "gt" if is_ascending else "lt"
    if after:
        value, pk = _mark(after)
        same = Q(**{column: value, f"pk__{sign}": pk})
        rows = rows.filter(Q(**{f"{column}__{sign}": value}) | same)
    size = min(max(limit, 1), MOST)
    order = (column, "pk") if is_ascending else (f"-{column}", "-pk")
    found = list(rows.order_by(*order)[: size + 1])
    shown = found[:size]
    has_more = len(found) > size
    mark = f"{getattr(shown[-1], column).isoformat()},{shown[-1].pk}" if has_more else ""
    return shown, mark


def _mark(after: str) -> tuple[datetime, int]:
    moment, _comma, number = after.rpartition(",")
    try:
        return datetime.fromisoformat(moment.replace(" ", "+")), int(number)
    except ValueError:
        raise Problem(422, "The cursor is not valid", "Send `next` as you got it.") from None
