"""What thirty days teach about the practice's own rules. Conversations and guidelines, never people."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, TextChoices
from django.utils.translation import gettext_lazy

from rapport.coaching.queries.evidence import RESTS, entered, opened_again
from rapport.coaching.queries.next_words import READ, corrected, tones
from rapport.core.zones import Key, is_saved
from rapport.database import vault
from rapport.guidance.models import Guideline, Misfit, Reading
from rapport.inbox.models import Inquiry, Message, SavedReply, ZoneStay

DAYS = 30
MOST_READ = 400  # replies opened for one look, the newest
MOST_SHOWN = 12
TO_READ = timedelta(days=14)  # how long a new version may wait for its first reader
OFTEN = 2
SOUR = frozenset({"dissatisfaction", "anger"})


@dataclass(frozen=True, slots=True)
class Spell:
    """From `since` until before `until`, both UTC."""

    since: datetime
    until: datetime


def spell(at: datetime, back: int) -> Spell:
    """The last thirty days, or the thirty before those, and so on."""
    until = at - timedelta(days=DAYS * back)
    return Spell(until - timedelta(days=DAYS), until)


class Sign(TextChoices):
    """What followed an answer that came in time and says that it was none."""

    REOPENED = "reopened", gettext_lazy("it was opened again")
    TROUBLE = "trouble", gettext_lazy("trouble followed")
    GOODBYE = "goodbye", gettext_lazy("the client said goodbye")
    SOUNDED = (
        "sounded",
        gettext_lazy("the client's next words sounded disappointed (read by machine)"),
    )


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation that a finding rests on: the saved reply in it, or what followed it.

    `minutes`: how long its client waited, by the wall clock; None where that is not the point.
    """

    conversation_id: int
    name: str
    at: datetime
    saved: str = ""
    signs: tuple[Sign, ...] = ()
    minutes: int | None = None


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
    return [_pasted(row, reply.name) for row, reply in found if reply], len(rows)


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


def _pasted(row: Message, saved: str) -> Talk:
    name = row.conversation.client.display_name
    return Talk(row.conversation_id, name, row.received_at, saved=saved)


def fast_but_badly(within: Spell) -> list[Talk]:
    """Moments answered in time after which, within thirty days, something says that it was no answer; four
    queries. A client who never wrote again says nothing by it: most who are content don't either."""
    stays = ZoneStay.objects.filter(
        conversation_id=OuterRef("conversation_id"), entered_at__lte=OuterRef("answered_at")
    ).exclude(left_why=ZoneStay.Left.WRONG)
    rows = list(
        Inquiry.objects.filter(
            Exists(stays),
            state=Inquiry.State.MET,
            answered_at__gte=within.since,
            answered_at__lt=within.until,
        )
        .annotate(
            reopened=opened_again(),
            trouble=entered(Key.TROUBLE),
            goodbye=entered(Key.GOODBYE),
            next_words=Subquery(_next_words().values("pk")[:1]),
        )
        .select_related("conversation__client__key")
        .order_by("-answered_at", "-pk")
    )
    disappointed = _disappointed([row.next_words for row in rows if row.next_words])
    found = {
        row.conversation_id: _fast(row, signs)
        for row in reversed(rows)
        if (signs := tuple(_signs(row, disappointed)))
    }
    return sorted(found.values(), key=lambda talk: talk.at, reverse=True)


def _fast(row: Any, signs: tuple[Sign, ...]) -> Talk:
    waited = (row.answered_at - row.received_at).total_seconds()
    name, minutes = row.conversation.client.display_name, max(1, round(waited / 60))
    return Talk(row.conversation_id, name, row.received_at, signs=signs, minutes=minutes)


def _signs(row: Any, disappointed: Collection[int]) -> Iterator[Sign]:
    if row.reopened:
        yield Sign.REOPENED
    if row.trouble:
        yield Sign.TROUBLE
    if row.goodbye:
        yield Sign.GOODBYE
    if row.next_words in disappointed:
        yield Sign.SOUNDED


def _disappointed(message_ids: Collection[int]) -> set[int]:
    """Of these messages, by the last word on how they sound; two queries."""
    rows = Message.objects.filter(pk__in=message_ids, verdicts__isnull=False)
    right = corrected(message_ids)
    return {pk for pk, read in rows.values_list("pk", READ) if SOUR & tones(pk, read, right)}


def _next_words() -> QuerySet[Message]:
    return Message.objects.filter(
        conversation_id=OuterRef("conversation_id"),
        kind=Message.Kind.INBOUND,
        received_at__gt=OuterRef("answered_at"),
        received_at__lte=OuterRef("answered_at") + RESTS,
    ).order_by("received_at", "pk")


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
