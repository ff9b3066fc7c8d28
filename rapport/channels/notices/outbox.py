"""Attempts at notices on their way: the senders of the alerts, for what is no red flag."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _

from rapport.channels.alerts import outbox as alerts
from rapport.channels.alerts import shown
from rapport.channels.alerts.alert import Alert, absolute
from rapport.channels.deliveries import described
from rapport.channels.models import Notice, NoticeAttempt
from rapport.channels.notices import words
from rapport.channels.notices.ending import ring
from rapport.channels.shape import Attempt
from rapport.database.scope import practice_scope
from rapport.live.notify import announce
from rapport.practice.models import AlertAddress

State = NoticeAttempt.State
OPEN = (State.QUEUED, State.SENDING)


def claim_due(*, at: datetime, room: Mapping[str, int]) -> list[tuple[int, int, str]]:
    """Claim due attempts as (practice id, attempt id, way), of each way at most `room` of it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select practice_id, attempt_id, way from claim_notice_attempts(%s, %s, %s, %s)",
            [at, at + alerts.LEASE, list(room), list(room.values())],
        )
        return [(row[0], row[1], row[2]) for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class Ready:
    """An attempt prepared inside the scope, to be made outside every transaction."""

    row: NoticeAttempt
    address: AlertAddress
    attempt: Attempt


def send(*, practice_id: int, attempt_id: int, at: datetime) -> None:
    """One attempt, at least once; what ended meanwhile is not sent."""
    with practice_scope(practice_id):
        ready = _ready(attempt_id, at)
    if ready is None:
        return
    result = alerts.tried(ready.address, ready.attempt)
    with practice_scope(practice_id):
        alerts.note(result, at=at)
        _report(ready.row, result, at)
        subject = ready.row.notice.staff_id
        announce(practice_id=practice_id, topic="notice", subject_id=subject)


def _ready(attempt_id: int, at: datetime) -> Ready | None:
    rows = NoticeAttempt.objects.select_related(
        "notice__staff__user", "notice__practice", "address"
    )
    row = rows.get(pk=attempt_id)
    if row.state not in OPEN:
        return None
    if row.notice.ended_at and not row.is_recall:
        _close(row, State.WITHDRAWN)
        return None
    if row.attempts > alerts.MOST_ATTEMPTS:
        _close(row, State.FAILED, error=alerts.ENDLESS)
        return None
    address = row.address or _signed_in(row)
    if address is None:
        _close(row, State.FAILED, error=_("It is not there any more."))
        return None
    return Ready(row, address, _prepared(row, address, at))


def _signed_in(row: NoticeAttempt) -> AlertAddress | None:
    """Where mail goes without an address of one's own: to the one they sign in with."""
    if row.way != NoticeAttempt.Way.EMAIL:
        return None
    staff = row.notice.staff
    return AlertAddress(practice_id=row.practice_id, staff=staff, way=row.way)


def _prepared(row: NoticeAttempt, address: AlertAddress, at: datetime) -> Attempt:
    alert = alert_of(row, at=at)
    if address.pk is None:
        return alerts.PREPARE[row.way](alert, {"address": row.notice.staff.user.email}, at)
    return alerts.prepared(alert, address, at)


def alert_of(row: NoticeAttempt, *, at: datetime) -> Alert:
    """What is sent. One tag for everything about a conversation: a newer notice replaces the older."""
    notice, practice = row.notice, row.notice.practice
    subject = notice.conversation_id or f"n{notice.pk}"
    why = _("You get this %(reason)s at %(practice)s. What reaches you: %(link)s")
    link = absolute("/settings/me/notifications/rules/")
    return Alert(
        practice_id=row.practice_id,
        practice=practice.name,
        name=f"notice-{notice.pk}-{row.pk}",
        url=absolute(words.path(notice)),
        title=_("Not needed any more.") if row.is_recall else words.title(notice, at=at),
        text=_("Somebody took care of it.") if row.is_recall else _("Open Rapport."),
        why=why % {"reason": words.reason(notice), "practice": practice.name, "link": link},
        tag=f"notice-{subject}",
        confirm="" if row.is_recall else shown.path(row.practice_id, "notice", row.pk),
        is_loud=row.is_loud and not row.is_recall,
    )


def _report(row: NoticeAttempt, result: alerts.Result, at: datetime) -> None:
    """What became of it; a device that said that it shows it has the last word."""
    rows = NoticeAttempt.objects.filter(pk=row.pk, state__in=OPEN)
    if not result.error:
        fields = {"accepted_at": at, "due_at": None, "provider_id": result.provider_id[:80]}
        rows.update(state=State.ACCEPTED, error="", **fields)
        return
    error = described(result.error)[:200]
    is_over = result.is_permanent or row.attempts > len(alerts.BACK_OFF)
    if not is_over:
        wait = alerts.BACK_OFF[min(max(row.attempts, 1), len(alerts.BACK_OFF)) - 1]
        rows.update(state=State.QUEUED, due_at=at + timedelta(seconds=wait), error=error)
        return
    rows.update(state=State.FAILED, due_at=None, error=error)
    _hasten(row, at)


def _hasten(row: NoticeAttempt, at: datetime) -> None:
    """The next way has the place of one that failed: look at the notice now."""
    Notice.objects.filter(pk=row.notice_id, ended_at=None).update(due_at=at)
    ring()


def _close(row: NoticeAttempt, state: str, error: str = "") -> None:
    NoticeAttempt.objects.filter(pk=row.pk).update(state=state, due_at=None, error=error)
