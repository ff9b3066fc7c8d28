"""A server for tests: one per home, shared by all who ask at the same time, kept between runs."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

from rapport.database.embedded.cluster import Cluster, open_cluster
from rapport.database.embedded.home import Home
from rapport.database.embedded.supervisor import EmbeddedServer
from rapport.database.embedded.urls import Urls, embedded_urls


@contextmanager
def server(folder: Path) -> Iterator[Urls]:
    """The addresses of a server on `folder`, without fsync, for as long as anybody needs it.

    The first to ask starts it, the last to leave stops it, by locks that a killed test run lets go
    by itself: parallel workers and parallel runs share one server. Its data stays for the next run.
    """
    home = Home(folder)
    home.prepare()
    with _locked(home.root / "testing.start"):
        use = os.open(home.root / "testing.use", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(use, fcntl.LOCK_SH)
        _start_unless_running(home)
    try:
        yield embedded_urls(home)
    finally:
        with _locked(home.root / "testing.start"), suppress(BlockingIOError):
            fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
            open_cluster(home).stop()
        os.close(use)


@contextmanager
def database(folder: Path, name: str, *, template: str = "template1") -> Iterator[Urls]:
    """A database of one's own on the server of `folder`, dropped at the end."""
    home = Home(folder)
    cluster = open_cluster(home)
    cluster.create_database(name, template=template)
    try:
        yield embedded_urls(home, name)
    finally:
        cluster.drop_database(name)


def cluster(folder: Path) -> Cluster:
    """The cluster behind `server(folder)`, to create and drop databases on it."""
    return open_cluster(Home(folder))


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _start_unless_running(home: Home) -> None:
    try:
        psycopg.connect(str(embedded_urls(home).super)).close()
    except psycopg.OperationalError:
        started = EmbeddedServer(home, durable=False, outlives_us=True)
        started.start()
        started.leave()
