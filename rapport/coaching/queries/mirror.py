"""The mirror of one person, worked out anew at each look and kept nowhere; and the practice's trend."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from rapport.coaching.looking import Spoken, look
from rapport.coaching.models import Coach, MirrorNotice
from rapport.coaching.queries.library import texts
from rapport.coaching.queries.next_words import heard
from rapport.coaching.queries.spoken import replies_between, replies_of
from rapport.coaching.queries.tried import Tried, tried
from rapport.core.intervals import Estimate
from rapport.core.next_words import FEWEST_PEOPLE, Sounded, sounded
from rapport.language.scriptedness.words_of_places import quoted
from rapport.practice.models import Staff

NOTICE = 1  # what the notice says; a new wording is a new number, and is read anew
MONTH = timedelta(days=30)
MONTHS = 3
OF_A_MONTH = 120  # replies that stand for it
ALL = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a reply that stand elsewhere too, with what is around them."""

    before: str
    shared: str
    after: str
    where: str
    conversation_id: int


@dataclass(frozen=True, slots=True)
class Group:
    """One zone, or everything. `score` is None below five messages or sixty words."""

    name: str
    messages: int
    score: dict[str, Any] | None
    places: tuple[Place, ...]


def notice_of(staff: Staff) -> MirrorNotice | None:
    """None before they read what is measured, in today's wording."""
    return MirrorNotice.objects.filter(staff=staff, version=NOTICE).first()


def coaches_of(person: Staff) -> QuerySet[Coach]:
    return Coach.objects.filter(person=person).select_related("coach")


def coached_by(coach: Staff) -> QuerySet[Coach]:
    """Who asked this person, accepted or not."""
    return Coach.objects.filter(coach=coach, person__is_active=True).select_related("person")


def mirror(person: Staff, *, at: datetime) -> list[Group]:
    """All of it first, then by zone. Raises CannotLook. Empty where nothing was agreed to."""
    if notice_of(person) is None:
        return []
    spoken = replies_of(person.pk, at=at)
    if not spoken:
        return [Group(ALL, 0, None, ())]
    zones = sorted({one.zone for one in spoken if one.zone})
    groups = {ALL: spoken} | {z: [one for one in spoken if one.zone == z] for z in zones}
    found = look(groups, texts(person.practice_id))
    return [_group(name, some, found[name]) for name, some in groups.items()]


def _group(name: str, spoken: Sequence[Spoken], found: dict[str, Any]) -> Group:
    places = tuple(_place(spoken[one["reply"]], one) for one in found["places"])
    return Group(name, len(spoken), found["score"], places)


def _place(spoken: Spoken, one: dict[str, Any]) -> Place:
    before, shared, after = quoted(spoken.text, one["start"], one["end"])
    return Place(before, shared, after, one["where"], spoken.conversation_id)


def trend(practice_id: int, *, at: datetime) -> list[dict[str, Any]]:
    """By month, the oldest first: the practice as one. Empty where fewer than five people agreed and
    wrote; a month in which fewer did has no figure."""
    agreed = list(
        MirrorNotice.objects.filter(version=NOTICE, staff__is_active=True).values_list(
            "staff_id", flat=True
        )
    )
    if len(agreed) < FEWEST_PEOPLE:
        return []
    months = _months(at)
    spoken = {str(n): _of_month(agreed, *month) for n, month in enumerate(months)}
    found = look({n: some for n, some in spoken.items() if some}, texts(practice_id), encodes=False)
    return [
        {"until": until, "score": found.get(str(n), {}).get("score")}
        for n, (_, until) in enumerate(months)
    ]


@dataclass(frozen=True, slots=True)
class Month:
    """Thirty days of the practice as one: how scripted it sounded, and beside it how clients felt.

    How they felt is `sounded` as long as nobody asks them: read by machine from their next words. What
    clients answer in a survey is a field of its own beside it, never a part of `sounded`.
    `tried`: what the practice did about it in these days.
    """

    until: datetime
    score: dict[str, Any] | None
    sounded: Sounded | None
    tried: Tried

    @property
    def wording(self) -> Estimate | None:
        """How scripted it sounded, 0 to 100, with its 90% interval."""
        found = self.score
        return Estimate(found["value"], found["low"], found["high"]) if found else None


def together(practice_id: int, *, at: datetime) -> list[Month]:
    """Three months, the oldest first; each figure is None where too few people stand behind it."""
    scores = {month["until"]: month["score"] for month in trend(practice_id, at=at)}
    months = _months(at)
    return [
        Month(until, scores.get(until), sounded(heard(since, until)), done)
        for (since, until), done in zip(months, tried(months), strict=True)
    ]


def _months(at: datetime) -> list[tuple[datetime, datetime]]:
    return [(at - MONTH * (n + 1), at - MONTH * n) for n in reversed(range(MONTHS))]


def _of_month(agreed: Sequence[int], since: datetime, until: datetime) -> list[Spoken]:
    """Nothing where fewer than five of them wrote: a figure of four would be nearly theirs."""
    each = [replies_between([staff], since, until, OF_A_MONTH // len(agreed)) for staff in agreed]
    wrote = [some for some in each if some]
    return [one for some in wrote for one in some] if len(wrote) >= FEWEST_PEOPLE else []
