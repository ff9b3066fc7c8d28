"""Messages by the million, each with its words filed, as a practice has them after years.

Five messages a conversation, two conversations a client, the newest last. Words fall as words do
(the n-th most frequent one n times as rare); texts are really sealed, though 20,000 are shared by
all, and all clients by one data key. Names are made of syllables. Written by the superuser past
triggers and policies; every reference leads to a row.
Run as `python -m bench.rig.many_messages URL SIZE PLACE` in the stack's environment.
"""

import json
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

import psycopg

from bench.rig.practice import Place
from bench.stack import Stack

TEXTS = 20_000
PER_TALK, TALKS_PER_CLIENT, TEAM = 5, 2, 6
EVERY = timedelta(seconds=40)
_FREQUENT = (
    "appointment treatment price friday thursday morning parking filler lips skin pain bruise "
    "swelling week tomorrow doctor cancel booking photo question worried happy laser peel consult"
)
FREQUENT = _FREQUENT.split()
CONSONANTS, VOWELS = "bcdfghjklmnprstvz", "aeiou"
SEED = 8140

SQL = """
insert into clients_datakey (id, practice_id, wrapped, client_id)
select n, %(practice)s, %(wrapped)s, n from generate_series(1, %(clients)s) n;
insert into clients_client (id, practice_id, key_id, name_sealed, language, created_at, first_contact_at,
  last_contact_at, is_simulated)
select n, %(practice)s, n, (select name from names where place = n), '', %(start)s, %(start)s,
       %(start)s + n * %(every)s * %(per_client)s, false from generate_series(1, %(clients)s) n;
insert into inbox_conversation (id, practice_id, client_id, channel_id, location_id, subject_sealed, status,
  priority, owner_id, tags, zone, story, is_automatic, is_simulated, created_at, snoozed_until, closed_at,
  last_message_at, preview_sealed, version)
select n, %(practice)s, (n - 1) / %(talks)s + 1, %(channel)s, %(location)s, t.sealed,
       case when n %% 100 = 1 then 'open' when n %% 200 = 2 then 'snoozed' else 'closed' end, 'normal',
       %(staff)s + n %% %(team)s, case when n %% 150 = 3 then array['parking'] else '{}' end::varchar[],
       case when n %% 100 = 4 then 'hesitation' else '' end, '', false, false,
       %(start)s + n * %(every)s * %(per_talk)s, null, null, %(start)s + n * %(every)s * %(per_talk)s, t.sealed, 1
  from generate_series(1, %(conversations)s) n join texts t on t.place = (n::bigint * 7907) %% %(texts)s;
insert into inbox_message (id, practice_id, conversation_id, channel_id, kind, author_id, key_id, text_sealed,
  received_at, stored_at, matched_by, has_attachments)
select n, %(practice)s, (n - 1) / %(per_talk)s + 1, %(channel)s,
       case when n %% %(per_talk)s in (2, 4) then 'reply' else 'in' end,
       case when n %% %(per_talk)s in (2, 4) then %(staff)s end,
       (n - 1) / (%(per_talk)s * %(talks)s) + 1, t.sealed, %(start)s + n * %(every)s, now(), '', n %% 20 = 0
  from generate_series(1, %(messages)s) n join texts t on t.place = (n::bigint * 7919) %% %(texts)s;
insert into clients_segment (practice_id, number, size, first_at, last_at)
select %(practice)s, n / %(full)s, count(*), %(start)s + min(n) * %(every)s, %(start)s + max(n) * %(every)s
  from generate_series(1, %(messages)s) n group by n / %(full)s;
insert into inbox_indexedupto (practice_id, message_id) values (%(practice)s, %(messages)s)
  on conflict (practice_id) do update set message_id = excluded.message_id;
select setval(pg_get_serial_sequence(t, 'id'), %(messages)s + 1)
  from unnest(array['clients_datakey', 'clients_client', 'inbox_conversation', 'inbox_message', 'clients_passage']) t;
"""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What was written and what the clients are called, so that it can be asked for."""

    frequent: list[str]
    rare: list[str]
    names: list[str]
    pairs: list[str]


def fill(stack: Stack, url: str, place: Place, size: int) -> Vocabulary:
    """Insert so many messages; `url`: the superuser's. Returns words that are in them."""
    command = [
        sys.executable,
        "-m",
        "bench.rig.many_messages",
        url,
        str(size),
        json.dumps(asdict(place)),
    ]
    done = subprocess.run(command, env=stack.environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return Vocabulary(**json.loads(done.stdout))


def made_up(chance: random.Random, syllables: int) -> str:
    """A word nobody knows."""
    return "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(syllables))


def vocabulary(chance: random.Random) -> list[str]:
    """8,000 words, the most frequent first."""
    words = dict.fromkeys(FREQUENT)
    while len(words) < 8000:
        words[made_up(chance, chance.choice((2, 3, 3, 4)))] = None
    return list(words)


def texts(chance: random.Random, words: Sequence[str]) -> list[list[str]]:
    """Word by word."""
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    return [
        chance.choices(words, cum_weights=weights, k=chance.randint(6, 36)) for _ in range(TEXTS)
    ]


def main(url: str, size: int, place: Place) -> Vocabulary:
    """Called with Django set up for the stack."""
    from rapport.database import vault
    from rapport.database.scope import practice_scope
    from rapport.inbox.models import Tag

    chance = random.Random(SEED)  # noqa: S311 - the same practice every time
    words = vocabulary(chance)
    said = texts(chance, words)
    people = [f"{made_up(chance, 2)} {made_up(chance, 3)}".title() for _ in range(size // 10)]
    key, wrapped = vault.new_data_key(place.practice_id)
    with practice_scope(place.practice_id):
        Tag.objects.get_or_create(practice_id=place.practice_id, name="parking")
    with psycopg.connect(url) as database:
        database.execute("set session_replication_role = replica")
        database.execute("set maintenance_work_mem = '256MB'")
        database.execute("drop index passage_tokens")
        _copy(database, "texts", (vault.seal(key, " ".join(one).encode()) for one in said))
        _copy(database, "names", (vault.seal(key, name.encode()) for name in ["", *people]))
        _insert(database, place, size, wrapped)
        _file(database, place.practice_id, said, size)
        _name(database, place.practice_id, people)
        database.execute(
            "create index passage_tokens on clients_passage using gin (tokens) with (fastupdate = off)"
        )
        database.commit()
        database.autocommit = True
        database.execute("vacuum (analyze)")
    pairs = [" ".join(one[2:4]) for one in said[:40]]
    return Vocabulary(
        words[: len(FREQUENT)], words[-400:], people[:: max(1, len(people) // 200)], pairs
    )


def _copy(
    database: psycopg.Connection[tuple[object, ...]], table: str, sealed: Iterator[bytes]
) -> None:
    column = "sealed" if table == "texts" else "name"
    database.execute(f"create temporary table {table} (place bigint primary key, {column} bytea)")
    with database.cursor().copy(f"copy {table} from stdin (format binary)") as copy:
        copy.set_types(["int8", "bytea"])
        for number, one in enumerate(sealed):
            copy.write_row((number, one))


def _insert(
    database: psycopg.Connection[tuple[object, ...]], place: Place, size: int, wrapped: bytes
) -> None:
    from rapport.clients.actions.texts import FULL

    channel = _channel(database)
    talks = size // PER_TALK
    values = {
        "practice": place.practice_id, "wrapped": wrapped, "clients": talks // TALKS_PER_CLIENT,
        "conversations": talks, "messages": size, "channel": channel, "location": place.location_id,
        "staff": place.staff_id, "team": TEAM, "texts": TEXTS, "per_talk": PER_TALK,
        "talks": TALKS_PER_CLIENT, "per_client": PER_TALK * TALKS_PER_CLIENT, "every": EVERY,
        "start": datetime.now(UTC) - EVERY * size, "full": FULL,
    }  # fmt: skip
    for statement in filter(str.strip, SQL.split(";\n")):
        database.execute(statement, values)


def _channel(database: psycopg.Connection[tuple[object, ...]]) -> int:
    row = database.execute("select id from inbox_channel where kind = 'api'").fetchone()
    assert row
    return int(str(row[0]))


def _file(
    database: psycopg.Connection[tuple[object, ...]],
    practice_id: int,
    said: Sequence[list[str]],
    size: int,
) -> None:
    """The passages, as the product makes them; the keys of a segment are worked out once."""
    from rapport.clients.actions.texts import FULL, as_array
    from rapport.clients.queries.passages import number
    from rapport.core.search.keys import filed
    from rapport.inbox.queries.search.where import HAS_FILE, channel_mark

    keys = [sorted(filed(set(one))) for one in said]
    channel = channel_mark(_channel(database))
    start = datetime.now(UTC) - EVERY * size
    columns = "id, practice_id, client_id, source, source_id, segment, at, tokens"
    segment, numbers = -1, dict[str, int]()
    with database.cursor().copy(f"copy clients_passage ({columns}) from stdin") as copy:
        for n in range(1, size + 1):
            if n // FULL != segment:
                segment, numbers = n // FULL, {}
            wanted = keys[n * 7919 % TEXTS]
            marked = [*wanted, channel, HAS_FILE] if n % 20 == 0 else [*wanted, channel]
            for one in marked:
                if one not in numbers:
                    numbers[one] = number(practice_id, segment, one)
            tokens = as_array(sorted({numbers[one] for one in marked}))
            client = (n - 1) // (PER_TALK * TALKS_PER_CLIENT) + 1
            source = "reply" if n % PER_TALK in (2, 4) else "message"
            at = (start + n * EVERY).isoformat()
            copy.write(f"{n}\t{practice_id}\t{client}\t{source}\t{n}\t{segment}\t{at}\t{tokens}\n")


def _name(
    database: psycopg.Connection[tuple[object, ...]], practice_id: int, people: Sequence[str]
) -> None:
    from rapport.clients.queries.tokens import of_name

    columns = "practice_id, token, client_id, source, source_id"
    with database.cursor().copy(f"copy clients_searchtoken ({columns}) from stdin") as copy:
        for client, name in enumerate(people, start=1):
            for token in of_name(practice_id, name):
                copy.write(f"{practice_id}\t{token}\t{client}\tname\t{client}\n")


if __name__ == "__main__":
    from rapport.config.processes.framework import set_up

    set_up()
    print(json.dumps(asdict(main(sys.argv[1], int(sys.argv[2]), Place(**json.loads(sys.argv[3]))))))
