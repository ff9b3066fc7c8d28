"""The one database connection of the live process: LISTEN, and again after every loss."""

import asyncio
import json

import psycopg
import structlog

from rapport.live.coalesce import Coalescer
from rapport.live.hub import Change, Hub
from rapport.live.notify import CHANNEL

FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0  # seconds before connecting again
SILENCE = 30.0  # seconds without a notification after which the connection is tried

log = structlog.get_logger("rapport.live")


class Listener:
    """Feeds the hub until cancelled. `is_listening` says whether the database is heard."""

    def __init__(self, hub: Hub, url: str) -> None:
        self.hub = hub
        self.url = url
        self.is_listening = False

    async def run(self) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                await self._listen()
            except (psycopg.Error, OSError):
                if self.is_listening:
                    pause = FIRST_PAUSE
                self.is_listening = False
                log.warning("live updates lost the database", again_in_s=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _listen(self) -> None:
        coalescer = Coalescer(self.hub.publish)
        async with await psycopg.AsyncConnection.connect(
            self.url, autocommit=True, connect_timeout=5, keepalives_idle=30
        ) as connection:
            await connection.execute(f"listen {CHANNEL}")
            self.is_listening = True
            self.hub.reset()
            while True:
                async for notice in connection.notifies(timeout=SILENCE):
                    if change := read_change(notice.payload):
                        coalescer.add(change)
                await connection.execute("select 1")


def read_change(payload: str) -> Change | None:
    """The change in a notification; None for one that `announce` did not write."""
    try:
        found = json.loads(payload)
        return int(found["practice"]), str(found["topic"]), int(found["id"])
    except (ValueError, TypeError, KeyError):
        log.warning("a notification could not be read")
        return None
