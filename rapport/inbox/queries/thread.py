"""One conversation as it is read: what was said, what happened, and why it is whose."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet

from rapport.clients.models import Client, Identity
from rapport.database.written import written
from rapport.inbox import words
from rapport.inbox.models import (
    Assignment,
    Attachment,
    Conversation,
    Draft,
    Event,
    Inquiry,
    Message,
    MessageMove,
    Viewing,
)
from rapport.inbox.queries.windows import (
    NEWEST,
    WINDOW,
    Place,
    attachments_of,
    messages_of,
    window,
)
from rapport.practice.models import Staff

VIEWING = timedelta(seconds=45)
TYPING = timedelta(seconds=25)


@dataclass(frozen=True, slots=True)
class Line:
    """A message or a quiet sentence about what happened, in the order of time."""

    at: datetime
    message: Message | None = None
    sentence: str = ""
    event_id: int | None = None
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """The lines the middle pane shows. `earlier` and `later` lead to what was said before and after."""

    lines: list[Line]
    earlier: int | None = None
    later: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the thread: whose it is and why, its clock, and what might be done."""

    clock: Inquiry | None
    assignment: Assignment | None
    because: str
    identities: list[Identity]
    suggestion: Conversation | None
    move: MessageMove | None

    @property
    def is_claimed(self) -> bool:
        """Whether none of the client's addresses is proved to be theirs; a browser proves nobody."""
        told = [i for i in self.identities if i.kind != Identity.Kind.CHAT]
        return bool(self.identities) and not any(i.proved_at for i in told)


def conversations() -> QuerySet[Conversation]:
    """Conversations with everything a page about one of them reads."""
    return Conversation.objects.select_related(
        "client__key", "channel", "location", "owner", "merged_into"
    )


@written(pk=int)
def one(pk: int) -> QuerySet[Conversation]:
    """`one.first(pk=…)`: the conversation with all that, or None."""
    return conversations().filter(pk=pk)


def thread(row: Conversation, *, place: Place = NEWEST) -> Thread:
    """The newest messages, or those of a place; at most six queries. Events stand among the newest only."""
    found = window(row, place)
    messages, files = found.messages, attachments_of(found.messages)
    lines = [Line(m.received_at, m, attachments=tuple(files[m.pk])) for m in messages]
    if messages and not (place.is_part or found.later):
        lines += _quiet(row, messages[0].received_at)
    return Thread(sorted(lines, key=lambda line: line.at), found.earlier, found.later)


def since(row: Conversation, *, version: int) -> list[Message]:
    """What was said after the conversation's `version`, oldest first, at most twenty messages."""
    said = Q(kind=Message.Kind.INBOUND) | Q(kind=Message.Kind.REPLY)
    newest = messages_of(row.pk).filter(said)
    return list(newest[: min(max(row.version - version, 0), 20)])[::-1]


def head(row: Conversation) -> Head:
    """Five queries."""
    assignment = _assignment.first(row=row.pk)
    return Head(
        clock=_clock.first(row=row.pk),
        assignment=assignment,
        because=words.because(assignment) if assignment else "",
        identities=_addresses(row.client),
        suggestion=_suggestion(row),
        move=_move.first(row=row.pk),
    )


@written(row=int)
def _assignment(row: int) -> QuerySet[Assignment]:
    return Assignment.objects.filter(conversation=row, ended_at__isnull=True).order_by("pk")[:1]


@written(row=int)
def _clock(row: int) -> QuerySet[Inquiry]:
    is_open = Q(state__in=Inquiry.OPEN_STATES)
    return Inquiry.objects.filter(is_open, conversation=row).order_by("due_at")[:1]


def _addresses(client: Client) -> list[Identity]:
    found = _identities(client=client.pk)
    for identity in found:
        identity.client = client  # its key is loaded already
    return found


@written(client=int)
def _identities(client: int) -> QuerySet[Identity]:
    proved_first = F("proved_at").asc(nulls_last=True)
    return Identity.objects.filter(client=client).order_by(proved_first, "pk")


@written(row=int)
def _move(row: int) -> QuerySet[MessageMove]:
    touching = Q(source=row) | Q(target=row)
    return MessageMove.objects.filter(touching, undone_at__isnull=True).order_by("-at")[:1]


def draft(row: Conversation, *, staff: Staff) -> Draft | None:
    """What this person has begun to write here."""
    found = _draft.first(row=row.pk, staff=staff.pk)
    if found:
        found.conversation = row  # its key is loaded already
    return found


@written(row=int, staff=int)
def _draft(row: int, staff: int) -> QuerySet[Draft]:
    return Draft.objects.filter(conversation=row, staff=staff)


def others_here(row: Conversation, *, staff: Staff, at: datetime) -> list[Viewing]:
    """Who else has it open right now; `is_typing` says whether they write."""
    here = _viewing(row=row.pk, staff=staff.pk, since=at - VIEWING)
    for viewing in here:
        typing = viewing.typing_at
        viewing.is_typing = bool(typing and typing >= at - TYPING)  # type: ignore[attr-defined]  # for the template
    return here


@written(row=int, staff=int, since=datetime)
def _viewing(row: int, staff: int, since: datetime) -> QuerySet[Viewing]:
    here = Viewing.objects.filter(conversation=row, seen_at__gte=since, left_at__isnull=True)
    return here.exclude(staff=staff).select_related("staff")


def candidates(row: Conversation) -> list[dict[str, str]]:
    """Everybody who was considered for the open assignment, in words."""
    assignment = _assignment.first(row=row.pk)
    return words.candidates(assignment, names()) if assignment else []


def earlier_with(client_id: int, *, without: int | None = None) -> list[Conversation]:
    """The client's other conversations, newest first, at most twenty."""
    rows = conversations().filter(client_id=client_id, merged_into__isnull=True)
    return list(rows.exclude(pk=without or 0).order_by("-last_message_at")[:20])


def names() -> dict[int, str]:
    """Staff id to name, former colleagues included."""
    return {person.pk: person.name for person in _team()}


@written()
def _team() -> QuerySet[Staff]:
    return Staff.objects.only("name")


def _quiet(row: Conversation, start: datetime) -> list[Line]:
    known = names()
    zone = row.location.zone
    return [
        Line(at=e.at, sentence=words.event(e, known, zone=zone), event_id=e.pk)
        for e in reversed(_events(row=row.pk, since=start))
    ]


@written(row=int, since=datetime)
def _events(row: int, since: datetime) -> QuerySet[Event]:
    told = Event.objects.filter(conversation=row, at__gte=since, kind__in=list(words.TOLD))
    return told.order_by("-at", "-pk")[:WINDOW]


def _suggestion(row: Conversation) -> Conversation | None:
    """The conversation this one may belong to; not once it was merged or belongs to somebody else."""
    message = _suggested.first(row=row.pk)
    found = message.suggestion if message else None
    is_offered = found and found.merged_into_id is None and found.client_id == row.client_id
    return found if is_offered and found and found.pk != row.pk else None


@written(row=int)
def _suggested(row: int) -> QuerySet[Message]:
    offered = Message.objects.filter(conversation=row, suggestion__isnull=False)
    return offered.select_related("suggestion__client__key").order_by("-received_at")[:1]


def newest_of(client_ids: Collection[int]) -> dict[int, int]:
    """Client id to their newest conversation's id."""
    rows = Conversation.objects.filter(client_id__in=client_ids, merged_into__isnull=True)
    newest = rows.order_by("client_id", "-last_message_at").distinct("client_id")
    return dict(newest.values_list("client_id", "pk"))
