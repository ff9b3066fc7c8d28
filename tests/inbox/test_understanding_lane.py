"""The lane as production runs it: several workers, some of which are killed, and nothing lost."""

import os
import signal
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.understanding import LEASE, claim
from rapport.inbox.models import Event, Message, RedFlag, Verdicts
from rapport.inbox.reader import tasks
from rapport.inbox.reader.process import Reader
from tests.channels.test_mailbox import until
from tests.inbox import readers
from tests.inbox.arrivals import arrival

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("own_listener")]
MARBLE = "my lip looks like marble since last night and it gets darker"


@pytest.fixture
def running():
    """Runs lanes in threads until the test is over."""
    stop, threads = threading.Event(), []

    def run(lane=tasks.understand):
        threads.append(threading.Thread(target=lane, args=(stop,)))
        threads[-1].start()
        return stop

    yield run
    stop.set()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()


def write(cast, *texts):
    """Ada writes these now; their message ids."""
    at = datetime.now(UTC)
    with practice_scope(cast.id):
        received = [
            actions.receive(arrival(cast, at=at, text=text, sender=f"c{n}@example.com"), at=at)
            for n, text in enumerate(texts)
        ]
    return [place.message_id for place in received]


def formed(cast):
    with practice_scope(cast.id):
        return dict(Verdicts.objects.values_list("message_id", "cannot_tell"))


def test_a_message_wakes_who_understands_it(cast, running, monkeypatch):
    monkeypatch.setattr(tasks, "LONGEST_SLEEP", 60)
    running()
    (asked,) = write(cast, MARBLE)
    until(lambda: asked in formed(cast))
    later = write(cast, "Thank you!")
    until(lambda: later[0] in formed(cast))
    with practice_scope(cast.id):
        assert RedFlag.objects.filter(message_id=asked).count() == 1


def test_two_workers_read_everything_once(cast, running):
    running()
    running()
    asked = write(cast, *["Thank you so much!"] * 40)
    until(lambda: len(formed(cast)) == 40)
    assert set(formed(cast)) == set(asked)
    with practice_scope(cast.id):
        assert not Message.objects.exclude(unread_since=None).exists()


def test_a_reader_that_is_killed_is_started_again_and_nothing_is_lost(cast):
    asked = write(cast, *["How much is a peel?"] * 30)
    with Reader(threading.Event()) as reader:
        assert tasks.read_next(reader, at=datetime.now(UTC)) == tasks.BATCH
        killer = threading.Timer(0.02, os.kill, (reader.pid, signal.SIGKILL))
        killer.start()
        while tasks.read_next(reader, at=datetime.now(UTC)):
            pass
        killer.join()
    assert set(formed(cast)) == set(asked)
    assert set(formed(cast).values()) == {""}


def test_what_a_dead_worker_held_is_read_within_half_a_minute(cast, running, monkeypatch):
    (asked,) = write(cast, MARBLE)
    died_at = datetime.now(UTC)
    assert claim(at=died_at, most=5) == [(cast.id, asked)]
    with Reader(threading.Event()) as reader:
        assert tasks.read_next(reader, at=died_at + timedelta(seconds=20)) == 0
        assert tasks.read_next(reader, at=died_at + LEASE) == 1
    assert timedelta(seconds=30) >= LEASE + timedelta(seconds=tasks.LONGEST_SLEEP)
    with practice_scope(cast.id):
        assert Event.objects.filter(kind="flagged").count() == 1


def test_a_stop_ends_it_at_once_also_in_the_middle(cast, tmp_path, monkeypatch, running):
    command = readers.command(readers.HANGS, tmp_path / "told")
    monkeypatch.setattr(tasks, "Reader", lambda stop: Reader(stop, command))
    write(cast, "poison")
    stop, threads = running(), threading.active_count()
    until(lambda: (tmp_path / "told").exists())
    began = time.monotonic()
    stop.set()
    until(lambda: threading.active_count() < threads)
    assert time.monotonic() - began < 20  # the reader hangs for a minute
