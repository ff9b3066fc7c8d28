"""What a person does about their own notices."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time

from rapport.channels.models import Notice, NoticeAttempt, NoticeRules
from rapport.channels.notices.ending import end, looked_until
from rapport.core.notices import Kind, Level, Way, default, is_seen
from rapport.live.notify import announce
from rapport.practice.models import Staff

State = NoticeAttempt.State
Quiet = Sequence[tuple[int, str, str]]


def see(notice: Notice, *, at: datetime) -> None:
    """Its person has seen it."""
    if notice.ended_at is None:
        end(notice, Notice.End.SEEN, at=at)


def see_all(staff: Staff, *, at: datetime) -> None:
    """Everything that stands was looked through."""
    for notice in Notice.objects.filter(staff=staff, ended_at=None):
        end(notice, Notice.End.SEEN, at=at)


def catch_up(staff: Staff, *, at: datetime) -> list[Notice]:
    """End what they saw by looking at the conversation itself; returns what still stands, newest first."""
    standing = list(Notice.objects.filter(staff=staff, ended_at=None).order_by("-made_at", "-pk"))
    looks = looked_until([(staff.pk, n.conversation_id) for n in standing if n.conversation_id])
    left = []
    for notice in standing:
        looked = looks.get((staff.pk, notice.conversation_id or 0))
        if is_seen(made_at=notice.made_at, looked_until=looked, acted_at=staff.seen_at):
            end(notice, Notice.End.SEEN, at=at)
        else:
            left.append(notice)
    return left


def show_on_screen(staff: Staff, *, at: datetime) -> None:
    """An open page of theirs has asked: what went on screen has arrived."""
    waiting = NoticeAttempt.objects.filter(
        notice__staff=staff, way=NoticeAttempt.Way.SCREEN, shown_at=None, state=State.ACCEPTED
    )
    waiting.update(state=State.SHOWN, shown_at=at)
    trials = Notice.objects.filter(staff=staff, kind=Notice.Kind.TRIAL, ended_at=None)
    if trials.update(ended_at=at, end=Notice.End.SEEN):
        announce(practice_id=staff.practice_id, topic="notice", subject_id=staff.pk)


def show(attempt_id: int, *, at: datetime) -> None:
    """A device says that it shows it, maybe before we noted that its push service took it."""
    attempt = NoticeAttempt.objects.select_related("notice").filter(pk=attempt_id).first()
    if attempt is None or attempt.shown_at:
        return
    attempt.state, attempt.shown_at, attempt.due_at, attempt.error = State.SHOWN, at, None, ""
    attempt.accepted_at = attempt.accepted_at or at
    attempt.save(update_fields=["state", "shown_at", "due_at", "error", "accepted_at"])
    subject = attempt.notice.staff_id
    announce(practice_id=attempt.practice_id, topic="notice", subject_id=subject)


def try_screen(*, by: Staff, at: datetime) -> Notice:
    """A test on screen: it has arrived as soon as an open page asks for it."""
    notice = Notice.objects.create(
        practice_id=by.practice_id,
        staff=by,
        kind=Notice.Kind.TRIAL,
        source=f"trial:{at.isoformat()}",
        made_at=at,
    )
    NoticeAttempt.objects.create(
        practice_id=by.practice_id,
        notice=notice,
        way=NoticeAttempt.Way.SCREEN,
        is_loud=True,
        state=State.ACCEPTED,
        queued_at=at,
        accepted_at=at,
    )
    announce(practice_id=by.practice_id, topic="notice", subject_id=by.pk)
    return notice


def choose(
    levels: Mapping[tuple[Kind, Way], Level],
    *,
    hours: str,
    quiet: Quiet,
    zone: str,
    digest_at: time,
    by: Staff,
    at: datetime,
) -> NoticeRules:
    """Keep what somebody wants; only what differs from the default is written."""
    differing: dict[str, dict[str, str]] = {}
    for (kind, way), level in levels.items():
        if level is not default(kind, way):
            differing.setdefault(kind.value, {})[way.value] = level.value
    rules, _is_new = NoticeRules.objects.update_or_create(
        practice_id=by.practice_id,
        staff=by,
        defaults={
            "levels": differing,
            "hours": hours,
            "quiet": [list(span) for span in quiet],
            "zone": zone,
            "digest_at": digest_at,
            "changed_at": at,
        },
    )
    return rules


def forget_choices(*, by: Staff) -> None:
    """Back to what holds for everybody."""
    NoticeRules.objects.filter(staff=by).delete()
