"""The one door into the inbox."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection

from rapport.database.scope import practice_scope
from rapport.inbox.actions.receiving.context import addresses, load_context
from rapport.inbox.actions.receiving.decision import decide
from rapport.inbox.actions.receiving.store import store
from rapport.inbox.actions.rows import Sheet
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
        sheet, told = Sheet(), _Told()
        received = []
        for message in messages:
            # What was gathered so far is written before anything that may depend on it.
            if told.concerns(message):
                sheet.flush()
                told = _Told()
            received.append(_receive(message, floor, sheet))
            told.add(message)
        sheet.flush()
    return received


@dataclass(slots=True)
class _Told:
    """Who and what the messages on the sheet are about."""

    names: set[tuple[str, str]] = field(default_factory=set)
    numbers: set[int] = field(default_factory=set)

    def concerns(self, message: Inbound) -> bool:
        """Whether the message shares a sender, a thread, a client or an id with them."""
        return not self.names.isdisjoint(_names(message)) or not self.numbers.isdisjoint(
            _numbers(message)
        )

    def add(self, message: Inbound) -> None:
        self.names |= _names(message)
        self.numbers |= _numbers(message)


def _names(message: Inbound) -> set[tuple[str, str]]:
    senders = {(s.kind, s.value) for s in addresses(message)}
    return senders | {("", name) for name in (message.provider_id, *message.references)}


def _numbers(message: Inbound) -> set[int]:
    # A thread named by token or headers may be the same one: such messages are taken one by one.
    joins = bool(message.references) or message.conversation_token is not None
    return {number for number in (message.client_id, 0 if joins else None) if number is not None}


def _receive(message: Inbound, floor: Floor, sheet: Sheet) -> Received:
    context = load_context(message)
    if context.duplicate:
        message_id, conversation_id, client_id = context.duplicate
        return Received(message_id, conversation_id, client_id, None, is_duplicate=True)
    return store(message, context, decide(message, context, floor), floor, sheet)


def _lock(practice_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s, %s)", [LOCK, practice_id])
        # The one large query is planned once a session, not once a message.
        cursor.execute("select set_config('plan_cache_mode', 'force_generic_plan', true)")
