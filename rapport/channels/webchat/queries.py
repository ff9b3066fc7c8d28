"""Reading chats."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import BigIntegerField, QuerySet
from django.db.models.functions import Cast

from rapport.channels.models import ChatLine, ChatMoment, ChatUpload, ChatVisitor, Delivery
from rapport.channels.webchat.tokens import BadToken, public_id_in
from rapport.core.hesitation import Hesitation, Kind, Moment, hesitation, names_price
from rapport.database.written import written
from rapport.inbox.models import Attachment, Channel, Conversation, Message

HISTORY = timedelta(days=30)
# The live process notes visits every 15 seconds; the widget's own requests count too.
HERE = timedelta(seconds=45)
TYPING = timedelta(seconds=25)
PAGE = 200
DAY = timedelta(days=1)


@written(pk=int)
def channel(pk: int) -> QuerySet[Channel]:
    """`channel.first(pk=…)`: a chat's channel with its practice and place."""
    return Channel.objects.select_related("practice", "location").filter(pk=pk)


def visitor_behind(token: str, place: Channel, *, at: datetime) -> ChatVisitor | None:
    """Whose token it is; None where it holds no more: forged, revoked, erased or a month old."""
    try:
        public_id = public_id_in(token)
    except BadToken:
        return None
    found = _visitor.first(channel=place.pk, public_id=public_id)
    return found if found and _holds(found, at) else None


@written(channel=int, public_id=str)
def _visitor(channel: int, public_id: str) -> QuerySet[ChatVisitor]:
    rows = ChatVisitor.objects.select_related("conversation__client__key")
    return rows.filter(channel=channel, public_id=public_id, revoked_at__isnull=True)


def _holds(visitor: ChatVisitor, at: datetime) -> bool:
    conversation = visitor.conversation
    is_erased = conversation is not None and conversation.client.erased_at is not None
    return not is_erased and at - visitor.here_at <= HISTORY


def is_here(visitor: ChatVisitor, *, at: datetime) -> bool:
    """Whether the visitor has the chat open."""
    return at - visitor.here_at <= HERE


def is_typing(visitor: ChatVisitor, *, at: datetime) -> bool:
    """Whether the visitor writes right now."""
    return visitor.typing_at is not None and at - visitor.typing_at <= TYPING


def goes_by_mail(visitor: ChatVisitor, *, at: datetime) -> bool:
    """Whether an answer goes out by e-mail too: they left an address, and are not here."""
    return visitor.left_at is not None and bool(visitor.email) and not is_here(visitor, at=at)


@dataclass(frozen=True, slots=True)
class Heard:
    """Lines of a chat, each with its message, and its files. `is_more`: others follow."""

    lines: list[ChatLine]
    files: dict[int, list[Attachment]]
    is_more: bool


def heard(visitor: ChatVisitor, *, after: int, at: datetime) -> Heard:
    """What the visitor may read of the last 30 days, from line `after` on; two queries."""
    found = _lines(visitor=visitor.pk, after=after, since=at - HISTORY)
    return Heard(found[:PAGE], _files(found[:PAGE]), len(found) > PAGE)


@written(visitor=int, after=int, since=datetime)
def _lines(visitor: int, after: int, since: datetime) -> QuerySet[ChatLine]:
    # As a large number: a written query's marks do not fit into a small one.
    place = Cast("n", BigIntegerField())
    rows = ChatLine.objects.alias(place=place).filter(
        visitor=visitor, place__gt=after, at__gt=since
    )
    return rows.select_related("message__key", "message__author").order_by("n")[: PAGE + 1]


def line_of(visitor: ChatVisitor, key: str) -> Heard | None:
    """The line that a browser's key made, if it is there."""
    rows = ChatLine.objects.filter(visitor=visitor, key=key)
    found = list(rows.select_related("message__key", "message__author"))
    return Heard(found, _files(found), is_more=False) if found else None


def is_stored(place: Channel, provider_id: str) -> bool:
    """Whether this message came before, be it in the inbox already or still to be read."""
    return Delivery.objects.filter(channel=place, provider_id=provider_id).exists()


def _files(lines: Sequence[ChatLine]) -> dict[int, list[Attachment]]:
    found: dict[int, list[Attachment]] = defaultdict(list)
    having = {line.message_id: line.message for line in lines if line.message.has_attachments}
    if having:
        for attachment in Attachment.objects.filter(message__in=having, refused="").order_by("pk"):
            attachment.message = having[attachment.message_id]
            found[attachment.message_id].append(attachment)
    return found


def file_of(visitor: ChatVisitor, pk: int) -> Attachment | None:
    """A file of a message that the visitor was shown."""
    rows = Attachment.objects.select_related("message__key")
    return rows.filter(pk=pk, refused="", message__chat_line__visitor=visitor).first()


def uploads(visitor: ChatVisitor, public_ids: Sequence[str]) -> list[ChatUpload]:
    """Files of the visitor's that wait for their message, in the order asked for."""
    rows = ChatUpload.objects.filter(visitor=visitor, public_id__in=public_ids)
    found = {upload.public_id: upload for upload in rows.select_related("key")}
    return [found[name] for name in public_ids if name in found]


def visitor_of(conversation: Conversation) -> ChatVisitor | None:
    """Who chats in a conversation: whoever was there last, as two chats may have been put together."""
    lines = ChatLine.objects.filter(message__conversation=conversation)
    last = lines.select_related("visitor__conversation__client__key").order_by("-pk").first()
    return last.visitor if last else None


def addressee(conversation_id: int) -> ChatVisitor | None:
    """Who is answered in the chat; None where the client's last words came another way."""
    last = _said_last.first(conversation=conversation_id)
    line: ChatLine | None = getattr(last, "chat_line", None)
    return line.visitor if line else None


@written(conversation=int)
def _said_last(conversation: int) -> QuerySet[Message]:
    said = Message.objects.filter(conversation=conversation, kind=Message.Kind.INBOUND)
    here = said.select_related("chat_line__visitor__conversation__client__key")
    return here.order_by("-received_at", "-pk")[:1]


@dataclass(frozen=True, slots=True)
class Doubt:
    """How a visitor hesitates, and whether it was after a price."""

    hesitation: Hesitation
    is_price: bool


def doubt(visitor: ChatVisitor, *, at: datetime) -> Doubt | None:
    """What is known of a told visitor's hesitation since the last words; None where nothing is."""
    if visitor.told_at is None:
        return None
    since = at - DAY
    noted = ChatMoment.objects.filter(visitor=visitor, at__gt=since)
    lines = ChatLine.objects.filter(visitor=visitor, at__gt=since)
    said = list(lines.select_related("message__key").order_by("-n")[:20])
    moments = [Moment(Kind(kind), when) for kind, when in noted.values_list("kind", "at")]
    moments += [Moment(Kind.SENT if line.key else Kind.ANSWERED, line.at) for line in said]
    found = hesitation(moments, at=at, here_until=visitor.here_at)
    answers = (line.message.text for line in said if line.key is None)
    return Doubt(found, names_price(next(answers, ""))) if found else None
