"""What becomes of a letter: claimed by one, taken by a mail server, tried again, or given up."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from rapport.channels.deliveries import described
from rapport.channels.shape import ChannelError
from rapport.insight.models import WeeklyLetter

State = WeeklyLetter.State
LEASE = timedelta(minutes=5)
# Before the next attempt, the last one again and again; after PATIENCE it has failed.
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120))
PATIENCE = timedelta(days=1)
MOST = 10  # in one turn: their lease must last


def claim(*, at: datetime) -> list[int]:
    """Claim what is due in the practice in scope, each for one sender.

    A claim is a lease: whoever dies with it leaves it to the next.
    """
    with transaction.atomic():
        due = WeeklyLetter.objects.select_for_update(no_key=True, skip_locked=True).filter(
            due_at__lte=at
        )
        ids = list(due.order_by("due_at", "pk").values_list("pk", flat=True)[:MOST])
        if ids:
            rows = WeeklyLetter.objects.filter(pk__in=ids)
            rows.update(state=State.SENDING, due_at=at + LEASE, attempts=F("attempts") + 1)
    return ids


def accept(letter: WeeklyLetter, *, at: datetime) -> None:
    """A mail server took it."""
    _end(letter, state=State.ACCEPTED, accepted_at=at, error="")


def withdraw(letter: WeeklyLetter) -> None:
    """They turned it off, or lead no more."""
    _end(letter, state=State.WITHDRAWN)


def fail(letter: WeeklyLetter, error: Exception, *, at: datetime) -> None:
    """Again later, or not at all where that can't help any more."""
    said = described(error)[:200]
    wait = BACK_OFF[min(max(letter.attempts, 1), len(BACK_OFF)) - 1]
    is_lasting = isinstance(error, ChannelError) and error.permanent
    if is_lasting or at + wait - letter.made_at > PATIENCE:
        _end(letter, state=State.FAILED, error=said)
        return
    rows = WeeklyLetter.objects.filter(pk=letter.pk)
    rows.update(state=State.QUEUED, due_at=at + wait, error=said)


def _end(letter: WeeklyLetter, **fields: str | datetime) -> None:
    WeeklyLetter.objects.filter(pk=letter.pk).update(due_at=None, **fields)
