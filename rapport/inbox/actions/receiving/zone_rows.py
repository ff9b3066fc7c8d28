"""Writing down the zones that a message led into."""

from collections.abc import Iterator

from psycopg.types.json import Jsonb

from rapport.core.zones import Match
from rapport.facts.models import Fact
from rapport.inbox.actions.ledger import event_row, fact_row
from rapport.inbox.actions.receiving.writing import Writing
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Event, ZoneStay


def write_zones(w: Writing) -> None:
    """Let the stays begin, with their events; the conversation's own column is written with its row."""
    w.sheet.insert(ZoneStay._meta.db_table, *(_stay(w, match) for match in w.decision.zones))


def _stay(w: Writing, match: Match) -> Row:
    return {
        "practice_id": w.message.practice_id,
        "conversation_id": w.place.conversation_id,
        "zone_id": w.floor.zones[match.key].id,
        "message_id": w.place.message_id,
        "entered_at": w.message.received_at,
        "why": Jsonb([{"code": why.code, "params": dict(why.params)} for why in match.why]),
        "left_why": "",
        "is_simulated": w.message.is_simulated,
    }


def zone_events(w: Writing) -> Iterator[Row]:
    """What the ledger keeps of it."""
    for match in w.decision.zones:
        yield event_row(
            Event.Kind.ZONE_ENTERED,
            practice_id=w.message.practice_id,
            conversation_id=w.place.conversation_id,
            message_id=w.place.message_id,
            at=w.message.received_at,
            zone=match.key,
        )


def zone_facts(w: Writing) -> Iterator[Row]:
    """That it needs a person; counted once for a conversation."""
    for match in w.decision.zones[:1]:
        row = fact_row(
            Fact.Kind.NEEDED_PERSON,
            practice_id=w.message.practice_id,
            source=f"conversation:{w.place.conversation_id}",
            at=w.message.received_at,
            zone=w.floor.locations[w.decision.location_id].zone,
            location_id=w.decision.location_id,
            channel_kind=w.floor.channels[w.message.channel_id].kind,
            client_id=w.place.client_id,
            conversation_id=w.place.conversation_id,
            is_simulated=w.message.is_simulated,
        )
        yield row | {"zone": match.key}  # the time zone above is the location's
