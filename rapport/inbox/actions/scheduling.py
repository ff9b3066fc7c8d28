"""Replies that leave later, if nothing speaks against it by then.

A scheduled reply is an ordinary one whose outbox row is due later: it can be taken back until it
leaves, and the clock runs until the provider has accepted it. When it is due, the conversation is
locked and asked what happened since; whatever speaks against it stops it, and its writer decides.
"""

from collections.abc import Sequence
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from rapport.core.moments_said import FURTHEST
from rapport.inbox.actions.holding_back import refuse_while_flagged
from rapport.inbox.actions.ledger import happened
from rapport.inbox.actions.replying import reply
from rapport.inbox.actions.resting import NotInTheFuture
from rapport.inbox.models import Conversation, Event, Message, Outgoing
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class NothingScheduled(ExpectedError):
    """It has left already, or was taken back."""


def schedule(
    conversation: Conversation,
    *,
    by: Staff,
    text: str,
    leaves_at: datetime,
    at: datetime,
    version: int | None = None,
    files: "Sequence[UploadedFile[bytes]]" = (),
    with_saved: Sequence[int] = (),
) -> Message:
    """Write a reply that leaves then. The clock goes on until it has.

    Raises NotInTheFuture, RedFlagOpen, and whatever `reply` raises.
    """
    _check(leaves_at, at)
    refuse_while_flagged(conversation)
    message = reply(
        conversation,
        by=by,
        text=text,
        at=at,
        version=version,
        files=files,
        scheduled_for=leaves_at,
        with_saved=with_saved,
    )
    _note(message, leaves_at, by, at)
    return message


def reschedule(outgoing: Outgoing, *, leaves_at: datetime, by: Staff, at: datetime) -> None:
    """Let it leave at another time. Whoever says so has read what the client wrote since.

    Raises NotInTheFuture, RedFlagOpen, NothingScheduled.
    """
    _check(leaves_at, at)
    refuse_while_flagged(outgoing.message.conversation)
    _set(outgoing, at, state=Outgoing.State.QUEUED, due_at=leaves_at, scheduled_for=leaves_at)
    _note(outgoing.message, leaves_at, by, at)


def send_now(outgoing: Outgoing, *, by: Staff, at: datetime) -> None:
    """Let it leave at once, whatever happened since: a person has looked. Raises NothingScheduled."""
    _set(outgoing, at, state=Outgoing.State.QUEUED, due_at=at, scheduled_for=None)
    conversation = outgoing.message.conversation
    happened(Event.Kind.REPLY_QUEUED, conversation, at=at, by=by, message=outgoing.message_id)


def _set(outgoing: Outgoing, at: datetime, **columns: object) -> None:
    """From now on it answers what the client has written until now."""
    states = (Outgoing.State.QUEUED, Outgoing.State.HELD)
    waiting = Outgoing.objects.filter(pk=outgoing.pk, state__in=states, scheduled_for__isnull=False)
    if not waiting.update(**columns, held_why="", queued_at=at, attempts=0):
        raise NothingScheduled(_("It has left already, or was taken back."))
    Message.objects.filter(pk=outgoing.message_id).update(received_at=at)


def _check(leaves_at: datetime, at: datetime) -> None:
    if not at < leaves_at <= at + FURTHEST:
        raise NotInTheFuture(_("Choose a time that is still to come, within a year."))


def _note(message: Message, leaves_at: datetime, by: Staff, at: datetime) -> None:
    about = {"message": message.pk, "until": leaves_at.isoformat()}
    happened(Event.Kind.SCHEDULED, message.conversation, at=at, by=by, **about)
