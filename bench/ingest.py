"""Messages in: how many a second are accepted durably over HTTP, and how many get into the inbox.

Eight senders post 2 KB messages to the API of a whole `rapport up`. The background process is
stopped meanwhile (SIGSTOP), so that intake and reading are measured one after the other; then it
goes on, and the time until the last delivery is in the inbox is taken. `limit` is what the same
server commits in the same run: one row of 2 KB a transaction, by 8 psycopg connections in threads
of one process, measured before and after the intake. `ratio` is accepted over that.
"""

import json
import subprocess
import sys
import time
from typing import Any

import psycopg

from bench.rig import machine_limit
from bench.rig.practice import Place, furnish
from bench.rig.resting import background_resting
from bench.rig.senders import SENDERS
from bench.stack import Stack, running
from rapport.database.embedded import Home, embedded_urls
from rapport.database.embedded.binaries import client_binaries

LONGEST = 300.0  # seconds the backlog may take
# A message has arrived when all of these exist, once: counted as the owner, over all practices.
ARRIVED = """
select (select count(*) from channels_delivery where state = 'done'),
       (select count(*) from inbox_message where kind = 'in'),
       (select count(*) from inbox_conversation where owner_id is not null and waiting_since is not null),
       (select count(*) from clients_client),
       (select count(*) from inbox_inquiry),
       (select count(*) from inbox_assignment)
"""


def run(size: int | None, seconds: float) -> dict[str, object]:
    """seconds: of the intake; size: not used."""
    with running() as stack:
        place = furnish(stack)
        return _measure(stack, place, seconds)


def _measure(stack: Stack, place: Place, seconds: float) -> dict[str, object]:
    url = embedded_urls(Home(stack.home)).owner
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(machine_limit.TABLE)
        _send(stack, place, min(2.0, seconds), "warm")
        _drain(owner)
        with background_resting(stack):
            before = machine_limit.raw_commits(url, seconds / 2)
            told = _send(stack, place, seconds, "s")
            after = machine_limit.raw_commits(url, seconds / 2)
            bench = machine_limit.pgbench(client_binaries()["pgbench"], url, seconds / 2)
        processed = _drain(owner)
        _check(owner)
    raw = (before + after) / 2
    accepted = told["sent"] / told["seconds"]
    return {
        "accepted_per_s": round(accepted, 1),
        "raw_commits_per_s": round(raw, 1),
        "ratio": round(accepted / raw, 4),
        "accept_p50_ms": _percentile(told["delays"], 0.5),
        "accept_p99_ms": _percentile(told["delays"], 0.99),
        "processed_per_s": round(processed, 1),
        "processed_ratio": round(processed / raw, 4),
        "pgbench_per_s": round(bench, 1),
        "messages": told["sent"],
        "limit": round(raw, 1),
    }


def _send(stack: Stack, place: Place, seconds: float, prefix: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.rig.senders", str(stack.port), str(seconds)]
    done = subprocess.run(
        [*command, place.token, place.api, prefix], capture_output=True, text=True, check=True
    )
    told: dict[str, Any] = json.loads(done.stdout)
    if told["refused"] or told["senders"] < SENDERS:
        raise RuntimeError(f"not all was accepted: {told['refused']} {done.stderr[-500:]}")
    return told


def _drain(owner: psycopg.Connection[Any]) -> float:
    """Wait until nothing is pending; how many a second got in."""
    began = time.monotonic()
    pending = waiting = _pending(owner)
    while waiting:
        if time.monotonic() - began > LONGEST:
            raise TimeoutError(f"{waiting} of {pending} deliveries still wait")
        time.sleep(0.02)
        waiting = _pending(owner)
    return pending / (time.monotonic() - began)


def _pending(owner: psycopg.Connection[Any]) -> int:
    row = owner.execute(
        "select count(*) from channels_delivery where due_at is not null"
    ).fetchone()
    return int(row[0]) if row else 0


def _check(owner: psycopg.Connection[Any]) -> None:
    counts = owner.execute(ARRIVED).fetchone()
    (deliveries,) = owner.execute("select count(*) from channels_delivery").fetchone() or (0,)
    if set(counts or ()) != {deliveries}:
        raise RuntimeError(f"{deliveries} deliveries made {counts}")


def _percentile(delays: list[float], share: float) -> float:
    ordered = sorted(delays)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 2)
