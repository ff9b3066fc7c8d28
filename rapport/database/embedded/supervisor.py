"""The embedded server as a child of this process: started, watched, restarted, stopped."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from typing import Self

import psycopg

from rapport.database.embedded import launch, logfile
from rapport.database.embedded.binaries import server_environment
from rapport.database.embedded.cluster import Cluster, open_cluster
from rapport.database.embedded.errors import DatabaseSetupError, advised
from rapport.database.embedded.home import Home
from rapport.database.embedded.lock import HomeLock
from rapport.database.embedded.processes import is_ready
from rapport.database.embedded.urls import Urls, embedded_urls

log = logging.getLogger("rapport.database")

READY_WITHIN = 600.0  # seconds; recovery of a large database after a crash takes its time
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 30.0  # seconds between attempts to restart
CALM = 60.0  # seconds alive after which a death counts as the first again
# Fast shutdown, then two harsher ones that cost a recovery but no acknowledged row; in seconds.
STOPPING = ((signal.SIGINT, 6), (signal.SIGQUIT, 2), (signal.SIGKILL, 1))


class Condition(Enum):
    RUNNING = "running"
    RESTARTED = "restarted"
    PAUSING = "pausing"


class EmbeddedServer:
    """One PostgreSQL server on one home.

    The kernel stops the server when the *thread* that started it ends: call `start` and
    `ensure_running` from one that lives as long as the server shall.
    """

    def __init__(self, home: Home, *, durable: bool = True, outlives_us: bool = False) -> None:
        self.home = home
        self.durable = durable
        self.outlives_us = outlives_us
        self._lock = HomeLock(home)
        self._cluster: Cluster | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._log_began = 0
        self._started = 0.0
        self._pause = 0.0
        self._not_before = 0.0

    @property
    def urls(self) -> Urls:
        return embedded_urls(self.home)

    @property
    def cluster(self) -> Cluster:
        if self._cluster is None:
            raise DatabaseSetupError("the database server was not started")
        return self._cluster

    @property
    def pid(self) -> int | None:
        """The postmaster's pid while it lives."""
        alive = self._process is not None and self._process.poll() is None
        return self._process.pid if alive and self._process else None

    def start(self) -> Urls:
        """Start and return once it accepts connections.

        Raises DatabaseSetupError (AlreadyRunning, OtherMajorVersion), saying what to do.
        """
        if not sys.platform.startswith("linux"):
            raise DatabaseSetupError("the embedded server runs on Linux only: set DATABASE_URL")
        self.home.prepare()
        try:
            with _explained(self.home):
                self._lock.acquire()
            self._start()
        except BaseException:
            self.stop()
            raise
        return self.urls

    def _start(self) -> None:
        with _explained(self.home):
            cluster = self._cluster = open_cluster(self.home)
            cluster.prepare(durable=self.durable)
            self._spawn(cluster)
            self._wait_until_ready(cluster)
            cluster.bootstrap()
        self._started = time.monotonic()

    def _spawn(self, cluster: Cluster) -> None:
        parent = 0 if self.outlives_us else os.getpid()
        numbers = (str(n) for n in (parent, cluster.user.uid, cluster.user.gid))
        command = [str(cluster.binaries["postgres"]), "-D", str(cluster.data)]
        self._log_began = logfile.size(self.home.log)
        with logfile.open_log(self.home) as output:
            self._process = subprocess.Popen(  # noqa: S603 our launcher, the wheel's program
                [sys.executable, "-I", "-S", str(launch.__file__), *numbers, *command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=server_environment(),
            )

    def _wait_until_ready(self, cluster: Cluster) -> None:
        end = time.monotonic() + READY_WITHIN
        while not is_ready(cluster.data):
            if self.pid is None:
                reason = logfile.last_words(self.home.log, self._log_began)
                raise DatabaseSetupError(f"PostgreSQL did not start: {advised(reason)}")
            if time.monotonic() > end:
                raise DatabaseSetupError(f"PostgreSQL does not answer; its log is {self.home.log}")
            time.sleep(0.02)

    def ensure_running(self) -> Condition:
        """Restart a dead server, with growing pauses while it keeps dying; call it every second."""
        now = time.monotonic()
        if self.pid is not None:
            self._pause = self._pause if now - self._started < CALM else 0.0
            logfile.shorten(self.home.log)
            return Condition.RUNNING
        if now < self._not_before:
            return Condition.PAUSING
        self._pause = min(max(self._pause * 2, FIRST_PAUSE), LONGEST_PAUSE)
        return self._restart()

    def _restart(self) -> Condition:
        log.warning("the database server died; starting it again")
        try:
            self._start()
        except DatabaseSetupError as error:
            log.error("the database server did not start again: %s", error)
            return Condition.PAUSING
        finally:
            self._not_before = time.monotonic() + self._pause
        return Condition.RESTARTED

    def stop(self) -> None:
        """Shut down cleanly within seconds, and let go of the home."""
        process, self._process = self._process, None
        if process is not None:
            for number, seconds in STOPPING:
                if _ended(process, number, seconds):
                    break
                log.warning("the database server is slow to stop")
        if self._cluster:
            self._cluster.tidy()
        self._lock.release()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def leave(self) -> None:
        """Let a server that outlives us run on by itself, and let go of the home."""
        if self._process is not None:
            # Nobody waits for it any more, and that is meant: no warning about it.
            self._process.returncode = 0
        self._process = None
        self._lock.release()


@contextmanager
def _explained(home: Home) -> Iterator[None]:
    """Say what to do about a refusal of the disk or of the server."""
    try:
        yield
    except OSError as error:
        raise DatabaseSetupError(
            f"{error.filename or home.root}: {advised(error.strerror)}; allow writing there, or "
            f"give another folder with --home or RAPPORT_HOME"
        ) from error
    except psycopg.Error as error:
        reason = str(error).strip().replace("\n", " ")
        raise DatabaseSetupError(
            f"PostgreSQL refused: {advised(reason)}; its log is {home.log}"
        ) from error


def _ended(process: subprocess.Popen[bytes], number: signal.Signals, seconds: float) -> bool:
    process.send_signal(number)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True
