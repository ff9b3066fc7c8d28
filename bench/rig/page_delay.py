"""From receipt to page while messages wait to be understood, in a whole `rapport up`.

The backlog is posted while the background process rests; when it goes on, worrying messages are
posted one by one among it, half of which the word rules see at receipt, half only the model. A page
is there when another session can see its row. `waiting`: how many unread messages there were, at
least, while these were posted; a measurement in which the backlog ran out is none.
"""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg

from bench.rig.practice import Place, furnish
from bench.rig.resting import background_resting
from bench.rig.senders import answer_of
from bench.stack import Stack, running
from rapport.database.embedded import Home, embedded_urls

WAITING = 2000
LOOK = 0.01  # seconds
PATIENCE = 60.0
READER_STARTS = 30.0  # seconds the models may take at the very first message
PAGED = """
select extract(epoch from clock_timestamp()) from inbox_page p
  join inbox_redflag f on f.id = p.flag_id join inbox_message m on m.id = f.message_id
 where m.provider_id = %s limit 1
"""
LEFT = "select count(*) from inbox_message where unread_since is not null"
PENDING = "select count(*) from channels_delivery where due_at is not null"


@dataclass(frozen=True, slots=True)
class Probe:
    """A worrying message and whether it is the word rules that see it."""

    text: str
    by_rules: bool


def measure(waiting: int, ordinary: Sequence[str], worrying: Sequence[Probe]) -> dict[str, object]:
    """page_p99_s over all probes, by rules and by model apart; waiting_least; understood_per_s."""
    with running() as stack:
        place = furnish(stack)
        _bring_zones(stack, place)
        with psycopg.connect(embedded_urls(Home(stack.home)).owner, autocommit=True) as owner:
            _warm(stack, place, owner)
            with background_resting(stack):
                _post(stack, place, [(f"b{n}", text) for n, text in _cycle(ordinary, waiting)])
            return _probe(stack, place, owner, worrying)


def _bring_zones(stack: Stack, place: Place) -> None:
    """What a founded practice has besides: zones, which the messages will enter."""
    code = f"""
from rapport.config.processes.framework import set_up
set_up()
from datetime import UTC, datetime
from rapport.database.scope import practice_scope
from rapport.practice.furnishing import furnish
with practice_scope({place.practice_id}):
    furnish(practice_id={place.practice_id}, at=datetime.now(UTC))
"""
    subprocess.run([sys.executable, "-c", code], env=stack.environ, check=True, timeout=60)


def _cycle(texts: Sequence[str], count: int) -> Iterator[tuple[int, str]]:
    for n in range(count):
        yield n, texts[n % len(texts)]


def _warm(stack: Stack, place: Place, owner: psycopg.Connection[Any]) -> None:
    """The models are loaded with the first message; that is measured elsewhere."""
    _post(stack, place, [("warm", "Do you have time on Friday?")])
    end = time.monotonic() + READER_STARTS
    while _count(owner, "select count(*) from inbox_verdicts") == 0:
        if time.monotonic() > end:
            raise TimeoutError("the first message was never understood")
        time.sleep(LOOK)


def _probe(
    stack: Stack, place: Place, owner: psycopg.Connection[Any], worrying: Sequence[Probe]
) -> dict[str, object]:
    while _count(owner, PENDING):  # into the inbox first: what waits, waits for its verdicts
        time.sleep(LOOK)
    begun, before = time.monotonic(), _count(owner, LEFT)
    delays: dict[bool, list[float]] = {True: [], False: []}
    least = before
    for number, probe in enumerate(worrying):
        least = min(least, _count(owner, LEFT))
        delays[probe.by_rules].append(_delay(stack, place, owner, f"p{number}", probe.text))
    done = before + len(worrying) - _count(owner, LEFT)
    return {
        "page_p99_s": _percentile(delays[True] + delays[False]),
        "page_by_rules_p99_s": _percentile(delays[True]),
        "page_by_model_p99_s": _percentile(delays[False]),
        "waiting": before,
        "waiting_least": least,
        "probes": len(worrying),
        "understood_per_s": round(done / (time.monotonic() - begun), 1),
    }


def _delay(
    stack: Stack, place: Place, owner: psycopg.Connection[Any], name: str, text: str
) -> float:
    began = time.time()
    _post(stack, place, [(name, text)])
    while (row := owner.execute(PAGED, [name], prepare=True).fetchone()) is None:
        if time.time() - began > PATIENCE:
            raise TimeoutError(f"nobody was paged for {name}")
        time.sleep(LOOK)
    return float(row[0]) - began


def _post(stack: Stack, place: Place, messages: Sequence[tuple[str, str]]) -> None:
    with socket.create_connection(("127.0.0.1", stack.port)) as peer:
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for name, text in messages:
            peer.sendall(_request(stack.port, place, name, text))
            answer = answer_of(peer)
            if not answer.startswith(b"HTTP/1.1 202"):
                raise RuntimeError(f"not accepted: {answer.decode()[:300]}")


def _request(port: int, place: Place, name: str, text: str) -> bytes:
    sender = {"name": f"Client {name}", "email": f"client-{name}@example.com"}
    told = {"channel": place.api, "id": name, "sender": sender, "text": text}
    body = json.dumps(told).encode()
    head = (
        f"POST /api/v1/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        f"Authorization: Bearer {place.token}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _count(owner: psycopg.Connection[Any], statement: str) -> int:
    row = owner.execute(statement, prepare=True).fetchone()
    return int(row[0]) if row else 0


def _percentile(delays: Sequence[float]) -> float:
    ordered = sorted(delays)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 3)
