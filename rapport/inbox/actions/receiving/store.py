"""Writing down what was decided."""

from rapport.inbox.actions.acknowledging import acknowledge
from rapport.inbox.actions.ledger import log, record
from rapport.inbox.actions.receiving.alarm import write_flag
from rapport.inbox.actions.receiving.context import Context
from rapport.inbox.actions.receiving.decision import Decision
from rapport.inbox.actions.receiving.needs import events, facts, write_assignment, write_inquiry
from rapport.inbox.actions.receiving.people import write_client, write_identities
from rapport.inbox.actions.receiving.threads import write_conversation, write_message
from rapport.inbox.actions.receiving.writing import begin
from rapport.inbox.actions.receiving.zone_rows import write_zones, zone_events, zone_facts
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.inbound import Inbound, Received
from rapport.inbox.queries.floor import Floor


def store(
    message: Inbound, context: Context, decision: Decision, floor: Floor, sheet: Sheet
) -> Received:
    """Write client, identities, conversation, message, inquiry, assignment, ledger, facts and flag."""
    w = begin(message, context, decision, floor, sheet)
    write_client(w)
    write_identities(w)
    write_conversation(w)
    write_message(w)
    write_inquiry(w)
    write_assignment(w)
    log(*events(w), *zone_events(w), sheet=sheet)
    record(*facts(w), *zone_facts(w), sheet=sheet)
    write_flag(w)
    write_zones(w)
    if decision.clock and not decision.is_quiet:
        times, number = decision.clock.deadlines, context.ids["acknowledgement"]
        owner = decision.choice.staff_id if decision.choice else None
        acknowledge(message, w.place, number, times, owner, floor, sheet)
    where: Row = {"practice_id": message.practice_id, "subject_id": w.place.conversation_id}
    sheet.announce(topic="conversation", **where)
    return w.place
