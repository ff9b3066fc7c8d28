"""One message on its way into the tables."""

from dataclasses import dataclass

from rapport.database import vault
from rapport.inbox.actions.receiving.context import Context
from rapport.inbox.actions.receiving.decision import Decision
from rapport.inbox.actions.rows import Sheet
from rapport.inbox.inbound import Inbound, Received
from rapport.inbox.queries.floor import Floor


@dataclass(frozen=True, slots=True)
class Writing:
    """A message, what was found and decided about it, and the numbers of its rows.

    `client_key` opens what lies on the conversation: it is sealed for the conversation's client.
    """

    message: Inbound
    context: Context
    decision: Decision
    floor: Floor
    place: Received
    client_key: bytes
    sheet: Sheet


def begin(
    message: Inbound, context: Context, decision: Decision, floor: Floor, sheet: Sheet
) -> Writing:
    """Settle which rows the message will live in."""
    thread = decision.thread
    place = Received(
        message_id=context.ids["message"],
        conversation_id=thread.conversation_id if thread else context.ids["conversation"],
        client_id=decision.client_id or context.ids["client"],
        inquiry_id=context.ids["inquiry"] if decision.clock else None,
    )
    wrapped = thread.client_key if thread else context.client_key
    key = vault.unwrap(message.practice_id, wrapped) if wrapped else message.key
    return Writing(message, context, decision, floor, place, key, sheet)
