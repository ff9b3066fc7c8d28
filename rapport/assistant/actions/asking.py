"""Somebody asks the assistant for something; a worker puts the question."""

from datetime import datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _

from rapport.assistant import queries
from rapport.assistant.models import Ask, Endpoint
from rapport.inbox.models import Conversation
from rapport.practice.actions.trail import note as trail
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

WAKE = "rapport_asks"
MINUTE = timedelta(minutes=1)
MOST_EACH, MOST_TOGETHER = 10, 30  # in a minute: of one person, of the practice


class NotReady(ExpectedError):
    """It is switched off, or its address is not marked as covered."""


class Frozen(ExpectedError):
    """A red flag is open: nobody but people reads here."""


class OnlyPoints(ExpectedError):
    """Inside a judgment zone it gives talking points and nothing else."""


class NothingToRead(ExpectedError):
    """Nothing was said here, or the client was erased."""


class Resting(ExpectedError):
    """It failed several times in a row and is left alone for a while."""


class TooMany(ExpectedError):
    """Asked too often within a minute."""

    status = 429


def ask(conversation: Conversation, *, kind: str, by: Staff, at: datetime) -> Ask:
    """Put it into the queue, once: the same question already on its way is returned.

    Raises NotReady, Frozen, OnlyPoints, NothingToRead, Resting or TooMany.
    """
    row = may_read(conversation, kind=kind)
    _is_awake(row, at)
    waiting = Ask.objects.filter(conversation=conversation, kind=kind, due_at__isnull=False)
    return waiting.first() or _queued(conversation, kind, by, at)


def try_out(*, by: Staff, at: datetime) -> Ask:
    """Ask something made up, to see whether it answers; also while it is off. Raises NotReady, TooMany."""
    if queries.target(queries.endpoint()) is None:
        raise NotReady(_("There is no address yet: write one first."))
    waiting = Ask.objects.filter(kind=Ask.Kind.TRIAL, due_at__isnull=False)
    return waiting.first() or _queued(None, Ask.Kind.TRIAL, by, at)


def may_read(conversation: Conversation, *, kind: str) -> Endpoint:
    """The endpoint that may be given this conversation now. Checked when asked and before it is sent."""
    row = queries.endpoint()
    if row is None or not queries.is_ready(row):
        raise NotReady(_("The assistant is switched off."))
    if queries.is_frozen(conversation.pk):
        raise Frozen(_("A red flag is open here. Only people read and write until it is closed."))
    if conversation.zone and kind != Ask.Kind.POINTS:
        raise OnlyPoints(_("This is a moment for a person: talking points only."))
    if conversation.client.key is None or not queries.said(conversation):
        raise NothingToRead(_("There is nothing here that could be read."))
    return row


def _is_awake(row: Endpoint, at: datetime) -> None:
    if queries.circuit(row).is_open(at):
        raise Resting(_("The assistant failed several times and is left alone for a while."))


def _queued(conversation: Conversation | None, kind: str, by: Staff, at: datetime) -> Ask:
    _not_too_many(by, at)
    row = Ask.objects.create(
        practice_id=by.practice_id,
        conversation=conversation,
        kind=kind,
        by=by,
        asked_at=at,
        due_at=at,
        version=conversation.version if conversation else 0,
    )
    trail(by=by, verb=f"asked for {kind}", subject=row, at=at)
    wake()
    return row


def wake() -> None:
    """Call the worker at commit: somebody asked, or a practice's next question may go."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, '')", [WAKE])


def _not_too_many(by: Staff, at: datetime) -> None:
    recent = Ask.objects.filter(asked_at__gt=at - MINUTE)
    if recent.filter(by=by).count() >= MOST_EACH or recent.count() >= MOST_TOGETHER:
        raise TooMany(_("That was a lot within a minute. Wait a moment."))
