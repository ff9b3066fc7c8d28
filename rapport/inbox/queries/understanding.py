"""What waits to be understood, with what the practice knows about it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import connection
from django.db.models import Count, Prefetch, QuerySet
from django.db.models.fields.json import KeyTextTransform, KeyTransform

from rapport.clients.models import Visit
from rapport.core.zones import Belief, Rule, Situation, When, matches
from rapport.database import vault
from rapport.guidance.queries.zones import rules_on
from rapport.inbox.beliefs import Asked, Beliefs, Formed, Turn
from rapport.inbox.models import (
    Attachment,
    Correction,
    Message,
    RedFlag,
    Verdicts,
    ZoneStay,
)

TURNS = 3  # earlier messages that are read along
DAY = timedelta(days=1)
LATELY = 5000  # verdicts the page counts: enough for shares, and the same cost in every practice
MOST_WAITING = 1000
EARLIER = """
select m.id, array(
  select p.id from inbox_message p
   where p.practice_id = m.practice_id and p.conversation_id = m.conversation_id
     and (p.received_at, p.id) < (m.received_at, m.id) and p.kind in ('in', 'reply')
   order by p.received_at desc, p.id desc limit %s)
  from inbox_message m where m.id = any(%s)
"""
BY_WORDS = (When.BELIEVED, When.TONE, When.STAGE)
NO_VISITS = (Visit.State.CANCELLED, Visit.State.MISSED)


@dataclass(frozen=True, slots=True)
class _Known:
    """What was found about the messages of one practice, by message or client id."""

    turns: dict[int, list[Message]]
    visits: dict[int, list[Visit]]
    troubled: set[int]
    images: Counter[int]


def unread(message_ids: Collection[int]) -> list[Asked]:
    """The messages of the practice in scope that still wait, with their surroundings."""
    rows = Message.objects.filter(pk__in=message_ids, unread_since__isnull=False)
    return asked_of(rows.filter(key__isnull=False))


def asked_of(messages: QuerySet[Message]) -> list[Asked]:
    """Messages as the reader is asked about them; at most eight queries for any number.

    One that can not be opened has no text any more and is left out.
    """
    rows = list(
        messages.select_related("key", "conversation__client__key").defer(
            "html_sealed", "rest_sealed", "envelope_sealed"
        )
    )
    if not rows:
        return []
    clients = {row.conversation.client_id for row in rows}
    known = _Known(
        turns=_turns([row.pk for row in rows]),
        visits=_visits(clients),
        troubled=_troubled(clients),
        images=_images([row.pk for row in rows if row.has_attachments]),
    )
    return [asked for row in rows if (asked := _opened(row, known))]


def _opened(row: Message, known: _Known) -> Asked | None:
    try:
        return _asked(row, known)
    except vault.Unreadable:
        return None


def _asked(row: Message, known: _Known) -> Asked:
    client = row.conversation.client
    past = [v for v in known.visits[client.pk] if v.starts_at <= row.received_at]
    last = past[-1] if past else None
    previous = tuple(Turn(one.is_from_client, one.text) for one in known.turns.get(row.pk, ()))
    began = client.first_contact_at
    is_new = began is None or began >= row.conversation.created_at
    return Asked(
        message_id=row.pk,
        text=row.text or row.conversation.subject,
        images=known.images[row.pk],
        first_contact=is_new and not past and all(turn.is_client for turn in previous),
        days_since_treatment=(row.received_at - last.starts_at) / DAY if last else None,
        treatment=last.treatment if last else "",
        open_case=client.pk in known.troubled,
        previous=previous,
    )


def _turns(message_ids: Sequence[int]) -> dict[int, list[Message]]:
    """The last messages before each, oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(EARLIER, [TURNS, list(message_ids)])
        before: dict[int, list[int]] = dict(cursor.fetchall())
    texts = Message.objects.select_related("key").only(
        "kind", "text_sealed", "practice_id", "key__practice_id", "key__wrapped"
    )
    found = texts.in_bulk({pk for pks in before.values() for pk in pks})
    return {number: [found[pk] for pk in reversed(pks)] for number, pks in before.items()}


def _visits(client_ids: Collection[int]) -> dict[int, list[Visit]]:
    """Visits that took place as far as we know, oldest first."""
    rows = Visit.objects.filter(client_id__in=client_ids).exclude(state__in=NO_VISITS)
    found: dict[int, list[Visit]] = defaultdict(list)
    for visit in rows.select_related("client__key").order_by("starts_at"):
        found[visit.client_id].append(visit)
    return found


def _troubled(client_ids: Collection[int]) -> set[int]:
    """Clients with something open between them and the practice: a flag, or a moment of trouble."""
    stays = ZoneStay.objects.filter(left_at__isnull=True, zone__key="trouble")
    flags = RedFlag.objects.filter(closed_at__isnull=True)
    return {
        client_id
        for rows in (stays, flags)
        for client_id in rows.filter(conversation__client_id__in=client_ids).values_list(
            "conversation__client_id", flat=True
        )
    }


def _images(message_ids: Sequence[int]) -> Counter[int]:
    if not message_ids:
        return Counter()
    rows = Attachment.objects.filter(message__in=message_ids, content_type__startswith="image/")
    return Counter(rows.values_list("message_id", flat=True))


def leading(formed: Sequence[Formed]) -> set[int]:
    """Messages whose words may lead into a zone that their conversation does not lie in; two queries.

    What is known without words (a first contact, a visit) was weighed when they were received.
    """
    formed = [one for one in formed if one.beliefs]
    ids = [one.message_id for one in formed]
    if not ids:
        return set()
    said = [
        Rule(rule.key, tuple(t for t in rule.triggers if t.when in BY_WORDS)) for rule in rules_on()
    ]
    stays = ZoneStay.objects.filter(left_at__isnull=True, conversation__messages__in=ids)
    there = set(stays.values_list("conversation__messages", "zone__key"))
    return {
        one.message_id
        for one in formed
        for match in matches(words_alone(one.beliefs), said)
        if (one.message_id, match.key) not in there
    }


def words_alone(beliefs: Beliefs) -> Situation:
    """The situation by what was said, as if they had been treated today."""
    believed, tones = (
        {one["value"]: Belief(one["confidence"]) for one in beliefs.get(kind, ())}
        for kind in ("zones", "tones")
    )
    stage = beliefs.get("stage", {}).get("value", "")
    return Situation(stage=stage, days_since_treatment=0, believed=believed, tones=tones)


def understood() -> QuerySet[Message]:
    """Messages with verdicts, and everything a page about one reads; two queries."""
    return (
        Message.objects.filter(verdicts__isnull=False)
        .select_related("key", "verdicts", "conversation__client__key")
        .prefetch_related(Prefetch("corrections", Correction.objects.select_related("by")))
    )


@dataclass(frozen=True, slots=True)
class Lately:
    """The newest verdicts of a practice, counted. Counters are most frequent first."""

    read: int
    waiting: int
    versions: list[str]
    cannot_tell: Counter[str]
    outside: int
    intents: Counter[str]
    corrections: Counter[str]
    corrected_messages: int

    @property
    def cannot_tell_percent(self) -> int:
        """The share of which nothing is believed, those for a person included."""
        unsure = self.cannot_tell.total() + self.outside
        return round(100 * unsure / self.read) if self.read else 0


def lately() -> Lately:
    """What the page about the machine's beliefs counts; seven queries over at most LATELY rows."""
    newest = Verdicts.objects.filter(pk__in=Verdicts.objects.order_by("-pk").values("pk")[:LATELY])
    intent = KeyTextTransform("value", KeyTransform("intent", "beliefs"))
    known = newest.filter(beliefs__has_key="intent").exclude(beliefs__has_key="outside")
    of_these = Correction.objects.filter(message__verdicts__in=newest.values("pk"))
    return Lately(
        read=newest.count(),
        waiting=len(Message.objects.filter(unread_since__isnull=False).values("pk")[:MOST_WAITING]),
        versions=sorted(
            newest.exclude(model_version="").values_list("model_version", flat=True).distinct()
        ),
        cannot_tell=_counted(newest.exclude(cannot_tell=""), "cannot_tell"),
        outside=newest.filter(beliefs__has_key="outside").count(),
        intents=_counted(known.annotate(intent=intent), "intent"),
        corrections=_counted(Correction.objects.all(), "kind"),
        corrected_messages=of_these.aggregate(n=Count("message", distinct=True))["n"],
    )


def _counted(rows: QuerySet[Any], column: str) -> Counter[str]:
    counted = rows.order_by().values_list(column).annotate(n=Count("pk")).order_by("-n", column)
    return Counter(dict(counted))
