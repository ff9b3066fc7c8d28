"""Browsers of a chat: one token and one stream each, over a few connections that are kept open."""

import asyncio
import contextlib
import json
import re
import time
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import uuid4

CHAT = "/in/webchat/bench-webchat/"
EVENT = re.compile(rb"event: (\w+)\n")


class Web:
    """HTTP/1.1 over `lines` connections; whoever asks takes the next free one."""

    def __init__(self, port: int, *, lines: int) -> None:
        self.port = port
        self._free: asyncio.LifoQueue[tuple[asyncio.StreamReader, asyncio.StreamWriter] | None]
        self._free = asyncio.LifoQueue()
        for _ in range(lines):
            self._free.put_nowait(None)

    @contextlib.asynccontextmanager
    async def _line(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        line = await self._free.get()
        try:
            if line is None or line[0].at_eof():  # it was closed while nobody used it
                line = await asyncio.open_connection("127.0.0.1", self.port)
            yield line
        except BaseException:
            line = None  # it may be in the middle of something
            raise
        finally:
            self._free.put_nowait(line)

    async def ask(
        self, method: str, path: str, headers: dict[str, str], data: object = None
    ) -> tuple[int, dict[str, Any]]:
        """(status, JSON) of one request."""
        body = b"" if data is None else json.dumps(data).encode()
        given = {"Host": "127.0.0.1", "Content-Length": str(len(body))} | headers
        head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
        async with self._line() as (reader, writer):
            writer.write(
                f"{method} {path} HTTP/1.1\r\nContent-Type: application/json\r\n{head}\r\n".encode()
                + body
            )
            answer = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            length = int(answer.partition("content-length:")[2].split("\r\n")[0] or 0)
            content = await reader.readexactly(length)
        return int(answer.split()[1]), json.loads(content or b"{}")


@dataclass
class Visitor:
    """One browser: its token, its conversation, what it heard and what its chat should hold."""

    number: int
    token: str = ""
    conversation: int = 0
    heard: int = 0
    told: asyncio.Event = field(default_factory=asyncio.Event)
    words: set[str] = field(default_factory=set)
    expected: Counter[str] = field(default_factory=Counter)

    @property
    def headers(self) -> dict[str, str]:
        """Who it is, and from where, as a proxy says it."""
        far, near = divmod(self.number, 250)
        named = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return {
            "X-Forwarded-For": f"10.0.{far}.{near + 1}",
            "X-Forwarded-Proto": "https",
        } | named

    async def say(self, web: Web, text: str) -> bool:
        """Send a message; whether it was taken."""
        self.expected[text] += 1
        data = {"key": str(uuid4()), "text": text, "told": False}
        status, told = await web.ask("POST", f"{CHAT}messages/", self.headers, data)
        self.token = told.get("token", self.token)
        return status in (201, 202)

    async def hear(self, web: Web) -> list[str]:
        """The words that are new since it asked last."""
        path = f"{CHAT}messages/?after={self.heard}"
        _, told = await web.ask("GET", path, self.headers)
        messages = told.get("messages", [])
        self.heard = max([self.heard, *(m["n"] for m in messages)])
        self.words |= {m["text"] for m in messages}
        return [m["text"] for m in messages]

    async def until(self, text: str, web: Web) -> None:
        """Fetch whenever something is told, until the words are there."""
        while text not in self.words:
            await self.told.wait()
            self.told.clear()
            await self.hear(web)

    async def admission(self, web: Web) -> str:
        """The address of its stream, as soon as its first message is in the inbox."""
        for _ in range(300):
            status, told = await web.ask("POST", f"{CHAT}ticket/", self.headers, {})
            if status == 200:
                return cast(str, told["url"])
            await asyncio.sleep(0.2)
        raise TimeoutError("a first message did not get into the inbox")


class VisitStream(asyncio.Protocol):
    """One open stream; sets its visitor's `told` whenever a message is there."""

    def __init__(self, visitor: Visitor, path: str) -> None:
        self.visitor, self.path = visitor, path
        self.is_open = asyncio.get_running_loop().create_future()
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self.transport.write(f"GET {self.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())

    def data_received(self, data: bytes) -> None:
        *events, self._rest = (self._rest + data).split(b"\n\n")
        for event in events:
            match EVENT.search(event):
                case None:
                    continue
                case found if found[1] == b"message":
                    self.visitor.told.set()
                case found if found[1] == b"hello" and not self.is_open.done():
                    self.is_open.set_result(time.perf_counter())
