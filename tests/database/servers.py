"""What the tests of the embedded server do with it: run it alone, write to it, kill it."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import psycopg

from rapport.database.embedded import Home
from rapport.database.embedded.os_user import OsUser


def value(url: str, query: str, *values: object) -> object:
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(query, values or None).fetchone()[0]


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def uid_of(pid: int) -> int:
    return Path(f"/proc/{pid}").stat().st_uid


def uids_of(pids: Iterable[int]) -> set[int]:
    """Of those that still run: a server's short workers come and go."""
    found = set()
    for pid in pids:
        with suppress(FileNotFoundError):
            found.add(uid_of(pid))
    return found


def _environment(installation: Path | None) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return kept | ({"PYTHONPATH": str(installation)} if installation else {})


class Foreground:
    """`python -m rapport.database.embedded` as its own process."""

    def __init__(
        self,
        home: Path,
        *,
        python: str = sys.executable,
        installation: Path | None = None,
        user: OsUser | None = None,
    ) -> None:
        switch = {}
        if user and not user.is_me:
            switch = {"user": user.uid, "group": user.gid, "extra_groups": []}
        self.process = subprocess.Popen(
            [python, "-m", "rapport.database.embedded", "--home", str(home)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=installation or Path(__file__).parents[2],
            env=_environment(installation),
            **switch,
        )

    def __enter__(self) -> "Foreground":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
        self.process.communicate(timeout=15)

    def urls(self) -> dict[str, str]:
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read()
        return json.loads(line)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(5)


class Writer(threading.Thread):
    """Inserts one row after another, each its own transaction; remembers what was acknowledged."""

    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self.url = url
        self.acknowledged: list[int] = []
        self.interruptions = 0
        self._ended = threading.Event()
        self._next = 0
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("create table if not exists message (id int primary key)")

    def run(self) -> None:
        while not self._ended.is_set():
            try:
                with psycopg.connect(self.url, autocommit=True) as connection:
                    self._write(connection)
            except psycopg.OperationalError:
                self.interruptions += 1
                time.sleep(0.02)

    def _write(self, connection: psycopg.Connection) -> None:
        while not self._ended.is_set():
            self._next += 1
            connection.execute("insert into message values (%s)", [self._next])
            self.acknowledged.append(self._next)

    def end(self) -> None:
        self._ended.set()
        self.join(30)

    def lost(self) -> set[int]:
        with psycopg.connect(self.url) as connection:
            kept = {row[0] for row in connection.execute("select id from message")}
        return set(self.acknowledged) - kept


def data_of(home: Home) -> Path:
    return home.cluster() / "data"
