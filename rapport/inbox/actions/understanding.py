"""What we believe about messages is written down and acted upon, once."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from django.db import connection, transaction

from rapport.clients.actions import receiving_lock
from rapport.inbox.actions.flagging import raise_flag
from rapport.inbox.actions.second_look import by_words_alone, lower
from rapport.inbox.actions.zones import weigh
from rapport.inbox.beliefs import UNREADABLE, Formed
from rapport.inbox.models import Conversation, Message, RedFlag, Verdicts
from rapport.inbox.queries.understanding import leading
from rapport.live.notify import announce_all

log = structlog.get_logger(__name__)
# A worker that dies with messages in its hands leaves them to the next after this.
LEASE = timedelta(seconds=25)
# What was made up to be long over is read for what it says: nobody is paged for it.
SETTLED = timedelta(days=1)
BY_MODEL = "model"  # stands where a worry word's rule would be named


def claim(*, at: datetime, most: int) -> list[tuple[int, int]]:
    """Claim messages that wait for their verdicts, the newest first, as (practice id, message id)."""
    with connection.cursor() as cursor:
        cursor.execute("select * from claim_unread(%s, %s, %s)", [at, at + LEASE, most])
        return [(row[0], row[1]) for row in cursor.fetchall()]


def keep(practice_id: int, formed: Sequence[Formed], *, at: datetime) -> int:
    """Write verdicts down and act on them, for the practice in scope; returns how many were new.

    What was read already, by whoever was faster, is left as it is. Of a client who was erased
    meanwhile nothing is kept but that. Flags and zones are those of the conversation in which the
    message lies by now.
    """
    paged_by_words = by_words_alone(one.message_id for one in formed)
    if paged_by_words or any("red_flag" in one.beliefs for one in formed):
        receiving_lock.take(practice_id)  # before any row: receiving takes them in this order
    waiting = _hold([one.message_id for one in formed])
    new = [one for one in formed if one.message_id in waiting]
    if not new:
        return 0
    moments = leading(new)
    Verdicts.objects.bulk_create(_row(waiting[one.message_id], one, at) for one in new)
    Message.objects.filter(pk__in=waiting).update(unread_since=None)
    current = {pk: m for pk, m in waiting.items() if not _is_settled(m.conversation, at)}
    for one in new:
        message = current.get(one.message_id)
        if message and message.key_id:
            _act(message, one, one.message_id in moments, at)
            if one.message_id in paged_by_words:
                _look_again(message, one, at)
    talks = {message.conversation_id for message in current.values()}
    announce_all((practice_id, "conversation", number) for number in sorted(talks))
    return len(new)


def _is_settled(talk: Conversation, at: datetime) -> bool:
    """What a simulated client wrote in the demo's past. A real worry is acted on however late it is read."""
    over_at = talk.closed_at if talk.status == Conversation.Status.CLOSED else None
    return talk.is_simulated and over_at is not None and over_at < at - SETTLED


def give_up(practice_id: int, message_ids: Sequence[int], *, why: str, at: datetime) -> int:
    """Say that nothing can be told of these; people read them as they read every message."""
    return keep(practice_id, [Formed(pk, "", cannot_tell=why) for pk in message_ids], at=at)


def by_haste(formed: Sequence[Formed]) -> list[list[Formed]]:
    """For the practice in scope: each flag by itself and first of all, then each that may lead into a
    judgment zone, then at once what has only to be kept."""
    moments = leading(formed)
    paged = by_words_alone(one.message_id for one in formed)
    flagged = [one for one in formed if "red_flag" in one.beliefs or one.message_id in paged]
    alone = [one for one in formed if one.message_id in moments and one not in flagged]
    rest = [one for one in formed if one not in flagged and one not in alone]
    return [*([one] for one in (*flagged, *alone)), rest]


def _hold(message_ids: Sequence[int]) -> dict[int, Message]:
    rows = Message.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "conversation"
    )
    waiting = rows.filter(pk__in=message_ids, unread_since__isnull=False).order_by("pk")
    return waiting.in_bulk()


def _row(message: Message, formed: Formed, at: datetime) -> Verdicts:
    is_sealed = message.key_id is None
    return Verdicts(
        practice_id=message.practice_id,
        message=message,
        beliefs={} if is_sealed else formed.beliefs,
        cannot_tell=UNREADABLE if is_sealed else formed.cannot_tell,
        model_version=formed.version,
        formed_at=at,
    )


def _act(message: Message, formed: Formed, is_moment: bool, at: datetime) -> None:
    if flag := formed.beliefs.get("red_flag"):
        _flag(message, flag, formed.version, at)
    if is_moment or "red_flag" in formed.beliefs:
        _weigh(message, formed, at)


def _look_again(message: Message, formed: Formed, at: datetime) -> None:
    most = formed.beliefs.get("words_alone", {}).get("value")
    if most:
        talk, version = message.conversation, formed.version
        lower(talk, message=message, most=most, model_version=version, at=at)


def _weigh(message: Message, formed: Formed, at: datetime) -> None:
    """A flag never waits for a zone: whatever goes wrong here, the rest is kept."""
    try:
        with transaction.atomic():
            weigh(message.conversation, beliefs=formed.beliefs, message=message, at=at)
    except Exception:
        log.exception("zones_not_weighed", message=message.pk)


def _flag(message: Message, belief: dict[str, Any], version: str, at: datetime) -> None:
    raise_flag(
        message.conversation,
        message=message,
        tier=RedFlag.Tier(belief["value"]),
        group=belief.get("group", ""),
        source=RedFlag.Source.MODEL,
        spans=[(start, end, BY_MODEL) for start, end in belief["spans"]],
        model_version=version,
        at=at,
    )
