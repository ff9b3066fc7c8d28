"""`rapport up`: starts everything in order, restarts what dies, ends all of it cleanly."""

import os
import signal
import sys
import threading
import time
from collections.abc import Mapping
from types import FrameType

from rapport.config import secrets
from rapport.config.processes import addresses, background_memo, demo_doors, memo, readiness
from rapport.config.processes.child import Child, end_all
from rapport.config.processes.errors import CannotRun
from rapport.database.embedded import Condition, EmbeddedServer, find_home, is_embedded

ROLES = ("web", "live", "background")
PATIENCE = 5.0  # seconds a child has to end; granian signalled during its start never would
TURN = 0.2  # seconds between looks at the children


class Supervisor:
    """Owns the embedded database and one child per role. `run` blocks until SIGTERM or SIGINT."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = dict(environ)
        self.addresses = addresses.read(environ)
        self.home = secrets.home(environ)
        self._ended = threading.Event()
        self._children: list[Child] = []
        self._is_ready = False
        embedded = is_embedded(environ)
        self._server = EmbeddedServer(find_home(environ)) if embedded else None

    def run(self) -> None:
        """Raises CannotRun or DatabaseSetupError when it can't start; both say what to do."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._end)
        try:
            self._start()
            self._watch()
        finally:
            self._stop()

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        self._ended.set()

    def _start(self) -> None:
        if self._server:
            self._server.start()
        addresses.require_free(self.addresses)
        self.environ |= demo_doors.password(self.environ, self.home)
        self._prepare()
        background_memo.forget(self.home)
        if not self._ended.is_set():
            self._children = [Child(role, self.environ) for role in ROLES]
            self._say()

    def _prepare(self) -> None:
        """Migrate in a process of its own, whose memory is given back."""
        child = Child("prepare", self.environ)
        child.start()
        while not child.has_ended() and not self._ended.wait(0.05):
            continue
        code = child.kill()
        if code and not self._ended.is_set():
            raise CannotRun("the database could not be prepared; the reason stands above")

    def _watch(self) -> None:
        while not self._ended.wait(TURN):
            if self._server and self._server.ensure_running() is Condition.RESTARTED:
                _tell("the database died and was started again")
            self._watch_children()
            if not self._is_ready and self._all_serve():
                self._announce()

    def _watch_children(self) -> None:
        before = [child.pid for child in self._children]
        for child in self._children:
            if news := child.watch():
                _tell(news)
        if before != [child.pid for child in self._children]:
            self._say()

    def _all_serve(self) -> bool:
        return (
            all(child.pid for child in self._children)
            and background_memo.read(self.home) == self._children[-1].pid
            and readiness.answers(f"{self.addresses.live}/live/health")
            and readiness.answers(f"{self.addresses.web}/health/ready")
        )

    def _announce(self) -> None:
        self._is_ready = True
        self._say()
        for line in demo_doors.lines(self.environ, self.addresses.url):
            print(line, flush=True)
        print(f"ready {self.addresses.web}", flush=True)

    def _say(self) -> None:
        children = {child.name: child.pid for child in self._children}
        where = self.addresses
        memo.write(
            self.home, memo.Memo(os.getpid(), where.web, where.live, self._is_ready, children)
        )

    def _stop(self) -> None:
        began = time.monotonic()
        end_all(self._children, patience=PATIENCE)
        if self._server:
            self._server.stop()
        found = memo.read(self.home)
        if found and found.pid == os.getpid():
            memo.forget(self.home)
        if self._is_ready:
            _tell(f"ended in {time.monotonic() - began:.1f} s")


def _tell(news: str) -> None:
    print(f"rapport: {news}", file=sys.stderr, flush=True)
