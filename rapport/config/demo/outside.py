"""The world outside, as far as the demo's mail is concerned: takes it, keeps it, passes none on."""

import asyncio
import os
import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial

from aiosmtpd.smtp import SMTP, Envelope, Session

from rapport.config.demo import mailbox, place

# Domains that belong to nobody (RFC 2606): no demo mail has any other way to go.
NOBODYS = ("example.com", "example.net", "example.org", "example")
REFUSED = "550 5.7.1 The demo writes to made-up addresses only"
LARGEST = 25 * 1024 * 1024


class World:
    """An SMTP server's answers: 250 for addresses that lead nowhere, once the mail is on disk."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if not is_made_up(address):
            return REFUSED
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        mailbox.keep(envelope.original_content or b"", at=self.clock())
        return "250 2.0.0 Kept"


def is_made_up(address: str) -> bool:
    """Whether the address lies below a domain that can't exist."""
    domain = address.rpartition("@")[2].lower()
    return any(domain == known or domain.endswith(f".{known}") for known in NOBODYS)


def serve(
    stop: threading.Event,
    *,
    clock: Callable[[], datetime],
    ready: Callable[[int], None] = lambda port: None,
    port: int | None = None,
) -> None:
    """Take mail on loopback until `stop` is set; `ready` is told the port."""
    chosen = place.outside_port(dict(os.environ)) if port is None else port
    asyncio.run(_serve(stop, chosen, clock, ready))


async def _serve(
    stop: threading.Event,
    port: int,
    clock: Callable[[], datetime],
    ready: Callable[[int], None],
) -> None:
    loop = asyncio.get_running_loop()
    protocol = partial(
        SMTP, World(clock), data_size_limit=LARGEST, enable_SMTPUTF8=True, ident="World", loop=loop
    )
    server = await loop.create_server(protocol, "127.0.0.1", port)
    ready(server.sockets[0].getsockname()[1])
    await loop.run_in_executor(None, stop.wait)
    server.close()
