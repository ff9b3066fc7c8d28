"""Reading notices: what stands, what was sent and why, and whether everybody has a way that works."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rapport.channels.models import Notice, NoticeAttempt
from rapport.channels.notices import words
from rapport.channels.notices.people import people, person
from rapport.core.notices import Kind, Level, Way
from rapport.practice.models import AlertAddress, Staff

MOST = 60
RECENT = timedelta(days=14)
TOAST = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Line:
    """A notice as its person reads it: what, why, where it leads, and every attempt."""

    notice: Notice
    title: str
    reason: str
    path: str
    attempts: Sequence[NoticeAttempt]


@dataclass(frozen=True, slots=True)
class Bell:
    """`count`: what was not seen. `said`: the weightiest that is new to the page, if it may be heard."""

    count: int
    newest: int
    said: str


@dataclass(frozen=True, slots=True)
class Reachable:
    """Whether somebody has a way that works away from the screen; never what they read."""

    staff: Staff
    works: list[str]
    fails: list[str]


def sent(staff: Staff, *, at: datetime) -> list[Line]:
    """What one person was told lately, newest first."""
    rows = (
        Notice.objects.filter(staff=staff, made_at__gt=at - RECENT)
        .prefetch_related("attempts")
        .order_by("-made_at", "-pk")[:MOST]
    )
    return [
        Line(
            notice=notice,
            title=words.title(notice, at=notice.made_at),
            reason=words.reason(notice),
            path=words.path(notice),
            attempts=sorted(notice.attempts.all(), key=lambda attempt: attempt.pk),
        )
        for notice in rows
    ]


def bell(staff: Staff, standing: Sequence[Notice], *, after: int, at: datetime) -> Bell:
    """What the bell shows; `after`: the newest notice the page knew, 0 when it has just been opened."""
    rules = person(staff, at=at).rules if standing else None
    visible = [
        notice
        for notice in standing
        if rules and rules.level(Kind(notice.kind), Way.SCREEN) is not Level.NEVER
    ]
    tried = [notice for notice in visible if notice.kind == Notice.Kind.TRIAL]
    heard = [n for n in visible if n.interrupted_at or n in tried]
    fresh = [n for n in heard if n.pk > after] if after else _unshown(heard)
    loud = next((n for n in fresh if at - n.made_at <= TOAST), None)
    return Bell(
        count=len(visible) - len(tried),
        newest=max((notice.pk for notice in standing), default=after),
        said=words.title(loud, at=at) if loud else "",
    )


def _unshown(notices: Sequence[Notice]) -> list[Notice]:
    """Those that no page of theirs has shown: one that has just been opened repeats nothing."""
    waiting = NoticeAttempt.objects.filter(notice__in=notices, way=Way.SCREEN.value, shown_at=None)
    unshown = set(waiting.values_list("notice_id", flat=True)) if notices else set()
    return [notice for notice in notices if notice.pk in unshown]


def screen_trial(staff: Staff) -> NoticeAttempt | None:
    """The last test on screen, if there was one."""
    rows = NoticeAttempt.objects.filter(notice__staff=staff, notice__kind=Notice.Kind.TRIAL)
    return rows.order_by("-pk").first()


def reachable(*, at: datetime) -> list[Reachable]:
    """Everybody who works here, whoever has no way that works first."""
    ids = list(Staff.objects.filter(is_active=True).values_list("pk", flat=True))
    refused = _refused_mail()
    rows = [
        _reachable(who.staff, who.reach, who.addresses, is_refused=who.staff.pk in refused)
        for who in people(ids, at=at).values()
    ]
    return sorted(rows, key=lambda row: (bool(row.works), row.staff.name))


def _refused_mail() -> set[int]:
    """Whose last mail to the address they sign in with did not get through."""
    mails = NoticeAttempt.objects.filter(way=Way.EMAIL.value, address=None)
    tried = mails.filter(state__in=(NoticeAttempt.State.FAILED, NoticeAttempt.State.ACCEPTED))
    last = tried.order_by("notice__staff", "-pk").distinct("notice__staff")
    return {
        staff_id
        for staff_id, state in last.values_list("notice__staff", "state")
        if state == NoticeAttempt.State.FAILED
    }


def _reachable(
    staff: Staff, reach: frozenset[Way], addresses: Sequence[AlertAddress], *, is_refused: bool
) -> Reachable:
    away = [way for way in Way if way in reach and way is not Way.SCREEN]
    works: list[str] = []
    fails: list[str] = []
    for way in away:
        own = [address for address in addresses if address.way == way]
        is_broken = all(address.failed_at for address in own) if own else is_refused
        (fails if is_broken else works).append(str(NoticeAttempt.Way(way.value).label))
    return Reachable(staff, works, fails)
