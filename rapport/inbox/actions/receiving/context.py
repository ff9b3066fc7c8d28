"""Everything receiving needs from the database, in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg
from django.db import connection
from psycopg.types.json import Jsonb

from rapport.clients.queries import address_digest
from rapport.database.written import fetched
from rapport.inbox.inbound import Inbound, Sender


@dataclass(frozen=True, slots=True)
class Known:
    """An identity we have, and whose it is."""

    kind: str
    digest: bytes
    identity_id: int
    client_id: int


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation the message may belong to, with its open and its last answered inquiry."""

    rule: str
    conversation_id: int
    client_id: int
    client_key: bytes | None
    subject_sealed: bytes | None
    last_message_at: datetime
    status: str
    owner_id: int | None
    waiting_since: datetime | None
    due_at: datetime | None
    location_id: int
    open_inquiry_id: int | None
    answered_inquiry_id: int | None
    version: int
    flag_id: int | None = None
    flag_tier: str | None = None
    zone: str = ""
    zone_ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Treated:
    """A visit of the client shortly before they wrote; what it was for is under the client's key."""

    at: datetime
    treatment_sealed: bytes | None


@dataclass(frozen=True, slots=True)
class Context:
    """One message's surroundings. `ids` are fresh numbers for the rows it may make."""

    duplicate: tuple[int, int, int] | None
    known: tuple[Known, ...]
    threads: tuple[Thread, ...]
    ids: dict[str, int]
    client_key: bytes | None
    history: tuple[tuple[int, int, bool], ...]
    treated: tuple[Treated, ...] = ()

    @property
    def client_id(self) -> int | None:
        """The client whose address wrote, by the sender's own identity."""
        return self.known[0].client_id if self.known else None


# Each look-up by key stands in a LATERAL of its own, driven by the message: joined freely, the planner
# reads a whole practice wherever it has no statistics yet (a new installation's first minute).
QUERY = """
select found.* from rows from (
  jsonb_to_recordset(%(messages)s) as (
    provider_id text, channel bigint, client bigint, token bigint, "references" text[],
    kinds text[], digests bytea[], received_at timestamptz)
) with ordinality a(
    provider_id, channel, client, token, "references", kinds, digests, received_at, number)
cross join lateral (
with sender as (
  select i.id, i.client_id, n.kind, n.digest, n.position
    from unnest(a.kinds, a.digests) with ordinality n(kind, digest, position)
   cross join lateral (
     select i.id, i.client_id from clients_identity i
      where i.practice_id = %(practice)s and i.kind = n.kind and i.digest = n.digest limit 1) i
), who as materialized (
  select coalesce(a.client, (select s.client_id from sender s where s.position = 1)) as id
), found as (
  select 'token' as rule, a.token as id, 0 as position where a.token is not null
  union all
  select 'references', m.conversation_id, r.position
    from unnest(a."references") with ordinality r(provider_id, position)
   cross join lateral (
     select m.conversation_id from inbox_message m
      where m.practice_id = %(practice)s and m.channel_id = a.channel
        and m.provider_id = r.provider_id limit 1) m
  union all
  (select 'soft', c.id, 1000 from inbox_conversation c
    where c.practice_id = %(practice)s and c.client_id = (select who.id from who)
      and c.channel_id = a.channel
    order by c.last_message_at desc limit 1)
), threads as materialized (
  select f.rule, f.position, c.id from found f
   cross join lateral (
     select coalesce(c.merged_into_id, c.id) as id from inbox_conversation c
      where c.practice_id = %(practice)s and c.id = f.id limit 1) c
)
select
  (select jsonb_build_array(m.id, m.conversation_id,
            (select c.client_id from inbox_conversation c
              where c.practice_id = %(practice)s and c.id = m.conversation_id))
     from inbox_message m
    where m.practice_id = %(practice)s and m.channel_id = a.channel
      and m.provider_id = a.provider_id),
  (select array_agg((s.kind, s.digest, s.id, s.client_id) order by s.position) from sender s),
  (select array_agg((t.rule, c.id, c.client_id, k.wrapped, c.subject_sealed, c.last_message_at,
                     c.status, c.owner_id, c.waiting_since, c.due_at, c.location_id,
                     (select q.id from inbox_inquiry q
                       where q.practice_id = %(practice)s and q.conversation_id = c.id
                         and q.state in ('running', 'paused', 'closed_hours', 'late')
                       order by q.due_at limit 1),
                     (select q.id from inbox_inquiry q
                       where q.practice_id = %(practice)s and q.conversation_id = c.id
                         and q.state in ('met', 'answered_late') and q.client_replied_at is null
                       order by q.answered_at desc limit 1),
                     c.version, f.id, f.tier, c.zone,
                     (select array_agg(s.zone_id) from inbox_zonestay s
                       where s.practice_id = %(practice)s and s.conversation_id = c.id
                         and s.left_at is null)) order by t.position)
     from threads t
    cross join lateral (select * from inbox_conversation c
       where c.practice_id = %(practice)s and c.id = t.id limit 1) c
    cross join lateral (select p.key_id from clients_client p
       where p.practice_id = %(practice)s and p.id = c.client_id limit 1) p
     left join lateral (select k.wrapped from clients_datakey k
       where k.practice_id = %(practice)s and k.id = p.key_id limit 1) k on true
     left join lateral (select f.id, f.tier from inbox_redflag f
       where f.practice_id = %(practice)s and f.conversation_id = c.id
         and f.closed_at is null limit 1) f on true),
  jsonb_build_object('client', nextval('clients_client_id_seq'),
                     'conversation', nextval('inbox_conversation_id_seq'),
                     'message', nextval('inbox_message_id_seq'),
                     'inquiry', nextval('inbox_inquiry_id_seq'),
                     'acknowledgement', nextval('inbox_message_id_seq'),
                     'flag', nextval('inbox_redflag_id_seq')),
  (select k.wrapped from clients_datakey k
    where k.practice_id = %(practice)s and k.id = (
      select p.key_id from clients_client p
       where p.practice_id = %(practice)s and p.id = (select who.id from who))),
  (select array_agg((h.staff_id, h.times, h.is_last)) from (
     select q.answered_by_id as staff_id, count(distinct q.conversation_id) as times,
            max(q.answered_at) = max(max(q.answered_at)) over () as is_last
       from (select c.id from inbox_conversation c
              where c.practice_id = %(practice)s and c.client_id = (select who.id from who)
             offset 0) c
      cross join lateral (
        select q.answered_by_id, q.answered_at, q.conversation_id from inbox_inquiry q
         where q.practice_id = %(practice)s and q.conversation_id = c.id
           and q.answered_by_id is not null offset 0) q
      group by q.answered_by_id) h),
  (select array_agg((v.starts_at, v.treatment_sealed)) from (
     select v.starts_at, v.treatment_sealed from clients_visit v
      where v.practice_id = %(practice)s and v.client_id = (select who.id from who)
        and v.starts_at <= a.received_at and v.starts_at > a.received_at - interval '15 days'
        and v.state not in ('cancelled', 'missed')
      order by v.starts_at desc limit 5) v)
) found order by a.number
"""


def load_contexts(messages: Sequence[Inbound]) -> list[Context]:
    """One round trip for all: duplicates, identities, threads, clients' keys, and who knows them.

    The messages are of one practice. Each is looked up by itself: none may depend on another.
    """
    values = {
        "practice": messages[0].practice_id,
        "messages": Jsonb([_asked(message) for message in messages]),
    }
    # Binary, so that the records inside arrays come with their types; prepared, since it is large.
    cursor = psycopg.Cursor(connection.connection)
    with connection.wrap_database_errors:
        rows = cursor.execute(QUERY, values, prepare=True, binary=True).fetchall()
    return [_context(row) for row in rows]


UNMERGED = """
select c.id from inbox_conversation c
 where c.practice_id = %s and c.id = any(%s::bigint[]) and c.merged_into_id is null
"""


def unmerged(messages: Sequence[Inbound]) -> frozenset[int]:
    """Of the conversations that tokens name, those that are there and part of no other one."""
    named = [m.conversation_token for m in messages if m.conversation_token is not None]
    if len(named) < 2:  # nothing that it could be told apart from
        return frozenset()
    rows = fetched(UNMERGED, [messages[0].practice_id, named])
    return frozenset(number for (number,) in rows)


def _asked(message: Inbound) -> dict[str, Any]:
    senders = addresses(message)
    digests = [address_digest(message.practice_id, s.kind, s.value) for s in senders]
    return {
        "provider_id": message.provider_id,
        "channel": message.channel_id,
        "client": message.client_id,
        "token": message.conversation_token,
        "references": list(message.references),
        "kinds": [s.kind for s in senders],
        "digests": [f"\\x{digest.hex()}" for digest in digests],
        "received_at": message.received_at.isoformat(),
    }


def addresses(message: Inbound) -> list[Sender]:
    """Every address the message names for its sender, the one it came from first."""
    return [s for s in (message.sender, *message.also_known_as) if s.kind and s.value]


def _context(row: tuple[Any, ...]) -> Context:
    duplicate, known, threads, ids, client_key, history, treated = row
    return Context(
        duplicate=tuple(duplicate) if duplicate else None,
        known=tuple(Known(*k) for k in known or ()),
        threads=tuple(Thread(*t) for t in threads or ()),
        ids=ids,
        client_key=bytes(client_key) if client_key else None,
        history=tuple(history or ()),
        treated=tuple(Treated(*t) for t in treated or ()),
    )
