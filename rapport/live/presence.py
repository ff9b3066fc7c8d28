"""Who visits from outside right now: noted for those who decide how an answer reaches them."""

import asyncio
from collections.abc import Collection
from contextlib import suppress

import psycopg
import structlog

from rapport.live.hub import Hub, Room

EVERY = 15.0  # seconds
BACK = 1.0  # seconds in which a page that only moved on is there again
# Made by the room that has visitors; this process only says who is here, and who has gone.
NOTE = "select note_visits(%s::bigint[], %s::bigint[], now(), %s)"

log = structlog.get_logger("rapport.live")


class Presence:
    """Notes the visits of a hub, all in one statement: every few seconds, and when somebody goes."""

    def __init__(self, visits: Hub, url: str) -> None:
        self.visits = visits
        self.url = url
        self._left: set[Room] = set()
        self._wake = asyncio.Event()

    def left(self, room: Room) -> None:
        """A visitor closed a page; perhaps another one is open."""
        self._left.add(room)
        self._wake.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY):
                    await self._wake.wait()
                await asyncio.sleep(BACK)
            self._wake.clear()
            left, self._left = self._left, set()
            here = set(self.visits.rooms)
            await self._note(here, is_here=True)
            await self._note(left - here, is_here=False)

    async def _note(self, rooms: Collection[Room], *, is_here: bool) -> None:
        places = [room for room in rooms if isinstance(room, tuple)]
        if not places:
            return
        practices, conversations = [p for p, _ in places], [c for _, c in places]
        try:
            async with await psycopg.AsyncConnection.connect(
                self.url, autocommit=True, connect_timeout=5
            ) as connection:
                await connection.execute(NOTE, [practices, conversations, is_here])
        except (psycopg.Error, OSError):
            log.warning("visits were not noted")
