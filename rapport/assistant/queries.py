"""Reading the assistant: whether it may be asked, what it is given, and what it said."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import QuerySet

from rapport.assistant.breaker import Circuit
from rapport.assistant.calling import Target
from rapport.assistant.models import Ask, Endpoint
from rapport.clients.models import Client, Memory
from rapport.inbox.models import Conversation, Message, Outgoing, RedFlag
from rapport.practice.models import Staff

MOST_MESSAGES = 12
MOST_CHARACTERS = 2_000  # of one message
MOST_TOGETHER = 8_000


@dataclass(frozen=True, slots=True)
class Item:
    """One value as it is shown: what the machine wrote, and the words it rests on."""

    number: int
    message_id: int
    text: str
    quote: str
    said_by: str
    said_at: datetime
    kind: str
    is_sensitive: bool
    settled: str

    @property
    def kind_name(self) -> str:
        """What kind of memory it would be."""
        return str(dict(Memory.Kind.choices).get(self.kind, ""))


def endpoint() -> Endpoint | None:
    """The practice's own settings of its assistant; None: nobody ever touched them."""
    return Endpoint.objects.select_related("covered_by", "switched_by").first()


def target(row: Endpoint | None) -> Target | None:
    """Where the practice's assistant is: its own address, else the installation's; None for neither."""
    if row is not None and row.url:
        return Target(row.url, row.model, row.key)
    if settings.LLM_URL and settings.LLM_MODEL:
        return Target(settings.LLM_URL, settings.LLM_MODEL, settings.LLM_KEY)
    return None


def address_of(row: Endpoint | None) -> str:
    """The same address without opening the key."""
    return row.url if row is not None and row.url else settings.LLM_URL


def is_covered(row: Endpoint | None) -> bool:
    """Whether the owner marked the address that is in use now, not one from before."""
    return row is not None and bool(row.covered_url) and row.covered_url == address_of(row)


def is_ready(row: Endpoint | None) -> bool:
    """Whether it may be sent what clients wrote: switched on, and its address marked as covered."""
    return row is not None and row.is_on and is_covered(row)


def circuit(row: Endpoint) -> Circuit:
    """The endpoint's circuit breaker."""
    return Circuit(row.failures, row.resting_until)


def is_frozen(conversation_id: int) -> bool:
    """Whether a red flag is open: then nothing automatic happens here, and no machine reads along."""
    flags = RedFlag.objects.filter(conversation_id=conversation_id, closed_at__isnull=True)
    return flags.exists()


def said(conversation: Conversation) -> list[Message]:
    """The last messages between client and practice, oldest first. Internal notes are never among them."""
    kinds = (Message.Kind.INBOUND, Message.Kind.REPLY)
    rows = Message.objects.filter(conversation=conversation, kind__in=kinds)
    rows = rows.exclude(outgoing__state=Outgoing.State.WITHDRAWN)  # never said
    not_yet = {"outgoing__state__in": (Outgoing.State.QUEUED, Outgoing.State.HELD)}
    rows = rows.exclude(outgoing__scheduled_for__isnull=False, **not_yet)
    newest = rows.select_related("key").order_by("-received_at", "-id")[:MOST_MESSAGES]
    kept, left = [], MOST_TOGETHER
    for message in newest:
        left -= min(len(message.text), MOST_CHARACTERS)
        if message.text.strip() and left >= 0:
            kept.append(message)
    return kept[::-1]


def names(client: Client) -> list[str]:
    """Names to hide: the client's, and of everybody who works here."""
    return [client.name, client.called, *Staff.objects.values_list("name", flat=True)]


def addresses(client: Client) -> list[str]:
    """Addresses of the client to hide, phone numbers also as they are dialled at home."""
    values = [i.value for i in client.identities.select_related("client__key")]
    return values + [value[-10:] for value in values if value.startswith("+")]


def latest(conversation: Conversation, kinds: Iterable[str]) -> dict[str, Ask]:
    """The newest ask of each kind."""
    rows = Ask.objects.filter(conversation=conversation, kind__in=list(kinds))
    newest = rows.order_by("kind", "-id").distinct("kind").select_related("by")
    found = {ask.kind: ask for ask in newest}
    for ask in found.values():
        ask.conversation = conversation  # its key is loaded already
    return found


def items(ask: Ask) -> list[Item]:
    """What it said, each with the words it rests on; nothing whose message is no longer here."""
    if ask.state != Ask.State.DONE or not ask.result_sealed:
        return []
    values = json.loads(ask.result or "[]")
    rows = Message.objects.filter(
        conversation=ask.conversation, pk__in={value["message_id"] for value in values}
    )
    messages = {m.pk: m for m in rows.select_related("key", "author")}
    if any(value["message_id"] not in messages for value in values):
        return []  # split off or moved to somebody else: what was made of it is not theirs
    shown = [_item(n, v, messages[v["message_id"]], ask) for n, v in enumerate(values)]
    return [item for item in shown if item.quote]


def _item(number: int, value: dict[str, object], message: Message, ask: Ask) -> Item:
    return Item(
        number=number,
        message_id=message.pk,
        text=str(value["text"]),
        quote=message.text[int(str(value["start"])) : int(str(value["end"]))],
        said_by="" if message.is_from_client or not message.author else message.author.name,
        said_at=message.received_at,
        kind=str(value["kind"]),
        is_sensitive=bool(value["is_sensitive"]),
        settled=ask.settled.get(str(number), ""),
    )


def trial() -> Ask | None:
    """The newest trial."""
    return Ask.objects.filter(kind=Ask.Kind.TRIAL).order_by("-id").first()


def sent() -> QuerySet[Ask]:
    """What left this practice, newest first: when, by whom, how much, where to; never what."""
    rows = Ask.objects.filter(sent_at__isnull=False).select_related("by", "conversation")
    return rows.defer("result_sealed", "conversation__preview_sealed").order_by("-asked_at", "-id")
