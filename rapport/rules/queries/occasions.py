"""What a rule may look at now: what was said, answered or went late, and what has waited long enough."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import Exists, F, OuterRef, Q

from rapport.core import rules as pure
from rapport.inbox.models import Conversation, Inquiry, Outgoing
from rapport.practice.queries.hours import places
from rapport.rules.models import Look, Mark
from rapport.rules.queries.active import Active

BATCH = 200
OPEN = Conversation.Status.OPEN


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that sets rules off. `whens`: for which of them; `message_id`: what was said, or None.

    `number`: its place in the ledger; 0 for what only time brought, which is for some `rules` only.
    """

    kind: str
    subject_id: int
    conversation_id: int
    at: datetime
    whens: frozenset[pure.When]
    message_id: int | None = None
    number: int = 0
    rules: frozenset[int] = frozenset()

    def is_for(self, each: Active) -> bool:
        """Whether this rule looks at it, be it to find that it does not fit."""
        if self.rules:
            return each.row.pk in self.rules
        return each.rule.when not in pure.TIMED and pure.OCCASIONS[each.rule.when] == self.kind

    def sets_off(self, each: Active) -> bool:
        """Whether it is what this rule waits for, and not from before the rule was switched on."""
        is_new = self.number == 0 or self.number > each.row.after_event
        return each.rule.when in self.whens and is_new


# By the number alone: the ledger has no index by time, and its newest end is short. What no client
# wrote (automatic mail) is no occasion. `is_first`: nobody said anything in this conversation before.
EVENTS = """
select e.id, e.kind, coalesce(e.inquiry_id, e.message_id), e.conversation_id, e.at,
       coalesce(e.message_id, q.opened_by_id),
       e.kind = 'received' and not exists (select from inbox_message o
         where o.practice_id = e.practice_id and o.conversation_id = e.conversation_id
           and o.id < e.message_id)
  from inbox_event e
  left join inbox_inquiry q on q.id = e.inquiry_id
 where e.practice_id = %(practice)s and e.id > %(after)s and e.kind = any(%(kinds)s)
   and (e.kind <> 'received' or exists (
     select from inbox_message m where m.id = e.message_id and m.kind = 'in'))
   and exists (select from unnest(%(rules)s::bigint[]) r where not exists (
     select from rules_look l where l.rule_id = r and l.occasion = e.kind
        and l.subject_id = coalesce(e.inquiry_id, e.message_id)))
 order by e.id limit %(most)s
"""
LAST = "select last_value from inbox_event_id_seq"
_BY_KIND = {
    "received": frozenset({pure.When.WRITES}),
    "answered": frozenset({pure.When.ANSWERED}),
    "went_late": frozenset({pure.When.LATE}),
}


def last_event() -> int:
    """The last number of the ledger that was drawn, in any practice."""
    with connection.cursor() as cursor:
        cursor.execute(LAST)
        return int(cursor.fetchone()[0])


def told(practice_id: int, rules: Sequence[Active], mark: Mark) -> list[Occasion]:
    """What the ledger tells that some rule has not looked at; one query."""
    asked = [each for each in rules if each.rule.when not in pure.TIMED]
    kinds = sorted({pure.OCCASIONS[each.rule.when] for each in asked})
    after = max(mark.event_id, min((each.row.after_event for each in asked), default=0))
    if not asked:
        return []
    values: dict[str, Any] = {
        "practice": practice_id,
        "after": after,
        "kinds": kinds,
        "most": BATCH,
    }
    with connection.cursor() as cursor:
        cursor.execute(EVENTS, values | {"rules": [each.row.pk for each in asked]})
        rows = cursor.fetchall()
    begins = frozenset({pure.When.BEGINS})
    return [
        Occasion(kind, subject, conversation, at, _BY_KIND[kind] | (begins if first else set()),
                 message_id=message, number=number)
        for number, kind, subject, conversation, at, message, first in rows
    ]  # fmt: skip


def waited(rules: Sequence[Active], *, at: datetime) -> list[Occasion]:
    """What has waited as long as these rules ask and came due since they are on; a few queries a rule.

    What came due for several at once is one occasion: they look at it together.
    """
    found: dict[tuple[str, int], Occasion] = {}
    for each in rules:
        ways = {pure.When.WAITS: _unanswered, pure.When.SILENT: _silent}
        if way := ways.get(each.rule.when):
            for one in way(each, at):
                key = (one.kind, one.subject_id)
                others = found[key].rules if key in found else frozenset()
                found[key] = replace(one, rules=one.rules | others)
    return list(found.values())


def _since(each: Active) -> datetime:
    return each.row.on_since or each.row.made_at


def _unanswered(each: Active, at: datetime) -> Iterator[Occasion]:
    """Open time is never longer than time: what is younger than the amount can not be due."""
    kind = pure.OCCASIONS[pure.When.WAITS]
    looked = Look.objects.filter(rule=each.row, occasion=kind, subject_id=OuterRef("pk"))
    rows = Inquiry.objects.filter(
        ~Exists(looked),
        state__in=Inquiry.OPEN_STATES,
        paused_at__isnull=True,
        received_at__lte=at - timedelta(hours=each.rule.amount),
    ).select_related("conversation")
    calendars = places().calendars
    for row in rows.order_by("received_at")[:BATCH]:
        calendar = calendars[row.conversation.location_id]
        due = pure.due_at(each.rule, row.received_at, calendar)
        if due and _since(each) <= due <= at:
            yield Occasion(
                kind,
                row.pk,
                row.conversation_id,
                due,
                frozenset({each.rule.when}),
                row.opened_by_id,
                rules=frozenset({each.row.pk}),
            )


def _silent(each: Active, at: datetime) -> Iterator[Occasion]:
    """A person's answer was the last word, and the client has said nothing since."""
    kind, days = pure.OCCASIONS[pure.When.SILENT], timedelta(days=each.rule.amount)
    looked = Look.objects.filter(rule=each.row, occasion=kind, subject_id=OuterRef("message_id"))
    rows = Outgoing.objects.filter(
        ~Exists(looked),
        Q(conversation__status=OPEN, conversation__waiting_since__isnull=True),
        conversation__last_message_at=F("message__received_at"),
        message__kind="reply",
        accepted_at__lte=at - days,
        accepted_at__gte=_since(each) - days,
    )
    found = rows.order_by("accepted_at").values_list("message_id", "conversation_id", "accepted_at")
    for message_id, conversation_id, accepted_at in found[:BATCH]:
        if accepted_at:
            due = accepted_at + days
            yield Occasion(
                kind,
                message_id,
                conversation_id,
                due,
                frozenset({each.rule.when}),
                rules=frozenset({each.row.pk}),
            )
