"""What thirty days teach about the practice's own rules. Conversations and guidelines, never people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from rapport.coaching.queries.evidence import came_back
from rapport.core.zones import Key, is_saved
from rapport.database import vault
from rapport.guidance.models import Guideline, Misfit, Reading
from rapport.inbox.models import Inquiry, Message, SavedReply, ZoneStay

DAYS = 30
MOST_READ = 400  # replies opened for one look, the newest
MOST_SHOWN = 12
TO_READ = timedelta(days=14)  # how long a new version may wait for its first reader
OFTEN = 2


@dataclass(frozen=True, slots=True)
class Spell:
    """From `since` until before `until`, both UTC."""

    since: datetime
    until: datetime


def spell(at: datetime, back: int) -> Spell:
    """The last thirty days, or the thirty before those, and so on."""
    until = at - timedelta(days=DAYS * back)
    return Spell(until - timedelta(days=DAYS), until)


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation that a finding rests on, and what is to be seen in it."""

    conversation_id: int
    name: str
    at: datetime
    what: str


def pasted(within: Spell) -> tuple[list[Talk], int]:
    """Replies in zones that hold a saved reply, and how many replies were looked at; four queries."""
    stays = ZoneStay.objects.filter(
        conversation_id=OuterRef("conversation_id"), entered_at__lte=OuterRef("received_at")
    ).filter(Q(left_at=None) | Q(left_at__gte=OuterRef("received_at")))
    replies = Message.objects.filter(
        Exists(stays.exclude(left_why=ZoneStay.Left.WRONG)),
        kind=Message.Kind.REPLY,
        key__isnull=False,
        received_at__gte=within.since,
        received_at__lt=within.until,
    )
    rows = list(
        replies.select_related("key", "conversation__client__key").order_by("-received_at", "-pk")[
            :MOST_READ
        ]
    )
    saved = list(SavedReply.objects.order_by("name"))
    found = ((row, _source(row, saved)) for row in rows)
    return [_talk(row, reply.name) for row, reply in found if reply], len(rows)


def _source(row: Message, saved: Sequence[SavedReply]) -> SavedReply | None:
    """The saved reply a message holds; words that can't be opened any more hold none."""
    try:
        text, name = row.text, row.conversation.client.name.partition(" ")[0]
    except vault.Unreadable:
        return None
    for reply in saved:
        variants = (reply.text, reply.text.replace("{name}", name))
        if is_saved(text, variants, key=Key.TROUBLE):
            return reply
    return None


def _talk(row: Message, what: str) -> Talk:
    return Talk(row.conversation_id, row.conversation.client.display_name, row.received_at, what)


def fast_but_badly(within: Spell) -> list[Talk]:
    """Moments answered in time whose client came back with trouble, or that were opened again; one query."""
    stays = ZoneStay.objects.filter(
        conversation_id=OuterRef("conversation_id"), entered_at__lte=OuterRef("answered_at")
    ).exclude(left_why=ZoneStay.Left.WRONG)
    rows = (
        Inquiry.objects.filter(
            Exists(stays),
            came_back(),
            state=Inquiry.State.MET,
            answered_at__gte=within.since,
            answered_at__lt=within.until,
        )
        .select_related("conversation__client__key")
        .order_by("-answered_at")
    )
    return [
        Talk(row.conversation_id, row.conversation.client.display_name, row.received_at, "")
        for row in rows[:MOST_SHOWN]
    ]


def unread(at: datetime) -> list[Guideline]:
    """Guidelines whose version nobody has said they read, two weeks and more after it was written."""
    readings = Reading.objects.filter(guideline_id=OuterRef("pk"))
    rows = Guideline.objects.filter(~Exists(readings), is_current=True, written_at__lt=at - TO_READ)
    return list(rows.select_related("interaction", "owner").order_by("interaction__position", "pk"))


@dataclass(frozen=True, slots=True)
class Unfit:
    """A guideline that did not fit several times, and what was said."""

    title: str
    interaction_id: int
    misfits: tuple[Misfit, ...]


def unfit(within: Spell) -> list[Unfit]:
    """Guidelines of which it was said more than once; one query."""
    rows = Misfit.objects.filter(at__gte=within.since, at__lt=within.until)
    found: dict[int, list[Misfit]] = {}
    for misfit in rows.select_related("guideline__interaction").order_by("at"):
        found.setdefault(misfit.guideline.interaction_id, []).append(misfit)
    return [
        Unfit(some[0].guideline.title, pk, tuple(some))
        for pk, some in found.items()
        if len(some) >= OFTEN
    ]
