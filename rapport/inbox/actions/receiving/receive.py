"""The one door into the inbox."""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection

from rapport.clients.actions import receiving_lock
from rapport.database.scope import practice_scope
from rapport.database.written import fetched
from rapport.inbox.actions.receiving.context import Context, load_contexts, unmerged
from rapport.inbox.actions.receiving.decision import decide
from rapport.inbox.actions.receiving.grouping import apart
from rapport.inbox.actions.receiving.store import store
from rapport.inbox.actions.rows import Sheet
from rapport.inbox.inbound import Inbound, Received
from rapport.inbox.queries.floor import Floor, load_floor

LARGE = 20  # messages; planning costs about as much as taking a few of them in


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
        receiving_lock.take(practice_id)
        _plan(len(messages))
        floor, sheet = load_floor(practice_id, at), Sheet()
        received = []
        for group in apart(messages, alone=unmerged(messages)):
            for message, context in zip(group, load_contexts(group), strict=True):
                received.append(_receive(message, context, floor, sheet))
            # Written before anything that may depend on it.
            sheet.flush()
    return received


def _receive(message: Inbound, context: Context, floor: Floor, sheet: Sheet) -> Received:
    if context.duplicate:
        message_id, conversation_id, client_id = context.duplicate
        return Received(message_id, conversation_id, client_id, None, is_duplicate=True)
    return store(message, context, decide(message, context, floor), floor, sheet)


def _plan(many: int) -> None:
    """The one large query is planned once a session, not once a message; but anew for a large batch.

    A plan made while the tables were empty would otherwise serve until they are analysed, and read
    all rows of the practice for every message.
    """
    fetched("select set_config('plan_cache_mode', 'force_generic_plan', true)", [])
    if many >= LARGE:
        with connection.cursor() as cursor:
            cursor.execute("discard plans")
