"""Everything receiving needs from the database, in one query."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg
from django.db import connection

from rapport.clients.queries import address_digest
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


@dataclass(frozen=True, slots=True)
class Context:
    """One message's surroundings. `ids` are fresh numbers for the rows it may make."""

    duplicate: tuple[int, int, int] | None
    known: tuple[Known, ...]
    threads: tuple[Thread, ...]
    ids: dict[str, int]
    client_key: bytes | None
    history: tuple[tuple[int, int, bool], ...]

    @property
    def client_id(self) -> int | None:
        """The client whose address wrote, by the sender's own identity."""
        return self.known[0].client_id if self.known else None


QUERY = """
with sender as (
  select i.id, i.client_id, i.kind, i.digest, n.position from clients_identity i
    join unnest(%(kinds)s::text[], %(digests)s::bytea[]) with ordinality n(kind, digest, position)
      on i.kind = n.kind and i.digest = n.digest
   where i.practice_id = %(practice)s
), who as materialized (
  select coalesce(%(client)s::bigint, (select s.client_id from sender s where s.position = 1)) as id
), found as (
  select 'token' as rule, c.id, 0 as position from inbox_conversation c
   where c.practice_id = %(practice)s and c.id = %(token)s::bigint
  union all
  select 'references', m.conversation_id, array_position(%(references)s::text[], m.provider_id::text)
    from inbox_message m
   where m.practice_id = %(practice)s and m.channel_id = %(channel)s
     and m.provider_id = any(%(references)s::text[])
  union all
  (select 'soft', c.id, 1000 from inbox_conversation c, who
    where c.practice_id = %(practice)s and c.client_id = who.id and c.channel_id = %(channel)s
    order by c.last_message_at desc limit 1)
), threads as materialized (
  select f.rule, f.position, coalesce(c.merged_into_id, c.id) as id from found f
    join inbox_conversation c on c.practice_id = %(practice)s and c.id = f.id
)
select
  (select jsonb_build_array(m.id, m.conversation_id, c.client_id)
     from inbox_message m join inbox_conversation c on c.id = m.conversation_id
    where m.practice_id = %(practice)s and m.channel_id = %(channel)s
      and m.provider_id = %(provider_id)s),
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
                     c.version) order by t.position)
     from threads t
     join inbox_conversation c on c.practice_id = %(practice)s and c.id = t.id
     join clients_client p on p.practice_id = %(practice)s and p.id = c.client_id
     left join clients_datakey k on k.practice_id = %(practice)s and k.id = p.key_id),
  jsonb_build_object('client', nextval('clients_client_id_seq'),
                     'conversation', nextval('inbox_conversation_id_seq'),
                     'message', nextval('inbox_message_id_seq'),
                     'inquiry', nextval('inbox_inquiry_id_seq'),
                     'acknowledgement', nextval('inbox_message_id_seq')),
  (select k.wrapped from who join clients_client p on p.practice_id = %(practice)s and p.id = who.id
     join clients_datakey k on k.practice_id = %(practice)s and k.id = p.key_id),
  (select array_agg((h.staff_id, h.times, h.is_last)) from (
     select q.answered_by_id as staff_id, count(distinct q.conversation_id) as times,
            max(q.answered_at) = max(max(q.answered_at)) over () as is_last
       from who join inbox_conversation c on c.practice_id = %(practice)s and c.client_id = who.id
       join inbox_inquiry q on q.practice_id = %(practice)s and q.conversation_id = c.id
      where q.answered_by_id is not null group by q.answered_by_id) h)
"""


def load_context(message: Inbound) -> Context:
    """One round trip: duplicate, identities, threads, the client's key, and who knows them."""
    senders = addresses(message)
    values = {
        "practice": message.practice_id,
        "channel": message.channel_id,
        "provider_id": message.provider_id,
        "client": message.client_id,
        "token": message.conversation_token,
        "references": list(message.references),
        "kinds": [s.kind for s in senders],
        "digests": [address_digest(message.practice_id, s.kind, s.value) for s in senders],
    }
    # Binary, so that the records inside arrays come with their types; prepared, since it is large.
    cursor = psycopg.Cursor(connection.connection)
    row = cursor.execute(QUERY, values, prepare=True, binary=True).fetchone()
    return _context(row or ())


def addresses(message: Inbound) -> list[Sender]:
    """Every address the message names for its sender, the one it came from first."""
    return [s for s in (message.sender, *message.also_known_as) if s.kind and s.value]


def _context(row: tuple[Any, ...]) -> Context:
    duplicate, known, threads, ids, client_key, history = row
    return Context(
        duplicate=tuple(duplicate) if duplicate else None,
        known=tuple(Known(*k) for k in known or ()),
        threads=tuple(Thread(*t) for t in threads or ()),
        ids=ids,
        client_key=bytes(client_key) if client_key else None,
        history=tuple(history or ()),
    )
