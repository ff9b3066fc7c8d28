"""Who is at the screen."""

from datetime import datetime, timedelta

from django.db.models import Q

from rapport.accounts.actions import rename_user
from rapport.live.notify import announce
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff

BREAK = timedelta(minutes=30)
"""Whoever did nothing for so long was away, and is told what changed."""

OFTEN = timedelta(minutes=1)
"""Presence is written once in this time, not with every click."""


def note_seen(*, staff: Staff, at: datetime) -> None:
    """The person did something; one statement, and none within a minute of the last.

    After a break it is kept since when they were gone, until they have read what changed.
    """
    if staff.seen_at is not None and at - staff.seen_at < OFTEN:
        return
    stale = Q(seen_at=None) | Q(seen_at__lt=at)
    if staff.left_at is None and staff.seen_at and at - staff.seen_at >= BREAK:
        staff.left_at = staff.seen_at
        announce(practice_id=staff.practice_id, topic="staff", subject_id=staff.pk)
    Staff.objects.filter(stale, pk=staff.pk).update(seen_at=at, left_at=staff.left_at)
    staff.seen_at = at


def set_away(*, staff: Staff, is_away: bool, at: datetime) -> None:
    """Say that one is away, or back: while away nothing new is assigned."""
    staff.is_away, staff.seen_at = is_away, at
    staff.left_at = staff.left_at or at if is_away else _left(staff, at)
    staff.save(update_fields=["is_away", "seen_at", "left_at"])
    announce(practice_id=staff.practice_id, topic="staff", subject_id=staff.pk)


def _left(staff: Staff, at: datetime) -> datetime | None:
    """Since when they were gone; a few minutes are no absence."""
    return staff.left_at if staff.left_at and at - staff.left_at >= BREAK else None


def catch_up(*, staff: Staff) -> None:
    """They have read what changed while they were away."""
    Staff.objects.filter(pk=staff.pk).update(left_at=None)
    staff.left_at = None


def introduce(*, staff: Staff, name: str, languages: tuple[str, ...], at: datetime) -> None:
    """What somebody says about themselves."""
    staff.name, staff.languages = name, list(languages)
    staff.save(update_fields=["name", "languages"])
    rename_user(user=staff.user, name=name)
    note(by=staff, verb="introduced", subject=staff, at=at)
