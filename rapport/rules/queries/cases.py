"""A conversation as rules look at it, at the moment they do."""

from datetime import datetime

from rapport.core import rules as pure
from rapport.core.opening_hours import Calendar, is_open
from rapport.inbox.models import Conversation, Message, Tag
from rapport.inbox.queries.red_flags import is_frozen


def case(
    held: Conversation,
    *,
    at: datetime,
    calendar: Calendar,
    message_id: int | None,
    with_text: bool,
) -> pure.Case:
    """Read anew, with the conversation locked: a flag raised before this is seen; four queries."""
    return pure.Case(
        channel=held.channel.kind,
        location=held.location_id,
        tags=frozenset(Tag.objects.filter(name__in=held.tags).values_list("pk", flat=True)),
        priority=held.priority,
        owner=held.owner_id or 0,
        zone=held.zone,
        is_new_client=is_first_of_client(held),
        is_open_hours=is_open(calendar, at),
        text=pure.spoken(words_of(message_id)) if with_text and message_id else "",
        waits=held.waiting_since is not None,
        is_closed=held.status == Conversation.Status.CLOSED,
        is_flagged=is_frozen(held.pk),
    )


def is_first_of_client(held: Conversation) -> bool:
    """Whether the client never had another conversation with us before this one."""
    earlier = Conversation.objects.filter(client_id=held.client_id, pk__lt=held.pk)
    return not earlier.exists()


def words_of(message_id: int) -> str:
    """What a message says; '' where the client was erased."""
    message = Message.objects.select_related("key").filter(pk=message_id).first()
    return message.text if message else ""


def asks_for_words(rules: list[pure.Rule]) -> bool:
    """Whether any of them reads what was said: nothing is opened for the others."""
    return any(c.field is pure.Field.WORDS for rule in rules for c in rule.conditions)
