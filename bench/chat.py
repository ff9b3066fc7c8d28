"""Web chat: visitors with an open stream, and messages both ways through a whole `rapport up`.

Half of the messages are visitors' (from POST to the chat until the desk's stream tells of them), half
are answers (from POST to the API until the visitor's browser was told and has fetched the words). At the
end every visitor reads the whole chat: `lost` and `doubled` count messages that are missing or there
twice. Visitors come from an address each, as behind a proxy, so the limits against abuse are on.
`limit` is the p99 of a bare LISTEN connection on the same server, in ms; `ratio` its share of ours.
"""

import asyncio
import json
import re
import resource
import time
from collections import Counter
from collections.abc import Awaitable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import psycopg
import uvloop
from django.conf import settings

from bench.rig.chat_visitors import Visitor, VisitStream, Web
from bench.rig.practice import Place, furnish
from bench.stack import Stack, running
from rapport.database.embedded import Home, embedded_urls
from rapport.live.tickets import Ticket, issue, read_visit

SECONDS = 60.0
MANY, RATE = 1000, 50  # visitors; messages a second, both ways together
GRACE = 5.0  # seconds the last ones have to arrive
PROBES = 100  # notifications for the limit
PUBLIC = "https://chat.bench.example"
# A day to take and to answer one: what is measured is the way, not who is late.
PATIENT = "update practice_responsepolicy set target_seconds = 86400, accept_seconds = 86400"
CHANGE = re.compile(rb'"topic":"conversation","id":(\d+)')


def run(size: int | None, seconds: float) -> dict[str, object]:
    """size: visitors (default 1,000); seconds: of sending."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with running(RAPPORT_URL=PUBLIC) as stack:
        place = furnish(stack)
        if not settings.configured:
            settings.configure(SECRET_KEY=(stack.home / "secret.key").read_text().strip())
        return uvloop.run(_measure(stack, place, size or MANY, seconds))


@dataclass
class Delays:
    """Seconds until the other side had it; `refused`: what was not taken at all."""

    to_desk: list[float] = field(default_factory=list)
    to_visitor: list[float] = field(default_factory=list)
    refused: int = 0


async def _measure(stack: Stack, place: Place, many: int, seconds: float) -> dict[str, object]:
    urls = embedded_urls(Home(stack.home))
    with psycopg.connect(urls.owner, autocommit=True) as owner:
        owner.execute(PATIENT)
    web = Web(stack.port, lines=12)
    visitors = [Visitor(number) for number in range(many)]
    await _in_parts([visitor.say(web, "Hello") for visitor in visitors])
    before = _live_kib(stack)
    streams = await _connect(web, stack, visitors)
    held = (_live_kib(stack) - before) / many
    desk = await _desk(stack, place)
    delays = await _talk(web, desk, place, visitors, seconds)
    counts = await _count(web, visitors)
    for stream in streams:
        stream.transport.close()
    return _told(delays, counts, limit=await _limit(urls.app)) | {"kib_per_visitor": round(held, 1)}


async def _in_parts(waiting: Sequence[Awaitable[object]]) -> None:
    """All of them, a few dozen at a time."""
    for start in range(0, len(waiting), 48):
        await asyncio.gather(*waiting[start : start + 48])


async def _connect(web: Web, stack: Stack, visitors: list[Visitor]) -> list[VisitStream]:
    """A stream for each; which conversation is whose, its ticket says."""
    streams: list[VisitStream] = []

    async def connect(visitor: Visitor) -> None:
        url = urlsplit(await visitor.admission(web))
        visitor.conversation = _conversation_in(url.query)
        stream = VisitStream(visitor, f"{url.path}?{url.query}")
        loop = asyncio.get_running_loop()
        await loop.create_connection(lambda: stream, "127.0.0.1", stack.port + 1)
        await asyncio.wait_for(stream.is_open, 30)
        streams.append(stream)

    await _in_parts([connect(visitor) for visitor in visitors])
    return streams


def _conversation_in(query: str) -> int:
    return read_visit(parse_qs(query)["ticket"][0]).conversation_id


class Desk(asyncio.Protocol):
    """One page of the desk: whoever waits for a conversation is woken when it changes."""

    def __init__(self, ticket: str) -> None:
        self.ticket = ticket
        self.waiting: dict[int, asyncio.Event] = {}
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        asked = f"GET /live/stream?ticket={self.ticket} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        cast(asyncio.Transport, transport).write(asked.encode())

    def data_received(self, data: bytes) -> None:
        *events, self._rest = (self._rest + data).split(b"\n\n")
        for event in events:
            found = CHANGE.search(event)
            if found and (waiting := self.waiting.get(int(found[1]))):
                waiting.set()


async def _desk(stack: Stack, place: Place) -> Desk:
    desk = Desk(issue(Ticket(place.practice_id, place.staff_id)))
    loop = asyncio.get_running_loop()
    await loop.create_connection(lambda: desk, "127.0.0.1", stack.port + 1)
    await asyncio.sleep(0.5)
    return desk


async def _talk(
    web: Web, desk: Desk, place: Place, visitors: list[Visitor], seconds: float
) -> Delays:
    """Messages at an even pace, to and fro in turns; nobody waits for the one before."""
    delays, tasks = Delays(), list[asyncio.Task[None]]()
    writing, answered = visitors[::2], visitors[1::2]
    began, number = time.perf_counter(), 0
    while (due := number / RATE) < seconds:
        await asyncio.sleep(max(0.0, began + due - time.perf_counter()))
        turn, is_answer = divmod(number, 2)
        if is_answer:
            asked = _answer(web, place, answered[turn % len(answered)], number, delays)
        else:
            asked = _write(web, desk, writing[turn % len(writing)], number, delays)
        tasks.append(asyncio.create_task(asked))
        number += 1
    await asyncio.gather(*tasks)
    return delays


async def _write(web: Web, desk: Desk, visitor: Visitor, number: int, delays: Delays) -> None:
    told = desk.waiting[visitor.conversation] = asyncio.Event()
    began = time.perf_counter()
    delays.refused += not await visitor.say(web, f"asked {number}")
    await _arrival(told.wait(), began, delays.to_desk)


async def _answer(web: Web, place: Place, visitor: Visitor, number: int, delays: Delays) -> None:
    text = f"answered {number}"
    visitor.expected[text] += 1
    path = f"/api/v1/conversations/{visitor.conversation}/replies"
    headers = {"Authorization": f"Bearer {place.token}", "X-Forwarded-Proto": "https"}
    began = time.perf_counter()
    status, _ = await web.ask("POST", path, headers, {"text": text})
    delays.refused += status != 201
    await _arrival(visitor.until(text, web), began, delays.to_visitor)


async def _arrival(arrival: Coroutine[Any, Any, object], began: float, delays: list[float]) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(arrival, GRACE)
        delays.append(time.perf_counter() - began)


async def _count(web: Web, visitors: list[Visitor]) -> Counter[str]:
    """Each chat read from its beginning, against what was said in it."""
    counts: Counter[str] = Counter()

    async def read(visitor: Visitor) -> None:
        visitor.heard = 0
        found = Counter(await visitor.hear(web))
        counts["lost"] += (visitor.expected - found).total()
        counts["doubled"] += (found - visitor.expected).total()
        counts["messages"] += found.total()

    await _in_parts([read(visitor) for visitor in visitors])
    return counts


def _told(delays: Delays, counts: Counter[str], *, limit: float) -> dict[str, object]:
    both = delays.to_desk + delays.to_visitor
    p99 = _percentile(both, 0.99)
    return {
        "p50_ms": _percentile(both, 0.5),
        "p99_ms": p99,
        "p99_ms_to_desk": _percentile(delays.to_desk, 0.99),
        "p99_ms_to_visitor": _percentile(delays.to_visitor, 0.99),
        "lost": counts["lost"],
        "doubled": counts["doubled"],
        "refused": delays.refused,
        "arrived": len(both),
        "messages": counts["messages"],
        "limit": limit,
        "ratio": round(limit / p99, 4),
    }


def _percentile(seconds: list[float], share: float) -> float:
    ordered = sorted(seconds)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 1)


def _live_kib(stack: Stack) -> float:
    """What the live process holds for itself alone."""
    pid = stack.child("live")
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return float(line.split()[1])
    return 0.0


async def _limit(url: str) -> float:
    """p99 of a notification from one bare connection to another, ms."""
    delays: list[float] = []
    sent: dict[int, float] = {}
    async with (
        await psycopg.AsyncConnection.connect(url, autocommit=True) as hearing,
        await psycopg.AsyncConnection.connect(url, autocommit=True) as telling,
    ):
        await hearing.execute("listen bench_chat")

        async def hear() -> None:
            async for notice in hearing.notifies(stop_after=PROBES):
                delays.append(time.perf_counter() - sent[json.loads(notice.payload)])

        task = asyncio.ensure_future(hear())
        for number in range(PROBES):
            sent[number] = time.perf_counter()
            await telling.execute("select pg_notify('bench_chat', %s)", [str(number)])
            await asyncio.sleep(0.02)
        await asyncio.wait_for(task, 10)
    return _percentile(delays, 0.99)
