"""Which of a conversation's messages are read: the newest, those around one, or what leads on from there."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from rapport.database.written import BITS, Value, written
from rapport.inbox.models import Attachment, Conversation, Correction, Message, Viewing
from rapport.practice.models import Staff

WINDOW = 50  # what fits on a few screens; the rest is loaded as one comes near it


@dataclass(frozen=True, slots=True)
class Place:
    """Where to read, at most one of them; none is the newest.

    before, after, around: ids of messages. since: a moment, aware; what was said from then on.
    """

    before: int | None = None
    after: int | None = None
    around: int | None = None
    since: datetime | None = None

    @property
    def is_part(self) -> bool:
        """Whether it continues what is on the screen."""
        return bool(self.before or self.after)


NEWEST = Place()


@dataclass(frozen=True, slots=True)
class Window:
    """Messages, oldest first; `earlier` and `later` are the ids to lead on from, None at that end."""

    messages: list[Message]
    earlier: int | None = None
    later: int | None = None


def window(row: Conversation, place: Place = NEWEST) -> Window:
    """At most WINDOW messages; a mark that is not of this conversation shows the newest. Three queries."""
    mark = _mark(row, place)
    found = _from_the_end(_newest(row=row.pk)) if mark is None else _beside(row, place, mark)
    _with_corrections(found.messages, row)
    return found


def _mark(row: Conversation, place: Place) -> Message | None:
    pk = place.before or place.after or place.around
    if pk and pk.bit_length() < BITS:
        return Message.objects.filter(conversation=row, pk=pk).only("received_at").first()
    if place.since:
        return next(iter(_later(row=row.pk, moment=place.since, pk=0)), None)
    return None


def _beside(row: Conversation, place: Place, mark: Message) -> Window:
    here: dict[str, Value] = {"row": row.pk, "moment": mark.received_at}
    if place.before:
        return _from_the_end(_earlier(**here, pk=mark.pk))
    if place.after:
        return _from_the_start(_later(**here, pk=mark.pk + 1), WINDOW)
    ahead = _from_the_start(_later(**here, pk=mark.pk), WINDOW // 2)
    behind = _earlier(**here, pk=mark.pk)
    shown = behind[: WINDOW // 2][::-1] + ahead.messages
    is_more = len(behind) > WINDOW // 2
    return Window(shown, shown[0].pk if is_more else None, ahead.later)


def _from_the_end(found: Sequence[Message]) -> Window:
    """Found newest first, one more than is shown."""
    shown = list(found[:WINDOW])[::-1]
    return Window(shown, earlier=shown[0].pk if len(found) > WINDOW else None)


def _from_the_start(found: Sequence[Message], most: int) -> Window:
    """Found oldest first, with more than is shown."""
    shown = list(found[:most])
    return Window(shown, later=shown[-1].pk if len(found) > most else None)


def first_unread(row: Conversation, *, staff: Staff) -> int | None:
    """The first message of the client that came after this person last looked here, if they ever did."""
    found = _unread.first(row=row.pk, staff=staff.pk)
    return found.pk if found else None


@written(row=int, staff=int)
def _unread(row: int, staff: int) -> QuerySet[Message]:
    # Who left says until when; who did not come back from a closed lid was seen every few seconds.
    looked = Viewing.objects.filter(conversation=row, staff=staff).values(
        until=Coalesce("left_at", "seen_at")
    )[:1]
    inbound = Message.objects.filter(conversation=row, kind=Message.Kind.INBOUND)
    return inbound.filter(stored_at__gt=looked).only("pk").order_by("received_at", "pk")[:1]


def messages_of(row: int) -> QuerySet[Message]:
    """Messages with all that a line of the thread shows, newest first."""
    return (
        Message.objects.filter(conversation=row)
        .select_related("key__client", "author", "identity", "outgoing", "verdicts")
        .defer("html_sealed", "envelope_sealed")
        .annotate(has_html=~Q(html_sealed__isnull=True))
        .order_by("-received_at", "-id")
    )


@written(row=int)
def _newest(row: int) -> QuerySet[Message]:
    return messages_of(row)[: WINDOW + 1]


@written(row=int, moment=datetime, pk=int)
def _earlier(row: int, moment: datetime, pk: int) -> QuerySet[Message]:
    same = Q(received_at=moment, pk__lt=pk)
    return messages_of(row).filter(Q(received_at__lt=moment) | same)[: WINDOW + 1]


@written(row=int, moment=datetime, pk=int)
def _later(row: int, moment: datetime, pk: int) -> QuerySet[Message]:
    same = Q(received_at=moment, pk__gte=pk)
    found = messages_of(row).filter(Q(received_at__gt=moment) | same)
    return found.order_by("received_at", "id")[: WINDOW + 1]


@written(row=int, since=datetime)
def _corrections(row: int, since: datetime) -> QuerySet[Correction]:
    return Correction.objects.filter(message__conversation=row, message__received_at__gte=since)


def _with_corrections(messages: list[Message], row: Conversation) -> None:
    """What prefetch_related("corrections") would do, in half a millisecond instead of three."""
    made: dict[int | None, list[Correction]] = defaultdict(list)
    if messages:
        for correction in _corrections(row=row.pk, since=messages[0].received_at):
            made[correction.message_id].append(correction)
    for message in messages:
        message._prefetched_objects_cache = {"corrections": made[message.pk]}  # type: ignore[attr-defined]  # where `corrections.all()` looks


def attachments_of(messages: list[Message]) -> dict[int, list[Attachment]]:
    """Files by message, those of messages that have some; their names open with the message's key."""
    found: dict[int, list[Attachment]] = defaultdict(list)
    having = {m.pk: m for m in messages if m.has_attachments}
    if having:
        rows = Attachment.objects.filter(message__in=having).select_related("preview")
        for attachment in rows.order_by("pk"):
            attachment.message = having[attachment.message_id]
            found[attachment.message_id].append(attachment)
    return found
