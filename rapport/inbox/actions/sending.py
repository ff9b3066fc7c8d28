"""What became of a message on its way. Channels call these; the clock stops here."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from rapport.database.scope import practice_scope
from rapport.database.written import fetched, written
from rapport.inbox.actions.answering import answered
from rapport.inbox.actions.ledger import event_row, log
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.models import Event, Message, Outgoing
from rapport.live.notify import announce

# Seconds before the next attempt; after the last one it has failed, loudly.
BACK_OFF = (5, 30, 120, 600, 1800, 3600, 7200, 14400)


def claim_due(*, at: datetime, limit: int = 20) -> list[tuple[int, int]]:
    """Take hold of messages that are due: (practice_id, outgoing_id), each for one sender only.

    A claim lasts 90 seconds; a sender that dies leaves the row to the next.
    """
    rows = fetched("select practice_id, id from claim_outgoing(%s, %s)", [at, limit])
    return [(row[0], row[1]) for row in rows]


def accepted(*, practice_id: int, outgoing_id: int, provider_id: str, at: datetime) -> None:
    """The provider took it. A person's reply answers every open inquiry of the conversation."""
    with practice_scope(practice_id):
        outgoing, sheet = _held.one(pk=outgoing_id), Sheet()
        if outgoing.state in (Outgoing.State.ACCEPTED, Outgoing.State.DELIVERED):
            return
        state: Row = {"state": Outgoing.State.ACCEPTED.value, "accepted_at": at}
        table, message = Outgoing._meta.db_table, outgoing.message
        sheet.update(table, outgoing.pk, state | {"due_at": None, "error": ""})
        sheet.update(Message._meta.db_table, message.pk, {"provider_id": provider_id})
        if message.kind == Message.Kind.REPLY:
            log(_event(outgoing, Event.Kind.REPLY_ACCEPTED, at), sheet=sheet)
            answered(outgoing.conversation, message=message, at=at, sheet=sheet)
        else:
            _acknowledged(outgoing, at)
        sheet.announce(**_topic(outgoing))
        sheet.flush()


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
        outgoing = _held.one(pk=outgoing_id)
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
    outgoing = Outgoing.objects.select_for_update(no_key=True).filter(message_id=message_id).first()
    if outgoing is None:
        return
    outgoing.state, outgoing.failed_at, outgoing.error = Outgoing.State.FAILED, at, error[:300]
    outgoing.save(update_fields=["state", "failed_at", "error"])
    _log(outgoing, Event.Kind.REPLY_FAILED, at)
    announce(**_topic(outgoing))


@written(pk=int)
def _held(pk: int) -> QuerySet[Outgoing]:
    rows = Outgoing.objects.select_for_update(no_key=True, of=("self",)).filter(pk=pk)
    return rows.select_related("message", "conversation__channel")


def _acknowledged(outgoing: Outgoing, at: datetime) -> None:
    outgoing.conversation.inquiries.filter(
        acknowledged_at__isnull=True, answered_at__isnull=True
    ).update(acknowledged_at=at)


def _log(outgoing: Outgoing, kind: Event.Kind, at: datetime) -> None:
    log(_event(outgoing, kind, at))


def _event(outgoing: Outgoing, kind: Event.Kind, at: datetime) -> Row:
    return event_row(
        kind,
        practice_id=outgoing.practice_id,
        conversation_id=outgoing.conversation_id,
        message_id=outgoing.message_id,
        at=at,
    )


def _topic(outgoing: Outgoing) -> dict[str, Any]:
    return {
        "practice_id": outgoing.practice_id,
        "topic": "conversation",
        "subject_id": outgoing.conversation_id,
    }
