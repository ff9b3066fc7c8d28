"""A page that reads its stream, and a live process of its own to read from."""

import json
import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from typing import ClassVar

import psycopg

from rapport.config.processes.readiness import answers
from rapport.live.tickets import Ticket, issue


class Stream:
    """One connection to /live/stream, reading events as (name, data, id)."""

    opened: ClassVar[list["Stream"]] = []

    def __init__(
        self,
        port: int,
        ticket: str,
        *,
        since: str = "",
        headers: str = "",
        small: bool = False,
        path: str = "/live/stream",
    ) -> None:
        self.socket = socket.socket()
        self.opened.append(self)
        if small:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.socket.settimeout(10)
        self.socket.connect(("127.0.0.1", port))
        self.socket.sendall(
            f"GET {path}?ticket={ticket}&since={since} HTTP/1.1\r\n"
            f"Host: 127.0.0.1\r\n{headers}\r\n".encode()
        )
        self._rest = b""
        self.head = self._until(b"\r\n\r\n").decode()

    @property
    def status(self) -> int:
        return int(self.head.split()[1])

    def _until(self, end: bytes) -> bytes:
        while end not in self._rest:
            piece = self.socket.recv(65536)
            if not piece:
                raise EOFError
            self._rest += piece
        found, self._rest = self._rest.split(end, 1)
        return found

    def _line(self) -> str:
        """The next line of the body, without the marks of chunked encoding."""
        while True:
            line = self._until(b"\n").rstrip(b"\r").decode()
            is_size = bool(line) and all(c in "0123456789abcdefABCDEF" for c in line)
            if line == "0":
                raise EOFError
            if not is_size:
                return line

    def next(self) -> tuple[str, str, str]:
        """The next event; comments and `retry` are passed over."""
        fields: dict[str, str] = {}
        while True:
            line = self._line()
            if line and not line.startswith(":"):
                name, _, value = line.partition(": ")
                fields[name] = value
            elif not line and "event" in fields:
                return fields["event"], fields["data"], fields.get("id", "")

    def changed(self) -> int:
        """The id of the next change; `hello` is passed over."""
        while (event := self.next())[0] == "hello":
            continue
        assert event[0] == "change", event
        return int(json.loads(event[1])["id"])

    def is_silent(self, seconds: float) -> bool:
        self.socket.settimeout(seconds)
        with suppress(TimeoutError):
            return not self.next()
        return True

    def close(self) -> None:
        self.socket.close()


class LiveProcess:
    """`rapport live` on a database address."""

    def __init__(self, url: str, port: int, *, public_url: str = "http://127.0.0.1:18000") -> None:
        self.public_url = public_url
        self.url = url
        self.port = port
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "rapport.config.cli", "live"],
            env=os.environ
            | {
                "DATABASE_URL": self.url,
                "RAPPORT_LIVE_PORT": str(self.port),
                "RAPPORT_URL": self.public_url,
            },
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + 20
        while not answers(f"http://127.0.0.1:{self.port}/live/health"):
            assert time.monotonic() < end, "the live process does not answer"
            time.sleep(0.05)

    def restart(self) -> None:
        self.stop()
        self.start()

    def open(self, practice_id: int = 1, **options) -> Stream:
        return Stream(self.port, issue(Ticket(practice_id, 1)), **options)

    def notify(self, *payloads: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            for payload in payloads:
                connection.execute("select pg_notify('rapport_changes', %s)", [payload])

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(30)
