"""Running the live application under uvicorn, with an end that pages hardly notice."""

import asyncio
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import uvicorn

from rapport.live.app import LiveApp
from rapport.live.hub import Hub
from rapport.live.listener import Listener
from rapport.live.presence import Presence

TWINS = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}


class Server(uvicorn.Server):
    """uvicorn, leaving the signals to us: it would wait for streams that never end."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve(*, host: str, port: int, database_url: str, public_url: str) -> None:
    """Serve until SIGTERM or SIGINT."""
    hub, visits = Hub(), Hub()
    listener = Listener(hub, database_url, visits)
    presence = Presence(visits, database_url)
    app = LiveApp(hub, listener, origins(public_url), presence)
    server = Server(_configuration(app, host, port))

    def end() -> None:
        server.should_exit = True
        hub.close()
        visits.close()

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, end)
    tasks = [
        asyncio.ensure_future(listener.run()),
        asyncio.ensure_future(presence.run()),
    ]
    await server.serve()
    for task in tasks:
        task.cancel()


def _configuration(app: LiveApp, host: str, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        http="httptools",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )


def origins(public_url: str) -> frozenset[str]:
    """The origin of the pages; on this machine itself people type either of its two names."""
    parts = urlsplit(public_url)
    names = {parts.hostname or "", TWINS.get(parts.hostname or "", parts.hostname or "")}
    port = f":{parts.port}" if parts.port else ""
    return frozenset(f"{parts.scheme}://{name}{port}" for name in names)


def allow_many_connections() -> None:
    """Every page is an open file."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
