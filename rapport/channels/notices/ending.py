"""How a notice ends: seen, not needed any more, or replaced by a newer one."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Q

from rapport.channels.models import Notice, NoticeAttempt
from rapport.inbox.models import Viewing
from rapport.live.notify import announce

STILL = timedelta(seconds=45)  # a page that shows a conversation says so every twenty
WAKE = "rapport_notices"
State = NoticeAttempt.State


def end(notice: Notice, why: Notice.End, *, at: datetime) -> None:
    """Nothing more is sent; a notification that is not needed any more is replaced without a sound."""
    notice.ended_at, notice.end, notice.due_at = at, why, None
    notice.save(update_fields=["ended_at", "end", "due_at"])
    attempts = notice.attempts.filter(is_recall=False)
    unshown = Q(way=NoticeAttempt.Way.SCREEN, state=State.ACCEPTED)
    attempts.filter(Q(state=State.QUEUED) | unshown).update(state=State.WITHDRAWN, due_at=None)
    if why == Notice.End.MOOT:
        _recall(notice, at)
    announce(practice_id=notice.practice_id, topic="notice", subject_id=notice.staff_id)


def _recall(notice: Notice, at: datetime) -> None:
    pushed = notice.attempts.filter(
        way=NoticeAttempt.Way.PUSH,
        state__in=(State.ACCEPTED, State.SHOWN),
        address__isnull=False,
        is_recall=False,
    )
    rows = [
        NoticeAttempt(
            practice_id=notice.practice_id,
            notice=notice,
            way=NoticeAttempt.Way.PUSH,
            address_id=attempt.address_id,
            device=attempt.device,
            is_recall=True,
            queued_at=at,
            due_at=at,
        )
        for attempt in pushed
    ]
    if rows:
        NoticeAttempt.objects.bulk_create(rows)
        ring()


def ring() -> None:
    """Have the senders look at once, when this transaction is kept."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, '')", [WAKE])


def looked_until(places: Collection[tuple[int, int]]) -> dict[tuple[int, int], datetime]:
    """Until when each (staff, conversation) had it open; a page that is open counts a little ahead."""
    rows = Viewing.objects.filter(
        staff__in={staff_id for staff_id, _ in places},
        conversation__in={conversation_id for _, conversation_id in places},
    )
    return {(v.staff_id, v.conversation_id): v.left_at or v.seen_at + STILL for v in rows}
