"""The embedded mail receiver: 250 is said only after the raw mail is committed."""

import asyncio
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any, TypeVar

import structlog
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import DatabaseError, connection

from rapport.channels import deliveries
from rapport.channels.deliveries import NotStored, Place
from rapport.channels.email import tokens
from rapport.channels.email.reading import identify

log = structlog.get_logger(__name__)
T = TypeVar("T")
LARGEST = 25 * 1024 * 1024
MOST_RECIPIENTS = 100
MOST_CONNECTIONS = 100
LATER = "451 4.3.0 Your message could not be stored; please send it again later"
NOBODY = "550 5.1.1 Nobody here has this address"
TOO_MANY = "452 4.5.3 Too many recipients; send to the others in another mail"
HOST, PORT = "127.0.0.1", 2525


class Receiver(SMTP):
    """The protocol, with lines as long as real mail has them."""

    line_length_limit = 2 * 1024 * 1024


class Intake:
    """Takes mail for the addresses of active e-mail channels and for nobody else.

    `pool` runs what waits for the database; `clock` gives the time of receipt.
    """

    def __init__(self, pool: ThreadPoolExecutor, clock: Callable[[], datetime]) -> None:
        self.pool = pool
        self.clock = clock

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, host: str, lines: list[str]
    ) -> list[str]:
        session.host_name = host
        return [*lines[:-1], "250-PIPELINING", "250-ENHANCEDSTATUSCODES", lines[-1]]

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if len(envelope.rcpt_tos) >= MOST_RECIPIENTS:
            return TOO_MANY
        try:
            place = await self._in_thread(place_of, address)
        except DatabaseError:
            return LATER
        if place is None:
            return NOBODY
        envelope.rcpt_tos.append(address)
        _places(envelope)[place] = address
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.original_content or b""
        try:
            for place, address in _places(envelope).items():
                raw = traced(content, envelope.mail_from or "", address)
                await self._in_thread(store, place, raw, self.clock())
        except NotStored:
            log.error("mail_not_stored", size=len(content))
            return LATER
        return "250 2.0.0 Stored"

    async def handle_exception(self, error: Exception) -> str:
        log.error("mail_receiver_failed", error=type(error).__name__)
        return LATER

    async def _in_thread(self, work: Callable[..., T], *values: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.pool, _alone, work, *values)


def _alone(work: Callable[..., T], *values: object) -> T:
    """The pool of connections is small: each piece of work gives its own back."""
    try:
        return work(*values)
    finally:
        connection.close()


def _places(envelope: Envelope) -> dict[Place, str]:
    """Where this mail goes, each channel once, with the address it was sent to."""
    return envelope.__dict__.setdefault("places", {})  # type: ignore[no-any-return]  # ours


def place_of(address: str) -> Place | None:
    """The channel behind an address, signed reply addresses included; None for everybody else."""
    plain, token = tokens.split_address(address)
    place = deliveries.place_by_address(plain.lower())
    if place is None or (token and tokens.read(place.practice_id, token) is None):
        return None
    return place


def store(place: Place, raw: bytes, at: datetime) -> None:
    """Commit one raw mail. Raises NotStored."""
    deliveries.accept(
        practice_id=place.practice_id,
        channel_id=place.channel_id,
        provider_id=identify(raw),
        raw=raw,
        received_at=at,
        at=at,
    )


def traced(content: bytes, mail_from: str, address: str) -> bytes:
    """The mail with what only the envelope knew: Return-Path and Delivered-To on top."""
    lines = f"Return-Path: <{mail_from}>\r\nDelivered-To: {address}\r\n"
    return "".join(c for c in lines if c in "\r\n" or c.isprintable()).encode() + content


def serve(
    stop: threading.Event,
    *,
    host: str = HOST,
    port: int,
    clock: Callable[[], datetime],
    ready: Callable[[int], None] = lambda port: None,
) -> None:
    """Receive mail until `stop` is set; `ready` is told the port once mail is taken."""
    asyncio.run(_serve(stop, (host, port), clock, ready))


def chosen_port() -> int:
    """RAPPORT_SMTP_PORT, 2525 by default."""
    return int(os.environ.get("RAPPORT_SMTP_PORT", PORT))


async def _serve(
    stop: threading.Event,
    address: tuple[str, int],
    clock: Callable[[], datetime],
    ready: Callable[[int], None],
) -> None:
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(8, thread_name_prefix="mail") as pool:
        intake = Intake(pool, clock)

        def protocol() -> Any:
            return Receiver(
                intake,
                data_size_limit=LARGEST,
                enable_SMTPUTF8=True,
                hostname=address[0],
                ident="Rapport",
                loop=loop,
            )

        server = await loop.create_server(protocol, *address, backlog=MOST_CONNECTIONS)
        ready(server.sockets[0].getsockname()[1])
        await loop.run_in_executor(pool, stop.wait)
        server.close()
