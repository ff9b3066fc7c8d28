"""The live process's ASGI application: one stream per open page, and its own health."""

import asyncio
import json
import random
import time
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import parse_qs

from rapport.live import frames, tickets
from rapport.live.hub import Hub, Page
from rapport.live.listener import Listener
from rapport.live.presence import Presence

HEARTBEAT = 15.0  # seconds
MOST_WINDOWS = 20  # in which one visitor may have the chat open
LIFE = 600.0  # seconds a stream lives before the page has to show that it is still signed in

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]
Admitted = TypeVar("Admitted", tickets.Ticket, tickets.Visit)


class LiveApp:
    """origins: whose pages may read the streams of staff, such as http://127.0.0.1:8000.

    presence: of visitors of a practice's own site; their tickets say whose page may read.
    """

    def __init__(
        self, hub: Hub, listener: Listener, origins: frozenset[str], presence: Presence
    ) -> None:
        self.hub = hub
        self.presence = presence
        self.visits = presence.visits
        self.listener = listener
        self.origins = origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        match scope["path"]:
            case "/live/stream":
                await self._stream(scope, receive, send)
            case "/live/visit":
                await self._visit(scope, receive, send)
            case "/live/health":
                await self._health(send)
            case _:
                await _answer(send, 404)

    async def _health(self, send: Send) -> None:
        body = json.dumps(
            {
                "listening": self.listener.is_listening,
                "pages": self.hub.pages,
                "visits": self.visits.pages,
            }
        )
        await _answer(send, 200 if self.listener.is_listening else 503, body.encode())

    async def _stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = _asked(scope)
        ticket = _admitted(tickets.read, asked.ticket)
        if ticket is None or (asked.origin and asked.origin not in self.origins):
            await _answer(send, 403)
            return
        page = self.hub.open(ticket.practice_id, asked.since)
        headers = _stream_headers(asked.origin, with_session=True)
        await _served(self.hub, page, headers, receive, send)

    async def _visit(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = _asked(scope)
        visit = _admitted(tickets.read_visit, asked.ticket)
        if visit is None or (asked.origin and asked.origin != visit.origin):
            await _answer(send, 403)
            return
        room = (visit.practice_id, visit.conversation_id)
        if self.visits.pages_in(room) >= MOST_WINDOWS:
            await _answer(send, 429)
            return
        page = self.visits.open(room, asked.since)
        headers = _stream_headers(asked.origin, with_session=False)
        await _served(self.visits, page, headers, receive, send)
        self.presence.left(page.room)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a page asks for: its ticket, from where on, and which site it is of."""

    ticket: str
    since: str
    origin: str


def _asked(scope: Scope) -> _Asked:
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    query = dict(parse_qs(scope["query_string"].decode("latin-1")))
    since = headers.get(b"last-event-id") or query.get("since", [""])[0]
    return _Asked(query.get("ticket", [""])[0], since, headers.get(b"origin", ""))


def _admitted(read: Callable[[str], Admitted], text: str) -> Admitted | None:
    try:
        return read(text)
    except tickets.BadTicket:
        return None


async def _served(hub: Hub, page: Page, headers: Headers, receive: Receive, send: Send) -> None:
    try:
        await _serve(page, headers, receive, send)
    finally:
        hub.leave(page)


async def _serve(page: Page, headers: Headers, receive: Receive, send: Send) -> None:
    gone = asyncio.ensure_future(_wait_gone(page, receive))
    try:
        await send(_head(200, headers))
        await send(_piece(frames.OPENING))
        await _pump(page, send)
    finally:
        gone.cancel()


async def _pump(page: Page, send: Send) -> None:
    """Send what the page has to get until it leaves or its time is over."""
    spread = random.uniform(0.9, 1)  # noqa: S311 only so that not all return at once
    end = time.monotonic() + LIFE * spread
    while not page.is_closed and (left := end - time.monotonic()) > 0:
        piece = await page.take(min(HEARTBEAT, left))
        if not page.is_closed:
            await send(_piece(piece or frames.HEARTBEAT))
    await send({"type": "http.response.body", "body": b""})


async def _wait_gone(page: Page, receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    page.close()


def _stream_headers(origin: str, *, with_session: bool) -> Headers:
    headers = [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),  # nginx would keep events back
        (b"vary", b"Origin"),
    ]
    if origin:
        headers.append((b"access-control-allow-origin", origin.encode("latin-1")))
    if origin and with_session:
        # The page asks /live/ with its session, and a browser holds the redirect to the same.
        headers.append((b"access-control-allow-credentials", b"true"))
    return headers


def _head(status: int, headers: Headers) -> MutableMapping[str, Any]:
    return {"type": "http.response.start", "status": status, "headers": headers}


def _piece(body: bytes) -> MutableMapping[str, Any]:
    return {"type": "http.response.body", "body": body, "more_body": True}


async def _answer(send: Send, status: int, body: bytes = b"") -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send(_head(status, headers))
    await send({"type": "http.response.body", "body": body})
