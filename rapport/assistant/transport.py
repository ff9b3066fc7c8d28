"""HTTP that a hostile endpoint can't use: one deadline for everything, a cap, no redirects, no extras.

The SDK's own limits are for each read, so a server that drips a byte a second holds them for ever;
here every step gets only what is left of the whole time.
"""

import ssl
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore2
import httpx2

CONNECT, TOTAL = 3.0, 20.0  # seconds
LARGEST = 256 * 1024  # bytes of an answer's body
# What leaves besides the body; the SDK would also tell about this machine and its environment.
HEADERS = {b"host", b"authorization", b"content-type", b"content-length", b"accept"}


class Refused(Exception):
    """The endpoint did something that is not accepted; `code` is a failure of the ask."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Limited(httpx2.BaseTransport):
    """One connection for one call, at most `total` seconds (TOTAL if None) from now on."""

    def __init__(
        self, *, total: float | None = None, connect: float = CONNECT, largest: int = LARGEST
    ) -> None:
        self._largest = largest
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(),
            max_connections=1,
            network_backend=_Network(_Deadline(TOTAL if total is None else total), connect),
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send it and read the whole answer; raises Refused."""
        answer = self._pool.handle_request(_stripped(request))
        try:
            _accept(answer)
            body = b"".join(self._pieces(answer))
        finally:
            answer.close()
        return httpx2.Response(answer.status, headers=answer.headers, content=body)

    def _pieces(self, answer: httpcore2.Response) -> Iterator[bytes]:
        size = 0
        for piece in answer.iter_stream():
            size += len(piece)
            if size > self._largest:
                raise Refused("too_big")
            yield piece

    def close(self) -> None:
        self._pool.close()


def _stripped(request: httpx2.Request) -> httpcore2.Request:
    url = request.url
    kept = [(name, value) for name, value in request.headers.raw if name.lower() in HEADERS]
    target = httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )
    extras = [(b"User-Agent", b"Rapport"), (b"Connection", b"close")]
    return httpcore2.Request(
        request.method, target, headers=[*kept, *extras], content=request.read()
    )


def _accept(answer: httpcore2.Response) -> None:
    if 300 <= answer.status < 400:
        raise Refused("redirected")
    if answer.status in (401, 403):
        raise Refused("key")
    if answer.status == 429:
        raise Refused("busy")
    if answer.status != 200:
        raise Refused("status")
    coding = {name.lower(): value for name, value in answer.headers}.get(b"content-encoding")
    if coding not in (None, b"", b"identity"):  # nobody asked for it, and a small one may be huge
        raise Refused("form")


class _Deadline:
    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Seconds left, at most `most`; raises Refused when there are none."""
        seconds = self._ends - time.monotonic()
        if seconds <= 0:
            raise Refused("timeout")
        return seconds if most is None else min(most, seconds)


class _Network(httpcore2.NetworkBackend):
    def __init__(self, deadline: _Deadline, connect: float) -> None:
        self._deadline, self._connect = deadline, connect
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        stream = self._inner.connect_tcp(
            host, port, self._deadline.left(self._connect), local_address, socket_options
        )
        return _Stream(stream, self._deadline)


class _Stream(httpcore2.NetworkStream):
    def __init__(self, inner: httpcore2.NetworkStream, deadline: _Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left())

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left = self._deadline.left(CONNECT)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def close(self) -> None:
        self._inner.close()
