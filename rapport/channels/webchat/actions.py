"""What visitors and those who answer them do to a chat."""

import secrets
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from rapport.audit.actions import record
from rapport.channels.models import ChatMoment, ChatVisitor
from rapport.channels.webchat import limits, queries
from rapport.clients.actions.identities import AddressTaken, UnusableAddress, keep
from rapport.clients.models import Client, Identity
from rapport.core.hesitation import Kind
from rapport.core.identity import InvalidAddress, email_address
from rapport.database.written import fetched
from rapport.inbox.actions.sending import arrived
from rapport.inbox.models import Channel
from rapport.live.notify import announce, tell_visit
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

# Their stream notes every 15 seconds that they are here, so this is for whoever has none.
NOTED = timedelta(seconds=20)


class NothingSaidYet(ExpectedError):
    """There is no conversation that could go on."""


class EnoughAddresses(ExpectedError):
    """A visitor leaves an address, not a list of them."""

    status = 429


def open_chat(place: Channel, *, key: UUID, at: datetime) -> ChatVisitor:
    """The visitor who opens a chat with this key; the same key is the same visitor."""
    fresh = ChatVisitor(
        practice_id=place.practice_id,
        channel=place,
        public_id=secrets.token_urlsafe(18),
        opened_with=key,
        created_at=at,
        here_at=at,
    )
    ChatVisitor.objects.bulk_create([fresh], ignore_conflicts=True)
    rows = ChatVisitor.objects.select_related("conversation__client__key")
    return rows.get(channel=place, opened_with=key)


HERE = "update channels_chatvisitor set here_at = %s where id = %s and here_at < %s returning id"


def be_here(visitor: ChatVisitor, *, at: datetime) -> None:
    """Note that the visitor's browser asked for something; not with every request."""
    if at - visitor.here_at > NOTED:
        fetched(HERE, [at, visitor.pk, at])


PLACE = """
with counted as (
  update channels_chatvisitor v set last_n = v.last_n + 1
   where v.practice_id = %(practice)s and v.id = %(visitor)s and not exists (
     select 1 from channels_chatline l
      where l.practice_id = %(practice)s and l.message_id = %(message)s)
  returning v.practice_id, v.id, v.last_n, v.conversation_id
), placed as (
  insert into channels_chatline (practice_id, visitor_id, message_id, n, key, at)
  select c.practice_id, c.id, %(message)s, c.last_n, %(key)s, %(at)s from counted c
)
select c.last_n, c.conversation_id from counted c
"""


def place_line(
    *, practice_id: int, visitor_id: int, message_id: int, at: datetime, key: UUID | None = None
) -> int | None:
    """Give a message its place in the visitor's chat and tell their browser; None where it has one.

    The visitor's row is held meanwhile, so what appears later always has a larger number.
    """
    values = {"practice": practice_id, "visitor": visitor_id, "message": message_id}
    rows = fetched(PLACE, values | {"key": key, "at": at})
    if not rows:
        return None
    ((n, conversation_id),) = rows
    tell_visit(practice_id=practice_id, conversation_id=conversation_id, event="message", n=n)
    return int(n)


def type_(visitor: ChatVisitor, *, is_typing: bool, at: datetime) -> None:
    """Tell the desk that they write or stopped; noted as a sign where they were told of it."""
    was_typing = queries.is_typing(visitor, at=at)
    now = at if is_typing else None
    ChatVisitor.objects.filter(pk=visitor.pk).update(typing_at=now, here_at=at)
    if was_typing != is_typing:
        _note(visitor, Kind.BEGAN if is_typing else Kind.STOPPED, at)
        _announce(visitor, "viewing")


def receipt(visitor: ChatVisitor, *, delivered: int, read: int, at: datetime) -> None:
    """The browser has the practice's lines up to these, and the visitor saw them."""
    delivered, read = min(max(delivered, read), visitor.last_n), min(read, visitor.last_n)
    if delivered <= visitor.delivered_n and read <= visitor.seen_n:
        return
    before = {False: visitor.delivered_n, True: visitor.seen_n}
    for is_read, until in ((False, delivered), (True, read)):
        lines = visitor.lines.filter(key__isnull=True, n__gt=before[is_read], n__lte=until)
        ids = list(lines.values_list("message_id", flat=True))
        arrived(message_ids=ids, at=at, is_read=is_read)
        if ids and is_read:
            _note(visitor, Kind.READ, at)
    ChatVisitor.objects.filter(pk=visitor.pk).update(
        delivered_n=max(delivered, visitor.delivered_n),
        seen_n=max(read, visitor.seen_n),
        here_at=at,
    )
    _announce(visitor, "conversation")


def read(visitor: ChatVisitor) -> None:
    """The desk has the conversation open: the visitor learns up to where it was read."""
    if visitor.read_n >= visitor.last_n:
        return
    ChatVisitor.objects.filter(pk=visitor.pk).update(read_n=visitor.last_n)
    _tell(visitor, "read", visitor.last_n)


def leave_address(visitor: ChatVisitor, *, text: str, at: datetime) -> None:
    """Let the conversation go on by e-mail. The address is a claim until they answer from it.

    Nothing is sent by this. Raises UnusableAddress, NothingSaidYet, EnoughAddresses.
    """
    conversation = visitor.conversation
    if conversation is None or conversation.client.key is None:
        raise NothingSaidYet(_("Write your message first; then tell us where to answer."))
    try:
        address = email_address(text).key
    except InvalidAddress:
        raise UnusableAddress(
            _("This is not an e-mail address. It looks like name@example.com.")
        ) from None
    if visitor.email == address:
        return
    _count_address(visitor)
    visitor.email, visitor.left_at = address, at
    visitor.save(update_fields=["email_sealed", "left_at", "addresses_left"])
    with suppress(AddressTaken):  # somebody we know: only their own answer shows that they are one
        keep(client=conversation.client, kind=Identity.Kind.EMAIL, text=address, at=at)
    _announce(visitor, "conversation")


def _count_address(visitor: ChatVisitor) -> None:
    if visitor.addresses_left >= limits.MOST_ADDRESSES:
        raise EnoughAddresses(_("You have left several addresses already. Please call us."))
    visitor.addresses_left += 1


def block(visitor: ChatVisitor, *, by: Staff, at: datetime) -> None:
    """Take no more messages of this visitor; what was said stays."""
    ChatVisitor.objects.filter(pk=visitor.pk).update(blocked_at=at, blocked_by=by)
    _blocking(visitor, "blocked", by, at)


def unblock(visitor: ChatVisitor, *, by: Staff, at: datetime) -> None:
    """Let them write again."""
    ChatVisitor.objects.filter(pk=visitor.pk).update(blocked_at=None, blocked_by=None)
    _blocking(visitor, "unblocked", by, at)


def _blocking(visitor: ChatVisitor, verb: str, by: Staff, at: datetime) -> None:
    record(
        practice_id=visitor.practice_id,
        user_id=by.user_id,
        verb=verb,
        subject_kind="chat visitor",
        subject_id=visitor.pk,
        at=at,
    )
    _announce(visitor, "conversation")


SETTLE = """
update channels_chatvisitor v
   set conversation_id = coalesce(v.conversation_id, %(conversation)s), typing_at = null,
       here_at = %(at)s,
       told_at = case when %(told)s then coalesce(v.told_at, %(at)s) else v.told_at end
 where v.channel_id = %(channel)s and v.public_id = %(public_id)s
returning v.id
"""


def settle(
    *,
    channel_id: int,
    public_id: str,
    conversation_id: int,
    client_id: int,
    told: bool,
    name: str,
    at: datetime,
) -> int:
    """After a message: where the chat lives, that they were told, and the name they gave.

    Returns the visitor's id.
    """
    who = {"channel": channel_id, "public_id": public_id, "conversation": conversation_id}
    ((visitor_id,),) = fetched(SETTLE, who | {"told": told, "at": at})
    if name:
        _name(client_id, name)
    return int(visitor_id)


def _name(client_id: int, name: str) -> None:
    """The first name somebody gives; what is known already is not overwritten by a claim."""
    client = Client.objects.select_related("key").get(pk=client_id)
    if client.key and not client.name:
        client.name = name
        client.save(update_fields=["name_sealed"])


def revoke(visitor: ChatVisitor, *, at: datetime) -> None:
    """Let the visitor's token hold no more."""
    ChatVisitor.objects.filter(pk=visitor.pk).update(revoked_at=at)


def _note(visitor: ChatVisitor, kind: Kind, at: datetime) -> None:
    if visitor.told_at is not None:
        ChatMoment.objects.create(
            practice_id=visitor.practice_id, visitor=visitor, kind=kind.value, at=at
        )


def _announce(visitor: ChatVisitor, topic: str) -> None:
    """To the desk, which shows a conversation where it was merged into."""
    if found := visitor.conversation:
        where = found.merged_into_id or found.pk
        announce(practice_id=visitor.practice_id, topic=topic, subject_id=where)


def _tell(visitor: ChatVisitor, event: str, n: int) -> None:
    if visitor.conversation_id:
        where = {"practice_id": visitor.practice_id, "conversation_id": visitor.conversation_id}
        tell_visit(**where, event=event, n=n)
