"""The database connection on which the live process listens, and again after every loss."""

import asyncio
import json

import psycopg
import structlog

from rapport.live.coalesce import Coalescer
from rapport.live.hub import Change, Hub
from rapport.live.notify import CHANNEL, VISITS

FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0  # seconds before connecting again
SILENCE = 30.0  # seconds without a notification after which the connection is tried

PASSING = frozenset({"typing"})  # nobody who returns wants to hear it

log = structlog.get_logger("rapport.live")


class Listener:
    """Feeds the hubs until cancelled. `is_listening` says whether the database is heard.

    hub: of staff's pages; visits: of visitors from outside.
    """

    def __init__(self, hub: Hub, url: str, visits: Hub) -> None:
        self.hub = hub
        self.visits = visits
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
            await connection.execute(f"listen {VISITS}")
            self.is_listening = True
            self.hub.reset()
            self.visits.reset()
            while True:
                async for notice in connection.notifies(timeout=SILENCE):
                    if notice.channel == VISITS:
                        tell(self.visits, notice.payload)
                    elif change := read_change(notice.payload):
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


def tell(visits: Hub, payload: str) -> None:
    """Pass on what `tell_visit` wrote; what it did not write is left."""
    try:
        found = json.loads(payload)
        room = int(found["practice"]), int(found["conversation"])
        event, data = str(found["event"]), dict(found["data"])
    except (ValueError, TypeError, KeyError):
        log.warning("a notification could not be read")
        return
    (visits.mention if event in PASSING else visits.tell)(room, event, data)
