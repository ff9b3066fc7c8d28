"""Whose conversation it is: taking, accepting, handing over, and never leaving it ownerless."""

from datetime import datetime

from django.utils.translation import gettext as _

from rapport.database.written import fetched
from rapport.inbox.actions.ledger import event_row, happened, log
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Assignment, Conversation, Event
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class NobodyThere(ExpectedError):
    """The person no longer works here."""


def take(conversation: Conversation, *, by: Staff, at: datetime) -> None:
    """Make the conversation one's own."""
    assign(conversation, to=by, by=by, at=at)


def assign(
    conversation: Conversation, *, to: Staff, by: Staff, at: datetime, note: str = ""
) -> None:
    """Give the conversation to somebody by hand; whoever had it hands it over. Raises NobodyThere."""
    if not to.is_active:
        raise NobodyThere(_("%(name)s no longer works here.") % {"name": to.name})
    ended = Assignment.Ended.TAKEN if to == by else Assignment.Ended.HANDED_OVER
    end_assignment(conversation, why=ended, at=at)
    code = "took_it" if to == by else "handed_over"
    Assignment.objects.create(
        practice_id=conversation.practice_id,
        conversation=conversation,
        staff=to,
        by=by,
        reasons=[{"code": code, "params": {"by": by.name}}],
        at=at,
        accepted_at=at if to == by else None,
        note=note[:200],
    )
    Conversation.objects.filter(pk=conversation.pk).update(owner=to)
    happened(Event.Kind.ASSIGNED, conversation, at=at, by=by, staff=to.pk)


ACCEPT = """
update inbox_assignment set accepted_at = %s
 where conversation_id = %s and staff_id = %s and ended_at is null and accepted_at is null
returning id
"""


def accept(conversation: Conversation, *, by: Staff, at: datetime) -> None:
    """The person it was given to has opened it: the accept timer stops."""
    if fetched(ACCEPT, [at, conversation.pk, by.pk]):
        where: Row = {"practice_id": conversation.practice_id, "conversation_id": conversation.pk}
        log(event_row(Event.Kind.ACCEPTED, **where, at=at, actor_id=by.pk))


def end_assignment(conversation: Conversation, *, why: Assignment.Ended, at: datetime) -> None:
    """Close whatever assignment is open, saying why."""
    Assignment.objects.filter(conversation=conversation, ended_at__isnull=True).update(
        ended_at=at, ended_why=why
    )
