"""Loops wake on a notification, lose none, and are started again when they fail."""

import re
import threading
import time
from pathlib import Path

import psycopg
import pytest

import rapport
from rapport.config.processes.background import MODULES, keep_running, loops_of
from rapport.database import loops
from rapport.database.loops import Loop, wait
from tests.superuser import superuser


@pytest.fixture
def notify(db, postgres, settings):
    """Notify a channel in the database that loops listen to."""
    with psycopg.connect(settings.URLS.direct, autocommit=True) as connection:
        yield lambda channel: connection.execute("select pg_notify(%s, '')", [channel])


def waited(stop: threading.Event, seconds: float, channel: str) -> float:
    began = time.monotonic()
    wait(stop, seconds, channel)
    return time.monotonic() - began


@pytest.fixture
def settled():
    """A channel that is listened to already, its first wake behind it."""
    stop = threading.Event()
    channel = f"test_{time.monotonic_ns()}"
    assert waited(stop, 30, channel) < 20, "a new listener looks once"
    return channel


def test_a_wait_ends_when_the_time_is_over(transactional_db, settled):
    assert 0.2 <= waited(threading.Event(), 0.2, settled) < 3


def test_a_wait_ends_at_a_notification(transactional_db, notify, settled):
    timer = threading.Timer(0.1, notify, [settled])
    timer.start()
    assert waited(threading.Event(), 30, settled) < 20
    timer.join()


def test_a_notification_between_two_waits_is_not_lost(transactional_db, notify, settled):
    notify(settled)
    time.sleep(0.7)
    assert waited(threading.Event(), 30, settled) < 20


def test_a_wait_ends_when_the_loop_shall_stop(transactional_db, settled):
    stop = threading.Event()
    threading.Timer(0.1, stop.set).start()
    assert waited(stop, 30, settled) < 20
    assert wait(stop, 5) is False


def test_after_a_lost_database_every_loop_looks_once(transactional_db, settings, settled):
    with superuser() as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where query ilike %s",
            [f"listen%{settled}%"],
        )
    assert waited(threading.Event(), 10, settled) < loops.PAUSE + 2


def test_a_loop_that_fails_runs_again():
    stop, runs = threading.Event(), []

    def run(told: threading.Event) -> None:
        runs.append(time.monotonic())
        if len(runs) == 3:
            told.set()
        raise RuntimeError("the database went away")

    keep_running(Loop("test", run), stop)
    assert len(runs) == 3
    assert runs[2] - runs[1] > runs[1] - runs[0], "with growing pauses"


@pytest.mark.parametrize("role", ["worker", "clock", "mail"])
def test_each_role_has_its_loops(role):
    assert all(callable(loop.run) and loop.name for loop in loops_of(role))
    assert loops_of(role)


def test_every_loop_of_the_house_is_run_by_some_role():
    package = Path(rapport.__file__).parent
    having = {
        ".".join(path.relative_to(package.parent).with_suffix("").parts)
        for path in package.rglob("*.py")
        if re.search(r"^LOOPS\b", path.read_text(), re.M)
    }
    run = [module for modules in MODULES.values() for module in modules]
    assert having - set(run) == set()
    assert len(run) == len(set(run)), "and by one of them once"
