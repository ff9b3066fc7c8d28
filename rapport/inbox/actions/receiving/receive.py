"""The one door into the inbox."""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection

from rapport.database.scope import practice_scope
from rapport.inbox.actions.receiving.context import load_context
from rapport.inbox.actions.receiving.decision import decide
from rapport.inbox.actions.receiving.store import store
from rapport.inbox.inbound import Inbound, Received
from rapport.inbox.queries.floor import Floor, load_floor

# Any constant of our own: the class of advisory locks that receiving takes, one a practice.
LOCK = 1381


def receive(message: Inbound, *, at: datetime) -> Received:
    """Take one message in. A second delivery of the same provider id returns the first's place.

    One transaction: client, conversation, message, inquiry with its deadline, owner, ledger.
    """
    return receive_all([message], at=at)[0]


def receive_all(messages: Sequence[Inbound], *, at: datetime) -> list[Received]:
    """Take messages of one practice in, in their order, all or none.

    Receiving is serialised per practice by an advisory lock: threads, identities and fairness are
    decided on what is true, not on what was true when two workers looked at once.
    """
    practice_id = messages[0].practice_id
    with practice_scope(practice_id):
        _lock(practice_id)
        floor = load_floor(practice_id, at)
        return [_receive(message, floor) for message in messages]


def _receive(message: Inbound, floor: Floor) -> Received:
    context = load_context(message)
    if context.duplicate:
        message_id, conversation_id, client_id = context.duplicate
        return Received(message_id, conversation_id, client_id, None, is_duplicate=True)
    return store(message, context, decide(message, context, floor), floor)


def _lock(practice_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s, %s)", [LOCK, practice_id])
