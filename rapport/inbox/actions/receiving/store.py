"""Writing down what was decided."""

from rapport.inbox.actions.acknowledging import acknowledge
from rapport.inbox.actions.ledger import log, record
from rapport.inbox.actions.receiving.context import Context
from rapport.inbox.actions.receiving.decision import Decision
from rapport.inbox.actions.receiving.needs import events, facts, write_assignment, write_inquiry
from rapport.inbox.actions.receiving.people import write_client, write_identities
from rapport.inbox.actions.receiving.threads import write_conversation, write_message
from rapport.inbox.actions.receiving.writing import begin
from rapport.inbox.inbound import Inbound, Received
from rapport.inbox.queries.floor import Floor
from rapport.live.notify import announce


def store(message: Inbound, context: Context, decision: Decision, floor: Floor) -> Received:
    """Write client, identities, conversation, message, inquiry, assignment, ledger and facts."""
    w = begin(message, context, decision, floor)
    write_client(w)
    write_identities(w)
    write_conversation(w)
    write_message(w)
    write_inquiry(w)
    write_assignment(w)
    log(*events(w))
    record(*facts(w))
    if decision.clock:
        times, number = decision.clock.deadlines, context.ids["acknowledgement"]
        acknowledge(message, w.place, number, times, floor)
    announce(
        practice_id=message.practice_id,
        topic="conversation",
        subject_id=w.place.conversation_id,
    )
    return w.place
