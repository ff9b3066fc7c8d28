"""What became of a message on its way. Channels call these; the clock stops here."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from rapport.database.scope import practice_scope
from rapport.inbox.actions.answering import answered
from rapport.inbox.actions.ledger import event_row, log
from rapport.inbox.models import Event, Message, Outgoing
from rapport.live.notify import announce

# Seconds before the next attempt; after the last one it has failed, loudly.
BACK_OFF = (5, 30, 120, 600, 1800, 3600, 7200, 14400)


def claim_due(*, at: datetime, limit: int = 20) -> list[tuple[int, int]]:
    """Take hold of messages that are due: (practice_id, outgoing_id), each for one sender only.

    A claim lasts 90 seconds; a sender that dies leaves the row to the next.
    """
    with connection.cursor() as cursor:
        cursor.execute("select practice_id, id from claim_outgoing(%s, %s)", [at, limit])
        return [(row[0], row[1]) for row in cursor.fetchall()]


def accepted(*, practice_id: int, outgoing_id: int, provider_id: str, at: datetime) -> None:
    """The provider took it. A person's reply answers every open inquiry of the conversation."""
    with practice_scope(practice_id):
        outgoing = _hold(outgoing_id)
        if outgoing.state in (Outgoing.State.ACCEPTED, Outgoing.State.DELIVERED):
            return
        outgoing.state = Outgoing.State.ACCEPTED
        outgoing.accepted_at, outgoing.due_at, outgoing.error = at, None, ""
        outgoing.save(update_fields=["state", "accepted_at", "due_at", "error"])
        Message.objects.filter(pk=outgoing.message_id).update(provider_id=provider_id)
        if outgoing.message.kind == Message.Kind.REPLY:
            _log(outgoing, Event.Kind.REPLY_ACCEPTED, at)
            answered(outgoing.conversation, message=outgoing.message, at=at)
        else:
            _acknowledged(outgoing, at)
        announce(**_topic(outgoing))


def arrived(*, message_ids: Collection[int], at: datetime, is_read: bool) -> None:
    """A client's side tells that messages of ours came, or were read; the first time counts."""
    rows = Outgoing.objects.filter(message_id__in=message_ids)
    rows.filter(delivered_at__isnull=True).update(delivered_at=at)
    if is_read:
        rows.filter(read_at__isnull=True).update(read_at=at)


def failed(
    *, practice_id: int, outgoing_id: int, error: str, is_permanent: bool, at: datetime
) -> None:
    """It did not go out: try again later, or give up loudly. `error` holds nothing personal."""
    with practice_scope(practice_id):
        outgoing = _hold(outgoing_id)
        attempt = outgoing.attempts
        if is_permanent or attempt > len(BACK_OFF):
            outgoing.state, outgoing.failed_at, outgoing.due_at = Outgoing.State.FAILED, at, None
            _log(outgoing, Event.Kind.REPLY_FAILED, at)
        else:
            outgoing.state = Outgoing.State.QUEUED
            outgoing.due_at = at + timedelta(seconds=BACK_OFF[max(attempt - 1, 0)])
        outgoing.error = error[:300]
        outgoing.save(update_fields=["state", "failed_at", "due_at", "error"])
        announce(**_topic(outgoing))


def retry(outgoing: Outgoing, *, at: datetime) -> None:
    """Try a failed message again, from the beginning of the back-off."""
    Outgoing.objects.filter(pk=outgoing.pk, state=Outgoing.State.FAILED).update(
        state=Outgoing.State.QUEUED, due_at=at, attempts=0, failed_at=None
    )
    announce(**_topic(outgoing))


def bounced(*, message_id: int, error: str, at: datetime) -> None:
    """A bounce came back for a message of ours: it has failed, and the client was not answered."""
    outgoing = Outgoing.objects.select_for_update().filter(message_id=message_id).first()
    if outgoing is None:
        return
    outgoing.state, outgoing.failed_at, outgoing.error = Outgoing.State.FAILED, at, error[:300]
    outgoing.save(update_fields=["state", "failed_at", "error"])
    _log(outgoing, Event.Kind.REPLY_FAILED, at)
    announce(**_topic(outgoing))


def _hold(outgoing_id: int) -> Outgoing:
    return (
        Outgoing.objects.select_for_update(of=("self",))
        .select_related("message", "conversation")
        .get(pk=outgoing_id)
    )


def _acknowledged(outgoing: Outgoing, at: datetime) -> None:
    outgoing.conversation.inquiries.filter(
        acknowledged_at__isnull=True, answered_at__isnull=True
    ).update(acknowledged_at=at)


def _log(outgoing: Outgoing, kind: Event.Kind, at: datetime) -> None:
    log(
        event_row(
            kind,
            practice_id=outgoing.practice_id,
            conversation_id=outgoing.conversation_id,
            message_id=outgoing.message_id,
            at=at,
        )
    )


def _topic(outgoing: Outgoing) -> dict[str, Any]:
    return {
        "practice_id": outgoing.practice_id,
        "topic": "conversation",
        "subject_id": outgoing.conversation_id,
    }
