"""What stands beside a grant: rehearsals played, moments answered, and how those ended.

How clients felt about it waits for surveys. Two outcomes are known without: an answer came to rest when
its client came back with no trouble, and nobody opened it again, within 30 days; and the moment was left
by its exit question instead of being closed over. What a person said was no such moment is in neither.
Each is said of a person only where it is mostly theirs (core.skills): shrunk, with its reliability, in
nobody's order.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from django.db.models import (
    Count,
    Exists,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)

from rapport.core.skills import Shrunk, Use, fit, shrink, use, weighted
from rapport.core.zones import Key
from rapport.guidance.models import Zone
from rapport.inbox.models import Event, Message, ZoneStay
from rapport.practice.models import SkillGrant, Staff
from rapport.rehearsal.models import Player

LOOK_BACK = timedelta(days=365)
RESTS = timedelta(days=30)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One person and one skill. `ended`: moments that came to rest; `met`: that were left by their exit
    question rather than closed over; None where nothing may be said."""

    staff: Staff
    grant: SkillGrant | None
    rehearsed: int
    rehearsed_at: datetime | None
    answered: int
    answered_at: datetime | None
    use: Use | None
    ended: Shrunk | None
    met: Shrunk | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """One moment as whoever answered it first left it. `rested` None: too early to say; `met` None: it
    goes on."""

    staff_id: int
    at: datetime
    rested: bool | None
    met: bool | None


def evidence(skill_id: int, *, refresh_days: int, on: date, at: datetime) -> list[Evidence]:
    """Everybody who works here, by name; five queries."""
    keys = list(Zone.objects.filter(skill_id=skill_id).values_list("key", flat=True))
    grants = {
        grant.staff_id: grant
        for grant in SkillGrant.objects.filter(skill_id=skill_id).select_related("granted_by")
    }
    played, answers = rehearsed(keys), _by_person(answered(keys, at=at))
    figures = _shown(answers, at, "rested"), _shown(answers, at, "met")
    return [
        _row(person, grants.get(person.pk), played, answers[person.pk], figures, refresh_days, on)
        for person in Staff.objects.filter(is_active=True).order_by("name", "pk")
    ]


def _row(
    person: Staff,
    grant: SkillGrant | None,
    played: Mapping[int, tuple[int, datetime]],
    answers: Sequence[_Answer],
    figures: tuple[Mapping[int, Shrunk], Mapping[int, Shrunk]],
    refresh_days: int,
    on: date,
) -> Evidence:
    times, last_played = played.get(person.pk, (0, None))
    last_answered = max((answer.at for answer in answers), default=None)
    last = max((each.date() for each in (last_played, last_answered) if each), default=None)
    practised = None
    if grant:
        practised = use(last, granted=grant.granted_at.date(), on=on, refresh_days=refresh_days)
    return Evidence(
        staff=person,
        grant=grant,
        rehearsed=times,
        rehearsed_at=last_played,
        answered=len(answers),
        answered_at=last_answered,
        use=practised,
        ended=figures[0].get(person.pk),
        met=figures[1].get(person.pk),
    )


def rehearsed(zone_keys: Collection[str]) -> Mapping[int, tuple[int, datetime]]:
    """How often, and when last, somebody played the staff member in these zones; nothing of how."""
    rows = (
        Player.objects.filter(
            part=Player.Part.STAFF,
            rehearsal__ended_at__isnull=False,
            rehearsal__scenario__zone_key__in=zone_keys,
        )
        .values("staff_id")
        .annotate(times=Count("pk"), last=Max("rehearsal__ended_at"))
    )
    return {row["staff_id"]: (row["times"], row["last"]) for row in rows}


def answered(zone_keys: Collection[str], *, at: datetime) -> list[_Answer]:
    """The moments of a year in these zones, by who answered first; one query."""
    rows = _stays(zone_keys, at).values_list("by", "answered_at", "came_back", "left_why")
    return [
        _Answer(
            by,
            when,
            rested=None if at - when < RESTS else not came_back,
            met=left == ZoneStay.Left.DONE if left else None,
        )
        for by, when, came_back, left in rows
    ]


def _stays(zone_keys: Collection[str], at: datetime) -> QuerySet[Any]:
    replies = Message.objects.filter(
        conversation_id=OuterRef("conversation_id"),
        kind=Message.Kind.REPLY,
        author__isnull=False,
        received_at__gte=OuterRef("entered_at"),
    ).order_by("received_at", "pk")
    return (
        ZoneStay.objects.filter(zone__key__in=zone_keys, entered_at__gte=at - LOOK_BACK)
        .exclude(left_why=ZoneStay.Left.WRONG)
        .annotate(
            by=Subquery(replies.values("author_id")[:1]),
            answered_at=Subquery(replies.values("received_at")[:1]),
        )
        .filter(by__isnull=False)
        .annotate(came_back=came_back())
        .order_by("pk")
    )


def came_back() -> Q:
    """Whether what was answered at `answered_at` was opened again, or trouble followed, within 30 days."""
    return Q(opened_again()) | Q(entered(Key.TROUBLE))


def opened_again() -> Exists:
    """For rows with `conversation` and `answered_at`: somebody opened it again within 30 days."""
    return Exists(
        Event.objects.filter(
            conversation_id=OuterRef("conversation_id"),
            kind=Event.Kind.REOPENED,
            at__gt=OuterRef("answered_at"),
            at__lte=OuterRef("answered_at") + RESTS,
        )
    )


def entered(key: Key) -> Exists:
    """For rows with `conversation` and `answered_at`: its client came to this zone within 30 days after."""
    return Exists(
        ZoneStay.objects.filter(
            conversation__client_id=OuterRef("conversation__client_id"),
            zone__key=key,
            entered_at__gt=OuterRef("answered_at"),
            entered_at__lte=OuterRef("answered_at") + RESTS,
        ).exclude(left_why=ZoneStay.Left.WRONG)
    )


def _by_person(answers: Sequence[_Answer]) -> Mapping[int, list[_Answer]]:
    found: dict[int, list[_Answer]] = defaultdict(list)
    for answer in answers:
        found[answer.staff_id].append(answer)
    return found


def _shown(
    answers: Mapping[int, Sequence[_Answer]], at: datetime, outcome: Literal["rested", "met"]
) -> Mapping[int, Shrunk]:
    """Figures of those of whom one may be shown; old answers weigh less."""
    records = {
        person: weighted(
            [((at - a.at) / DAY, well) for a in mine if (well := getattr(a, outcome)) is not None]
        )
        for person, mine in answers.items()
    }
    prior = fit(records.values())
    if prior is None:
        return {}
    shrunk = {person: shrink(*record, prior) for person, record in records.items()}
    return {person: figure for person, figure in shrunk.items() if figure.may_be_shown}


__all__ = [
    "RESTS",
    "Evidence",
    "answered",
    "came_back",
    "entered",
    "evidence",
    "opened_again",
    "rehearsed",
]
