"""From a commit to an open page: how long it takes with 10 and with 1,000 pages, and whether any is lost.

Clock: read just before the commit of a row and its notification is sent, and when a page's socket
has the event. `limit` is the same for a bare LISTEN connection beside it, p99 in ms; `ratio` is its
share of our p99 with 10 pages.
"""

import asyncio
import json
import re
import resource
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import cast

import psycopg
import uvloop
from django.conf import settings

from bench.stack import Stack, running
from rapport.database.embedded import Home, embedded_urls
from rapport.live.tickets import Ticket, issue

MANY = 1000
PRACTICE = 1
IDS = re.compile(rb'"id":(\d+)')
GRACE = 2.0  # seconds the last events have to arrive


def run(size: int | None, seconds: float) -> dict[str, object]:
    """size: pages of the large round (default 1,000); seconds: of each round."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with running() as stack:
        if not settings.configured:
            settings.configure(SECRET_KEY=(stack.home / "secret.key").read_text().strip())
        return uvloop.run(_measure(stack, size or MANY, seconds))


async def _measure(stack: Stack, many: int, seconds: float) -> dict[str, object]:
    urls = embedded_urls(Home(stack.home))
    with psycopg.connect(urls.owner, autocommit=True) as owner:
        owner.execute("create table bench_live (id bigint)")
        owner.execute("grant insert on bench_live to rapport_app")
    few = await _round(stack, urls.app, pages=10, pause=0.05, seconds=seconds)
    crowd = await _round(stack, urls.app, pages=many, pause=0.5, seconds=seconds)
    limit = few.bare_p99_ms
    return {
        "p50_ms_10": few.percentile(0.5),
        "p99_ms_10": few.percentile(0.99),
        f"p50_ms_{many}": crowd.percentile(0.5),
        f"p99_ms_{many}": crowd.percentile(0.99),
        "lost": few.lost + crowd.lost,
        "delivered": len(few.delays) + len(crowd.delays),
        "limit": limit,
        "ratio": round(limit / few.percentile(0.99), 3),
    }


class Round:
    """sent: id → when it was committed; delays: of every delivery to a page, in seconds."""

    def __init__(self) -> None:
        self.sent: dict[int, float] = {}
        self.delays: list[float] = []
        self.bare: list[float] = []
        self.lost = 0

    def percentile(self, share: float) -> float:
        return _percentile(self.delays, share)

    @property
    def bare_p99_ms(self) -> float:
        return _percentile(self.bare, 0.99)


def _percentile(seconds: list[float], share: float) -> float:
    ordered = sorted(seconds)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 1)


class Page(asyncio.Protocol):
    """One open page; an event split over two packets is put together again."""

    def __init__(self, measured: Round, ticket: str) -> None:
        self.measured = measured
        self.ticket = ticket
        self.is_open = asyncio.get_running_loop().create_future()
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        request = f"GET /live/stream?ticket={self.ticket} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        self.transport.write(request.encode())

    def data_received(self, data: bytes) -> None:
        at = time.perf_counter()
        *events, self._rest = (self._rest + data).split(b"\n\n")
        for event in events:
            if b"event: hello" in event:
                self.is_open.set_result(None)
            elif found := IDS.search(event):
                self.measured.delays.append(at - self.measured.sent[int(found[1])])


async def _round(stack: Stack, url: str, *, pages: int, pause: float, seconds: float) -> Round:
    measured = Round()
    opened = await _open(stack, measured, pages)
    async with _bare_listener(url, measured):
        await _commit(url, measured, pause, seconds)
        await asyncio.sleep(GRACE)
    for page in opened:
        page.transport.close()
    measured.lost = len(measured.sent) * pages - len(measured.delays)
    await asyncio.sleep(0.5)
    return measured


async def _open(stack: Stack, measured: Round, pages: int) -> list[Page]:
    loop = asyncio.get_running_loop()
    opened = []
    for _ in range(pages):
        page = Page(measured, issue(Ticket(PRACTICE, 1)))
        await loop.create_connection(lambda page=page: page, "127.0.0.1", stack.port + 1)
        opened.append(page)
    await asyncio.wait_for(asyncio.gather(*(page.is_open for page in opened)), 60)
    return opened


async def _commit(url: str, measured: Round, pause: float, seconds: float) -> None:
    """Commit a row with its notification every `pause` seconds."""
    end = time.monotonic() + seconds
    async with await psycopg.AsyncConnection.connect(url) as connection:
        number = 0
        while time.monotonic() < end:
            number += 1
            payload = json.dumps({"practice": PRACTICE, "topic": "conversation", "id": number})
            await connection.execute("insert into bench_live values (%s)", [number])
            await connection.execute("select pg_notify('rapport_changes', %s)", [payload])
            measured.sent[number] = time.perf_counter()
            await connection.commit()
            await asyncio.sleep(pause)


@asynccontextmanager
async def _bare_listener(url: str, measured: Round) -> AsyncIterator[None]:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute("listen rapport_changes")

        async def listen() -> None:
            async for notice in connection.notifies():
                at = time.perf_counter()
                measured.bare.append(at - measured.sent[json.loads(notice.payload)["id"]])

        task = asyncio.ensure_future(listen())
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
