"""Red flags as they are read: what is frozen, what is open, and who may do something about it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from rapport.core.paging import due_by
from rapport.database.written import written
from rapport.inbox.models import Conversation, Message, Page, RedFlag
from rapport.inbox.queries.alarm import Alarm, load_alarm
from rapport.practice.models import Staff
from rapport.practice.queries.settings import calendar_at

MOST = 20  # flags shown at once; more than these on one day is another kind of emergency
# What no person wrote. The emergency line on forms and in texts is no message of its own.
AUTOMATIC = (Message.Kind.ACKNOWLEDGEMENT, Message.Kind.AUTOMATIC)


def open_flags() -> QuerySet[RedFlag]:
    """Every flag that no clinician has closed, the gravest and oldest first."""
    rows = RedFlag.objects.filter(closed_at__isnull=True)
    return rows.order_by("tier", "raised_at", "pk")  # "page_now" comes before "same_day"


def is_frozen(conversation_id: int) -> bool:
    """Whether nothing automatic may leave there: a flag is open. One query."""
    return RedFlag.objects.filter(conversation_id=conversation_id, closed_at__isnull=True).exists()


def open_on(conversation_id: int) -> RedFlag | None:
    """The open flag of a conversation."""
    return _open_on.first(conversation=conversation_id)


@written(conversation=int)
def _open_on(conversation: int) -> QuerySet[RedFlag]:
    rows = open_flags().filter(conversation=conversation)
    return rows.select_related("acknowledged_by", "raised_by", "message__key")[:1]


def closed_on(conversation: Conversation) -> list[RedFlag]:
    """Earlier flags of a conversation with the notes they were closed with, newest first."""
    rows = RedFlag.objects.filter(conversation=conversation, closed_at__isnull=False)
    found = list(rows.select_related("closed_by").order_by("-closed_at")[:MOST])
    for flag in found:
        flag.conversation = conversation  # its client's key is loaded already
    return found


def for_desk() -> list[RedFlag]:
    """Open flags with whom they are about and who has them; one query."""
    rows = open_flags().select_related(
        "conversation__client__key", "conversation__channel", "conversation__owner",
        "conversation__location", "acknowledged_by",
    )  # fmt: skip
    return list(rows[:MOST])


@dataclass(frozen=True, slots=True)
class Permission:
    """What somebody may do about a flag."""

    may_take: bool
    may_close: bool


def permission(staff: Staff, alarm: Alarm | None = None) -> Permission:
    """Taking is for clinicians or escalation contacts, closing for clinicians (see Alarm)."""
    known = alarm or load_alarm(staff.practice_id)
    return Permission(staff.pk in known.responders, staff.pk in known.closers)


def calling(staff: Staff, *, alarm: Alarm) -> list[RedFlag]:
    """What this person must see on every page: paged to them, or theirs to take, and nobody has it."""
    paged = Page.objects.filter(flag=OuterRef("pk"), staff=staff, way=Page.Way.SCREEN)
    rows = open_flags().filter(acknowledged_at__isnull=True)
    if staff.pk not in alarm.responders:
        rows = rows.filter(Exists(paged))
    shown = rows.select_related("conversation__client__key", "conversation__location")
    return list(shown[:MOST])


def held_by(staff: Staff) -> int:
    """How many open flags this person has said to have."""
    return open_flags().filter(acknowledged_by=staff).count()


def pages_of(flag: RedFlag) -> list[Page]:
    """Who was paged and how it went, in order."""
    return list(flag.pages.select_related("staff").order_by("queued_at", "pk"))


def must_be_seen_by(flag: RedFlag, conversation: Conversation) -> datetime:
    """When a clinician must have looked: at once, or by the end of the working day."""
    if flag.tier == RedFlag.Tier.PAGE_NOW:
        return flag.raised_at
    return due_by(calendar_at(conversation.location_id), raised_at=flag.raised_at)
