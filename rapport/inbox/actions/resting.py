"""Snoozing and waking."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.inbox.actions.holding_back import refuse_while_flagged
from rapport.inbox.actions.ledger import happened
from rapport.inbox.models import Conversation, Event, Inquiry
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class NotInTheFuture(ExpectedError):
    """A snooze has to end later than now."""


class StillWaiting(ExpectedError):
    """A client who waits for a first answer can't be snoozed away."""


def snooze(conversation: Conversation, *, by: Staff | None, until: datetime, at: datetime) -> None:
    """Let the conversation rest until then; `by` None: a rule does.

    Raises NotInTheFuture, StillWaiting, RedFlagOpen.
    """
    if until <= at:
        raise NotInTheFuture(_("Choose a time that is still to come."))
    if conversation.inquiries.filter(state__in=Inquiry.OPEN_STATES).exists():
        raise StillWaiting(_("The client still waits for an answer: answer first, then snooze."))
    refuse_while_flagged(conversation)
    Conversation.objects.filter(pk=conversation.pk).update(
        status=Conversation.Status.SNOOZED, snoozed_until=until
    )
    happened(Event.Kind.SNOOZED, conversation, at=at, by=by, until=until.isoformat())


def wake(conversation: Conversation, *, at: datetime, by: Staff | None = None) -> None:
    """Bring it back to the desk."""
    changed = Conversation.objects.filter(
        pk=conversation.pk, status=Conversation.Status.SNOOZED
    ).update(status=Conversation.Status.OPEN, snoozed_until=None)
    if not changed:
        return
    happened(Event.Kind.WOKEN, conversation, at=at, by=by)
