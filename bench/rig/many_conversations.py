"""Conversations by the hundred thousand, as a practice has them after years: most are closed.

Of a hundred, one to ten are open: 3 wait for an answer (a few late, a few due soon, some nobody's),
2 for the client, 1 sleeps. Ten conversations a client. Written by the superuser past triggers and
policies; every reference leads to a row. Conversation THREAD has 500 messages, if nobody asks for more.
"""

import json
import subprocess
import sys

import psycopg

from bench.rig.practice import Place
from bench.stack import Stack

THREAD = 7  # an open one that waits for an answer
MESSAGES = 500
TEAM = 6

CLIENTS = """
insert into clients_datakey (id, practice_id, wrapped, client_id)
select n, %(practice)s, %(wrapped)s, n from generate_series(%(first)s / 10 + 1, %(last)s / 10) n;
"""
PEOPLE = """
insert into clients_client (id, practice_id, key_id, name_sealed, language, created_at, first_contact_at,
  last_contact_at, is_simulated)
select n, %(practice)s, n, %(name)s, '', now(), now(), now(), false
  from generate_series(%(first)s / 10 + 1, %(last)s / 10) n;
"""
TALKS = """
insert into inbox_conversation (id, practice_id, client_id, channel_id, location_id, subject_sealed, status,
  priority, owner_id, tags, zone, story, is_automatic, is_simulated, created_at, snoozed_until, closed_at,
  last_message_at, waiting_since, due_at, preview_sealed, version)
select n, %(practice)s, (n - 1) / 10 + 1, %(channel)s, %(location)s, %(preview)s,
       case when n %% 100 < 5 or n = %(thread)s then 'open' when n %% 100 = 5 then 'snoozed' else 'closed' end,
       'normal', case when n %% 700 = 0 then null else %(staff)s + n %% %(team)s end, '{}', '', '', false, false,
       at, case when n %% 100 = 5 then now() + interval '1 day' end,
       case when n %% 100 > 5 then at end, at,
       case when n %% 100 < 3 or n = %(thread)s then at end,
       case when n %% 100 < 3 or n = %(thread)s
            then now() + (n %% 1009 - 100) * interval '20 seconds' end,
       %(preview)s, 1
  from (select n, now() - n * interval '40 seconds' as at
          from generate_series(%(first)s + 1, %(last)s) n) numbers;
"""
WORDS = """
insert into inbox_message (id, practice_id, conversation_id, channel_id, kind, key_id, text_sealed,
  received_at, stored_at, matched_by, has_attachments)
select n, %(practice)s, n, %(channel)s, 'in', (n - 1) / 10 + 1, %(preview)s,
       now() - n * interval '40 seconds', now(), 'new', false
  from generate_series(%(first)s + 1, %(last)s) n;
"""
NEEDS = """
insert into inbox_inquiry (id, practice_id, conversation_id, opened_by_id, policy_version, state,
  target_seconds, received_at, starts_at, warn_at, due_at, escalate_at, is_wall_clock, is_after_hours,
  pause_reason, ladder_step, next_timer_at, is_simulated, pauses)
select c.id, c.practice_id, c.id, c.id, 1,
       case when c.waiting_since is null then 'met' when c.due_at < now() then 'late' else 'running' end,
       300, c.last_message_at, c.last_message_at, c.last_message_at, coalesce(c.due_at, c.last_message_at),
       '{}', false, false, '', 0, null, false, '[]'
  from inbox_conversation c where c.id > %(first)s;
"""
GIVEN = """
insert into inbox_assignment (practice_id, conversation_id, staff_id, reasons, candidates, at, ended_why, note)
select c.practice_id, c.id, c.owner_id, '[{"code": "last_rung", "params": {}}]', '[]', c.last_message_at, '', ''
  from inbox_conversation c where c.id > %(first)s and c.status = 'open' and c.owner_id is not null;
"""
LONG = """
insert into inbox_message (practice_id, conversation_id, channel_id, kind, author_id, key_id, text_sealed,
  received_at, stored_at, matched_by, has_attachments)
select c.practice_id, c.id, c.channel_id, case when n %% 2 = 0 then 'reply' else 'in' end,
       case when n %% 2 = 0 then c.owner_id end, (c.id - 1) / 10 + 1, %(text)s,
       now() - n * interval '1 hour', now(), '', false
  from inbox_conversation c, generate_series(1, %(messages)s) n where c.id = %(thread)s;
"""
SEQUENCES = """
select setval(pg_get_serial_sequence(t, 'id'), %(last)s + 1)
  from unnest(array['clients_datakey', 'clients_client', 'inbox_conversation', 'inbox_inquiry']) t;
"""


def fill(stack: Stack, url: str, place: Place, first: int, last: int) -> None:
    """Insert conversations first + 1 … last; both multiples of a hundred. `url`: the superuser's."""
    insert(url, place, _sealed(stack, place.practice_id), first, last)


def insert(
    url: str,
    place: Place,
    sealed: dict[str, str],
    first: int,
    last: int,
    *,
    messages: int = MESSAGES,
) -> None:
    """The same with what was `seal`ed for the practice before. The team's ids follow each other.

    messages: of conversation THREAD.
    """
    with psycopg.connect(url) as database:
        database.execute("set session_replication_role = replica")
        (channel,) = database.execute(
            "select id from inbox_channel where kind = 'api'"
        ).fetchone() or (0,)
        values: dict[str, object] = {
            "practice": place.practice_id,
            "location": place.location_id,
            "staff": place.staff_id,
            "team": TEAM,
            "channel": channel,
            "first": first,
            "last": last,
            "thread": THREAD,
            "messages": messages,
        } | {name: bytes.fromhex(value) for name, value in sealed.items()}
        for statement in (CLIENTS, PEOPLE, TALKS, WORDS, NEEDS, GIVEN, SEQUENCES):
            database.execute(statement, values)
        highest = (
            "select setval('inbox_message_id_seq', greatest(max(id), 10000000)) from inbox_message"
        )
        database.execute(highest)
        if first == 0:
            database.execute(LONG, values)
        database.commit()
        database.autocommit = True
        database.execute("vacuum (analyze)")


def _sealed(stack: Stack, practice_id: int) -> dict[str, str]:
    command = [sys.executable, "-m", "bench.rig.many_conversations", str(practice_id)]
    done = subprocess.run(command, env=stack.environ, capture_output=True, text=True, check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found


def seal(practice_id: int) -> dict[str, str]:
    """A wrapped key and texts under it, in hexadecimal; with Django set up."""
    from rapport.database import vault

    key, wrapped = vault.new_data_key(practice_id)
    texts = {
        "name": "Nora Example",
        "preview": "Does it hurt, and how long will I have to wait for an appointment? " * 2,
        "text": "I have a question about what we talked about last week. " * 12,
    }
    return {"wrapped": wrapped.hex()} | {
        name: vault.seal(key, text.encode()).hex() for name, text in texts.items()
    }


if __name__ == "__main__":
    from rapport.config.processes.framework import set_up

    set_up()
    print(json.dumps(seal(int(sys.argv[1]))))
