"""The demo's history is read as a real practice's was: by the same lane, after everything that came in now.

A few messages at a time, while nothing else waits, and not before people have had their first look.
"""

from datetime import datetime

from django.db.models import Exists, F, OuterRef

from rapport.config.demo import founding
from rapport.database.scope import practice_scope
from rapport.inbox.actions.understanding import SETTLED
from rapport.inbox.models import Conversation, Message

FIRST = 15.0  # seconds
EVERY = 2.0
DONE = 900.0  # later a conversation more is over, and can be read too
BATCH = 8


def read_on(*, at: datetime) -> bool:
    """Let the next old messages wait for their verdicts; False where none is left."""
    practice_id = founding.find()
    if practice_id is None:
        return False
    with practice_scope(practice_id):
        if Message.objects.filter(unread_since__isnull=False).exists():
            return True
        # Next words first: they say how clients took an answer.
        after = Message.objects.filter(
            conversation_id=OuterRef("conversation_id"),
            kind=Message.Kind.REPLY,
            received_at__lt=OuterRef("received_at"),
        )
        rows = Message.objects.filter(
            kind=Message.Kind.INBOUND,
            key__isnull=False,
            verdicts__isnull=True,
            conversation__is_simulated=True,
            conversation__status=Conversation.Status.CLOSED,
            conversation__closed_at__lt=at - SETTLED,
        ).order_by(Exists(after).desc(), "-received_at", "-pk")
        batch = list(rows.values_list("pk", flat=True)[:BATCH])
        # As old as they are: whatever arrives now is claimed before them.
        Message.objects.filter(pk__in=batch).update(unread_since=F("received_at"))
        return bool(batch)
