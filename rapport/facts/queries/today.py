"""The owner's five numbers of a week, each with the rows it stands on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rapport.facts.definitions import IN_TIME_SECONDS, Metric
from rapport.facts.models import Fact
from rapport.facts.queries.asked import Asked, asked, bounds
from rapport.facts.queries.weeks import WEEK

NUMBERS = (
    Metric.WROTE,
    Metric.NEVER_ANSWERED,
    Metric.IN_TIME,
    Metric.NEEDED_PERSON,
    Metric.RIGHT_PERSON,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row behind a number: a person's first inquiry of the week, or a conversation.

    `waited`: seconds on the wall until a person answered, None while nobody did; `staff_id` did.
    """

    conversation_id: int
    client_id: int
    channel_kind: str
    at: datetime
    waited: float | None
    staff_id: int | None


@dataclass(frozen=True, slots=True)
class Today:
    """The five numbers of the week that begins on `monday`: each is the length of its rows."""

    monday: date
    rows: dict[Metric, tuple[Row, ...]]

    def number(self, metric: Metric) -> int:
        return len(self.rows[metric])


def today(*, practice_id: int, monday: date) -> Today:
    """Read in two queries, whatever the week holds."""
    told = asked(practice_id=practice_id, first=monday, end=monday + WEEK)
    people = _by_person(told)
    firsts = [inquiries[0] for inquiries in people.values()]
    never = [i[0] for i in people.values() if all(one.wall is None for one in i)]
    in_time = [f for f in firsts if f.wall is not None and f.wall <= IN_TIME_SECONDS]
    needed, right = _judged(practice_id, monday, told)
    return Today(
        monday,
        {
            Metric.WROTE: _rows(firsts),
            Metric.NEVER_ANSWERED: _rows(never),
            Metric.IN_TIME: _rows(in_time),
            Metric.NEEDED_PERSON: needed,
            Metric.RIGHT_PERSON: right,
        },
    )


def _by_person(told: Iterable[Asked]) -> dict[int, list[Asked]]:
    people: dict[int, list[Asked]] = {}
    for inquiry in told:
        people.setdefault(inquiry.client_id, []).append(inquiry)
    return people


def _rows(inquiries: Iterable[Asked]) -> tuple[Row, ...]:
    return tuple(
        Row(i.conversation_id, i.client_id, i.channel_kind, i.at, i.wall, i.staff_id)
        for i in inquiries
    )


def _judged(
    practice_id: int, monday: date, told: Sequence[Asked]
) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Conversations that needed a person, and those of them that got the right one."""
    within = bounds(monday, monday + WEEK)
    facts = Fact.objects.filter(
        practice_id=practice_id,
        kind__in=[Fact.Kind.NEEDED_PERSON, Fact.Kind.RIGHT_PERSON],
        at__gte=within["after"],
        at__lt=within["before"],
        local_date__gte=monday,
        local_date__lt=monday + WEEK,
    ).order_by("at", "id")
    first = {i.conversation_id: i for i in reversed(told)}
    needed = [f for f in facts if f.kind == Fact.Kind.NEEDED_PERSON]
    right = {f.conversation_id for f in facts if f.kind == Fact.Kind.RIGHT_PERSON}
    return (
        tuple(_row(f, first) for f in needed),
        tuple(_row(f, first) for f in needed if f.conversation_id in right),
    )


def _row(fact: Fact, first: dict[int, Asked]) -> Row:
    conversation_id, client_id = fact.conversation_id or 0, fact.client_id or 0
    inquiry = first.get(conversation_id)
    waited, staff_id = (inquiry.wall, inquiry.staff_id) if inquiry else (None, None)
    return Row(conversation_id, client_id, fact.channel_kind, fact.at, waited, staff_id)
