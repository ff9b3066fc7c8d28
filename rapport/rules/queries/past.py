"""The past month as rules would have seen it: what set a rule off then, and how things stood."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from rapport.core import rules as pure
from rapport.core.opening_hours import Calendar, is_open
from rapport.inbox.models import (
    Assignment,
    Conversation,
    Event,
    Inquiry,
    Message,
    Outgoing,
    RedFlag,
    Tag,
    ZoneStay,
)
from rapport.rules.queries.cases import words_of
from rapport.rules.queries.occasions import Occasion

MOST = 3000  # occasions that a dry run reads, the newest
_OPENING = {"received", "reopened"}
_TOLD = ("tagged", "priority_set", "closed", "received", "reopened")
Stretch = tuple[datetime, datetime | None, Any]


def past(
    rule: pure.Rule, *, since: datetime, at: datetime, calendars: dict[int, Calendar]
) -> list[Occasion]:
    """What would have set this rule off since then, newest first; one or two more than MOST at most."""
    match rule.when:
        case pure.When.WAITS:
            found = _unanswered(rule, since, at, calendars)
        case pure.When.SILENT:
            found = _silent(rule, since, at)
        case _:
            found = _told(rule, since)
    return sorted(found, key=lambda each: each.at, reverse=True)


def _told(rule: pure.Rule, since: datetime) -> Iterator[Occasion]:
    kind = pure.OCCASIONS[rule.when]
    rows = Event.objects.filter(kind=kind, at__gte=since).order_by("-at", "-id")
    if kind == "received":
        yield from _received(rule, since)
        return
    asked = {r.inquiry_id for r in rows[:MOST] if r.inquiry_id}
    opened = dict(Inquiry.objects.filter(pk__in=asked).values_list("pk", "opened_by_id"))
    for row in rows[:MOST]:
        if row.inquiry_id in opened:
            said = opened[row.inquiry_id]
            yield Occasion(
                kind, row.inquiry_id, row.conversation_id, row.at, frozenset({rule.when}), said
            )


def _received(rule: pure.Rule, since: datetime) -> Iterator[Occasion]:
    """From the messages themselves, which have an index that fits."""
    rows = Message.objects.filter(kind=Message.Kind.INBOUND, received_at__gte=since)
    if rule.when is pure.When.BEGINS:
        rows = rows.filter(conversation__created_at__gte=since)
    firsts: set[int] = set()
    found = list(
        rows.order_by("-received_at").values_list("pk", "conversation_id", "received_at")[:MOST]
    )
    for pk, conversation_id, moment in reversed(found):
        if rule.when is pure.When.BEGINS and conversation_id in firsts:
            continue
        firsts.add(conversation_id)
        yield Occasion("received", pk, conversation_id, moment, frozenset({rule.when}), pk)


def _unanswered(
    rule: pure.Rule, since: datetime, at: datetime, calendars: dict[int, Calendar]
) -> Iterator[Occasion]:
    rows = Inquiry.objects.filter(received_at__gte=since).select_related("conversation")
    for row in rows.order_by("-received_at")[:MOST]:
        due = pure.due_at(rule, row.received_at, calendars[row.conversation.location_id])
        ended = row.answered_at or row.conversation.closed_at
        if due and due <= at and (ended is None or ended > due):
            yield Occasion(
                pure.OCCASIONS[rule.when],
                row.pk,
                row.conversation_id,
                due,
                frozenset({rule.when}),
                row.opened_by_id,
            )


def _silent(rule: pure.Rule, since: datetime, at: datetime) -> Iterator[Occasion]:
    """A person's answer after which nobody said anything for so many days."""
    days = timedelta(days=rule.amount)
    sent = Outgoing.objects.filter(
        message__kind=Message.Kind.REPLY, accepted_at__gte=since - days, accepted_at__lte=at - days
    )
    rows = list(
        sent.order_by("-accepted_at").values_list("message_id", "conversation_id", "accepted_at")[
            :MOST
        ]
    )
    said = _moments_said([conversation_id for _, conversation_id, _ in rows], since - days)
    for message_id, conversation_id, sent_at in rows:
        due = (sent_at or at) + days
        if not any(due - days < moment <= due for moment in said[conversation_id]):
            yield Occasion(
                pure.OCCASIONS[rule.when], message_id, conversation_id, due, frozenset({rule.when})
            )


def _moments_said(conversation_ids: Sequence[int], since: datetime) -> dict[int, list[datetime]]:
    """When anybody said something to the other side, by conversation."""
    kinds = (Message.Kind.INBOUND, Message.Kind.REPLY)
    rows = Message.objects.filter(
        conversation__in=set(conversation_ids), kind__in=kinds, received_at__gte=since
    )
    found: dict[int, list[datetime]] = defaultdict(list)
    for conversation_id, moment in rows.values_list("conversation_id", "received_at"):
        found[conversation_id].append(moment)
    return found


@dataclass(slots=True)
class Past:
    """How conversations stood at any moment of the month, loaded once for all of them."""

    rows: dict[int, Conversation]
    calendars: dict[int, Calendar]
    tag_ids: dict[str, int]
    first_of_client: dict[int, int]
    told: dict[int, list[Event]] = field(default_factory=lambda: defaultdict(list))
    owners: dict[int, list[Stretch]] = field(default_factory=lambda: defaultdict(list))
    zones: dict[int, list[Stretch]] = field(default_factory=lambda: defaultdict(list))
    flags: dict[int, list[Stretch]] = field(default_factory=lambda: defaultdict(list))
    waits: dict[int, list[Stretch]] = field(default_factory=lambda: defaultdict(list))

    def case(self, occasion: Occasion, *, with_text: bool) -> pure.Case:
        """The conversation as it stood when the occasion came."""
        pk, at = occasion.conversation_id, occasion.at
        row = self.rows[pk]
        says = with_text and occasion.message_id
        return pure.Case(
            channel=row.channel.kind,
            location=row.location_id,
            tags=frozenset(self.tag_ids[t] for t in self._tags(row, at) if t in self.tag_ids),
            priority=self._latest(row, "priority_set", at, "priority", row.priority, "normal"),
            owner=_during(self.owners[pk], at) or 0,
            zone=_during(self.zones[pk], at) or "",
            is_new_client=self.first_of_client.get(row.client_id) == pk,
            is_open_hours=is_open(self.calendars[row.location_id], at),
            text=pure.spoken(words_of(occasion.message_id or 0)) if says else "",
            waits=_during(self.waits[pk], at) is not None,
            is_closed=self._is_closed(pk, at),
            is_flagged=_during(self.flags[pk], at) is not None,
        )

    def _tags(self, row: Conversation, at: datetime) -> Sequence[str]:
        tags: Sequence[str] = self._latest(row, "tagged", at, "tags", row.tags, [])
        return tags

    def _latest(
        self, row: Conversation, kind: str, at: datetime, key: str, now: Any, before: Any
    ) -> Any:
        """What the ledger last said by then; where it never said anything, what holds today held then."""
        events = [event for event in self.told[row.pk] if event.kind == kind]
        by_then = [event for event in events if event.at <= at]
        if by_then:
            return by_then[-1].data.get(key, before)
        return before if events else now

    def _is_closed(self, pk: int, at: datetime) -> bool:
        by_then = [event for event in self.told[pk] if event.at <= at]
        last = [e.kind for e in by_then if e.kind == "closed" or e.kind in _OPENING]
        return bool(last) and last[-1] == "closed"


def _during(stretches: Iterable[Stretch], at: datetime) -> Any:
    """The value of the last stretch that covers the moment, or None."""
    fitting = [value for start, end, value in stretches if start <= at and (not end or at < end)]
    return fitting[-1] if fitting else None


def load_past(conversation_ids: Iterable[int], calendars: dict[int, Calendar]) -> Past:
    """Everything that is needed about these conversations; eight queries."""
    ids = set(conversation_ids)
    rows = Conversation.objects.filter(pk__in=ids).select_related("channel").in_bulk()
    clients = {row.client_id for row in rows.values()}
    firsts: dict[int, int] = {}
    for pk, client_id in (
        Conversation.objects.filter(client__in=clients)
        .order_by("pk")
        .values_list("pk", "client_id")
    ):
        firsts.setdefault(client_id, pk)
    loaded = Past(rows, calendars, dict(Tag.objects.values_list("name", "pk")), firsts)
    events = Event.objects.filter(conversation__in=ids, kind__in=_TOLD)
    for event in events.order_by("at", "id"):
        loaded.told[event.conversation_id].append(event)
    _stretch(
        loaded.owners, Assignment.objects.filter(conversation__in=ids), "at", "ended_at", "staff_id"
    )
    stays = ZoneStay.objects.filter(conversation__in=ids)
    _stretch(loaded.zones, stays, "entered_at", "left_at", "zone__key")
    flags = RedFlag.objects.filter(conversation__in=ids)
    _stretch(loaded.flags, flags, "raised_at", "closed_at", "pk")
    inquiries = Inquiry.objects.filter(conversation__in=ids).exclude(state=Inquiry.State.DROPPED)
    _stretch(loaded.waits, inquiries, "received_at", "answered_at", "pk")
    return loaded


def _stretch(into: dict[int, list[Stretch]], rows: Any, start: str, end: str, value: str) -> None:
    for pk, *stretch in rows.order_by(start).values_list("conversation_id", start, end, value):
        into[pk].append((stretch[0], stretch[1], stretch[2]))
