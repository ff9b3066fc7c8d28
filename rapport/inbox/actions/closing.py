"""Closing and reopening."""

from datetime import datetime

from rapport.facts.models import Fact
from rapport.inbox.actions.answering import refresh_waiting
from rapport.inbox.actions.holding_back import refuse_while_flagged
from rapport.inbox.actions.ledger import event_row, fact_row, happened, log, record
from rapport.inbox.actions.locking import hold
from rapport.inbox.actions.rows import Row
from rapport.inbox.actions.working import end_assignment
from rapport.inbox.actions.zones import leave_all
from rapport.inbox.models import Assignment, Conversation, Event, Inquiry
from rapport.live.notify import announce
from rapport.practice.models import Staff


def close(
    conversation: Conversation, *, by: Staff | None, at: datetime, learnt: str | None = None
) -> None:
    """End the conversation. An inquiry still open is dropped, which is no answer and counts as none.

    `by` None: Rapport closes it, since its client was erased. `learnt`: in a judgment zone, one line
    about the client that becomes a memory. Raises RedFlagOpen.
    """
    actor_id = by.pk if by else None
    held = hold(conversation)
    if held.status == Conversation.Status.CLOSED:
        return
    if by:
        refuse_while_flagged(held)
    where: Row = {"practice_id": held.practice_id, "conversation_id": held.pk, "at": at}
    still_open = Inquiry.objects.filter(conversation=held, state__in=Inquiry.OPEN_STATES)
    for inquiry in still_open:
        log(event_row(Event.Kind.DROPPED, **where, actor_id=actor_id, inquiry_id=inquiry.pk))
    still_open.update(state=Inquiry.State.DROPPED, next_timer_at=None)
    Conversation.objects.filter(pk=held.pk).update(
        status=Conversation.Status.CLOSED, closed_at=at, snoozed_until=None
    )
    refresh_waiting(held)
    end_assignment(held, why=Assignment.Ended.CLOSED, at=at)
    leave_all(held, by=by, at=at, memory_text=learnt)
    log(event_row(Event.Kind.CLOSED, **where, actor_id=actor_id))
    record(
        fact_row(
            Fact.Kind.CLOSED,
            **where,
            source=f"closed:{held.pk}:{at.timestamp():.3f}",
            zone=held.location.zone,
            location_id=held.location_id,
            channel_kind=held.channel.kind,
            client_id=held.client_id,
            staff_id=actor_id,
            is_simulated=held.is_simulated,
        )
    )
    announce(practice_id=held.practice_id, topic="conversation", subject_id=held.pk)


def reopen(conversation: Conversation, *, by: Staff, at: datetime) -> None:
    """Open it again, as the person's own. A dropped inquiry stays dropped: nobody answered it."""
    changed = Conversation.objects.filter(
        pk=conversation.pk, status=Conversation.Status.CLOSED
    ).update(status=Conversation.Status.OPEN, closed_at=None, owner=by)
    if not changed:
        return
    end_assignment(conversation, why=Assignment.Ended.TAKEN, at=at)
    Assignment.objects.create(
        practice_id=conversation.practice_id,
        conversation=conversation,
        staff=by,
        by=by,
        reasons=[{"code": "reopened", "params": {}}],
        at=at,
        accepted_at=at,
    )
    happened(Event.Kind.REOPENED, conversation, at=at, by=by)
