"""From the database's notifications to every open page: fan-out, memory of the last, slow readers.

Runs in one event loop; nothing here waits for a page.
"""

import asyncio
import secrets
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rapport.live import frames

KEPT = 10_000  # changes remembered for pages that reconnect
QUEUE = 500  # frames a page may be behind before it is told to fetch everything
SLACK = 2.0  # seconds by which the clocks of two hosts may differ

Change = tuple[int, str, int]  # practice, topic, id
Room = int | tuple[int, int]  # a practice; or a practice and one conversation, for visitors


@dataclass(frozen=True, slots=True)
class Kept:
    number: int
    at: float
    room: Room
    frame: bytes


class Page:
    """One open page: what it still has to be sent."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.is_closed = False
        self._frames: deque[bytes] = deque()
        self._something = asyncio.Event()

    def put(self, frame: bytes, *, instead: Callable[[], bytes]) -> None:
        """Queue a frame; a page too far behind gets `instead()` for all it has not read."""
        if len(self._frames) >= QUEUE:
            self._frames.clear()
            frame = instead()
        self._frames.append(frame)
        self._something.set()

    def close(self) -> None:
        self.is_closed = True
        self._something.set()

    async def take(self, patience: float) -> bytes:
        """All that is queued, as one piece; nothing after `patience` seconds or when closed."""
        try:
            async with asyncio.timeout(patience):
                await self._something.wait()
        except TimeoutError:
            return b""
        self._something.clear()
        piece = b"".join(self._frames)
        self._frames.clear()
        return piece


class Hub:
    """Positions read `<era>-<number>`; an era ends when notifications may have been missed."""

    def __init__(self, *, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._pages: defaultdict[Room, set[Page]] = defaultdict(set)
        self._kept: deque[Kept] = deque(maxlen=KEPT)
        self.is_closing = False
        self._begin_era()

    def _begin_era(self) -> None:
        self._era = secrets.token_hex(4)
        self._number = 0
        self._forgotten_until = self._clock()
        self._kept.clear()

    @property
    def position(self) -> str:
        return f"{self._era}-{self._number}"

    @property
    def pages(self) -> int:
        return sum(len(pages) for pages in self._pages.values())

    def pages_in(self, room: Room) -> int:
        """How many are open in one room."""
        return len(self._pages.get(room, ()))

    def publish(self, changes: Iterable[Change]) -> None:
        for practice_id, topic, subject_id in changes:
            self._number += 1
            self._tell(practice_id, frames.change(self.position, topic, subject_id))

    def tell(self, room: Room, event: str, data: Mapping[str, object]) -> None:
        """Something for whoever is in a room, remembered for those who return."""
        self._number += 1
        self._tell(room, frames.visit(self.position, event, data))

    def mention(self, room: Room, event: str, data: Mapping[str, object]) -> None:
        """Something that means nothing a moment later: only for who is there now."""
        self._put(room, frames.visit("", event, data))

    def _tell(self, room: Room, frame: bytes) -> None:
        self._keep(Kept(self._number, self._clock(), room, frame))
        self._put(room, frame)

    def _put(self, room: Room, frame: bytes) -> None:
        for page in self._pages.get(room, ()):
            page.put(frame, instead=self._reset_frame)

    def _keep(self, kept: Kept) -> None:
        if len(self._kept) == KEPT:
            self._forgotten_until = self._kept[0].at
        self._kept.append(kept)

    def _reset_frame(self) -> bytes:
        return frames.reset(self.position)

    def reset(self) -> None:
        """Notifications may have been missed: everybody fetches everything."""
        self._begin_era()
        for page in self._all():
            page.put(self._reset_frame(), instead=self._reset_frame)

    def close(self) -> None:
        """End all streams; pages reconnect by themselves."""
        self.is_closing = True
        for page in self._all():
            page.close()

    def _all(self) -> list[Page]:
        return [page for pages in self._pages.values() for page in pages]

    @property
    def rooms(self) -> list[Room]:
        """Where somebody is."""
        return list(self._pages)

    def open(self, room: Room, since: str) -> Page:
        """A page that gets everything told in its room from `since` on.

        since: a position, or `at-<unix milliseconds>` of when the page was made, or '' for from now
        on. A position that is not remembered any more begins with a reset.
        """
        page = Page(room)
        missed = self._missed(room, since)
        opening = frames.hello(self.position) if missed is not None else self._reset_frame()
        for frame in (*(missed or ()), opening):
            page.put(frame, instead=self._reset_frame)
        if self.is_closing:
            page.close()
        self._pages[room].add(page)
        return page

    def leave(self, page: Page) -> None:
        pages = self._pages[page.room]
        pages.discard(page)
        if not pages:
            del self._pages[page.room]

    def _missed(self, room: Room, since: str) -> list[bytes] | None:
        """The frames after `since`, or None where some of them may be forgotten."""
        if not since:
            return []
        era, _, text = since.rpartition("-")
        number = int(text) if text.isdecimal() and len(text) < 20 else -1
        if era == "at" and number >= 0:
            return self._after_moment(room, number / 1000 - SLACK)
        oldest = self._kept[0].number if self._kept else self._number + 1
        if era != self._era or not oldest - 1 <= number <= self._number:
            return None
        return [k.frame for k in self._kept if k.number > number and k.room == room]

    def _after_moment(self, room: Room, moment: float) -> list[bytes] | None:
        if moment < self._forgotten_until:
            return None
        return [k.frame for k in self._kept if k.at >= moment and k.room == room]
