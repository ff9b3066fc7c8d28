"""Deadlines noticed: 10,000 of them fall due within a minute while `rapport up` runs.

An observer beside it looks every 20 ms which "went late" events another session can see, on the
database's clock: noticed is that minus the deadline. A second round kills the process with the clock
(SIGKILL) in the middle; the supervisor starts it again. `limit` is a bare loop over a bare table that
looks as often as our clock does, p99 in seconds; `ratio` is its share of ours.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg

from bench.rig.practice import Place, furnish
from bench.stack import Stack, running
from rapport.database.embedded import Home, embedded_urls

SECONDS = 60.0
MANY = 10_000
LOOK = 0.02  # seconds between the observer's looks
BEAT = 0.25  # of the bare loop
HEAD_START = 3.0  # seconds between the last inserted row and the first deadline
PATIENCE = 30.0  # seconds after the last deadline until what was not noticed counts as missed

# Every conversation has its client, message and inquiry; the warning is behind it, the ladder ahead.
ROWS = """
with numbers as materialized (
  select n, nextval('clients_client_id_seq') as client, nextval('inbox_conversation_id_seq') as talk,
         nextval('inbox_message_id_seq') as message,
         %(first)s::timestamptz + n * %(step)s * interval '1 second' as due
    from generate_series(0, %(many)s - 1) n
), clients as (
  insert into clients_client (id, practice_id, language, created_at, is_simulated)
  select client, %(practice)s, '', now(), false from numbers
), talks as (
  insert into inbox_conversation (id, practice_id, client_id, channel_id, location_id, status, priority,
    owner_id, tags, zone, story, is_automatic, is_simulated, created_at, last_message_at,
    waiting_since, due_at, version)
  select talk, %(practice)s, client, %(channel)s, %(location)s, 'open', 'normal', %(staff)s, '{}', '', '',
         false, false, now(), now(), now(), due, 1 from numbers
), messages as (
  insert into inbox_message (id, practice_id, conversation_id, channel_id, kind, received_at, stored_at,
    matched_by, has_attachments)
  select message, %(practice)s, talk, %(channel)s, 'in', now(), now(), '', false from numbers
)
insert into inbox_inquiry (practice_id, conversation_id, opened_by_id, policy_version, state,
  target_seconds, received_at, starts_at, warn_at, due_at, escalate_at, is_wall_clock, is_after_hours,
  pause_reason, warned_at, ladder_step, next_timer_at, is_simulated, pauses)
select %(practice)s, talk, message, 1, 'running', 300, now(), now(), now(), due,
       array[due + interval '1 hour'], false, false, '', now(), 0, due, false, '[]' from numbers
"""
SEEN = """
select e.id, extract(epoch from clock_timestamp() - q.due_at)::float8
  from inbox_event e join inbox_inquiry q on q.id = e.inquiry_id
 where e.kind = 'went_late' and e.id > %s order by e.id
"""
BARE = "update bench_clock set noticed_at = clock_timestamp() where due_at <= clock_timestamp() and noticed_at is null"
BARE_P99 = """
select percentile_disc(0.99) within group (order by extract(epoch from noticed_at - due_at))::float8
  from bench_clock
"""


def run(size: int | None, seconds: float) -> dict[str, object]:
    """size: deadlines (default 10,000); seconds: over which they fall due, in each of two rounds."""
    with running() as stack:
        place = furnish(stack)
        with psycopg.connect(embedded_urls(Home(stack.home)).owner, autocommit=True) as owner:
            quiet = _round(stack, owner, place, size or MANY, seconds, kills=False)
            killed = _round(stack, owner, place, size or MANY, seconds, kills=True)
    return {
        "noticed_p50_s": quiet.percentile(0.5),
        "noticed_p99_s": quiet.percentile(0.99),
        "missed": quiet.missed + killed.missed,
        "twice": quiet.twice + killed.twice,
        "noticed_after_kill_p99_s": killed.percentile(0.99),
        "noticed_after_kill_max_s": killed.percentile(1),
        "deadlines": size or MANY,
        "seconds": seconds,
        "limit": quiet.bare_p99,
        "ratio": round(quiet.bare_p99 / quiet.percentile(0.99), 3),
    }


@dataclass(frozen=True, slots=True)
class Round:
    """delays: seconds from each deadline until its event was seen."""

    delays: list[float]
    missed: int
    twice: int
    bare_p99: float

    def percentile(self, share: float) -> float:
        ordered = sorted(self.delays)
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 3)


def _round(
    stack: Stack,
    owner: psycopg.Connection[Any],
    place: Place,
    many: int,
    seconds: float,
    *,
    kills: bool,
) -> Round:
    (last,) = owner.execute("select coalesce(max(id), 0) from inbox_event").fetchone() or (0,)
    (before,) = owner.execute("select count(*) from inbox_inquiry").fetchone() or (0,)
    first = _insert(owner, place, many, seconds)
    kill_at = first + timedelta(seconds=seconds / 2) if kills else None
    with _bare_loop(owner.info.dsn):
        delays = _watch(stack, owner, last, many, first + timedelta(seconds=seconds), kill_at)
    (noticed,) = owner.execute(
        "select count(distinct inquiry_id) from inbox_event where kind = 'went_late' and id > %s",
        [last],
    ).fetchone() or (0,)
    (p99,) = owner.execute(BARE_P99).fetchone() or (0.0,)
    (after,) = owner.execute("select count(*) from inbox_inquiry").fetchone() or (0,)
    return Round(delays, after - before - noticed, len(delays) - noticed, round(p99, 3))


def _insert(owner: psycopg.Connection[Any], place: Place, many: int, seconds: float) -> datetime:
    """Insert the rows, then move the deadlines so that the first one lies just ahead."""
    (channel,) = owner.execute("select id from inbox_channel where kind = 'api'").fetchone() or (0,)
    values = {
        "practice": place.practice_id,
        "location": place.location_id,
        "staff": place.staff_id,
        "channel": channel,
        "many": many,
        "step": seconds / many,
    }
    began = time.monotonic()
    reserve = timedelta(seconds=HEAD_START + many / 500)
    first = datetime.now(UTC) + reserve
    owner.execute(ROWS, values | {"first": first})
    owner.execute("drop table if exists bench_clock")
    owner.execute(
        "create table bench_clock as select due_at, null::timestamptz as noticed_at"
        " from inbox_inquiry where due_at >= %s",
        [first],
    )
    owner.execute("create index on bench_clock (due_at) where noticed_at is null")
    owner.execute("analyze")
    if time.monotonic() - began > reserve.total_seconds():
        raise TimeoutError("the first deadlines passed before all rows were there")
    return first


def _watch(
    stack: Stack,
    owner: psycopg.Connection[Any],
    last: int,
    many: int,
    end: datetime,
    kill_at: datetime | None,
) -> list[float]:
    delays: list[float] = []
    while len(delays) < many and datetime.now(UTC) < end + timedelta(seconds=PATIENCE):
        if kill_at and datetime.now(UTC) >= kill_at:
            pid = stack.child("background")
            assert pid
            os.kill(pid, signal.SIGKILL)
            kill_at = None
        for event_id, late in owner.execute(SEEN, [last], prepare=True):
            last = event_id
            delays.append(late)
        time.sleep(LOOK)
    return delays


@contextmanager
def _bare_loop(url: str) -> Iterator[None]:
    stop = threading.Event()

    def notice() -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            while not stop.wait(BEAT):
                connection.execute(BARE)
            connection.execute(BARE)

    thread = threading.Thread(target=notice)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
