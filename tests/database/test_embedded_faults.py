"""Whatever is killed, the server comes back and no acknowledged row is missing."""

import contextlib
import os
import signal
import subprocess
import threading

import psycopg
import pytest

from rapport.database.embedded import Condition, EmbeddedServer
from rapport.database.embedded.home import SOCKET_NAME
from rapport.database.embedded.processes import postmaster, server_processes
from tests.database.servers import Foreground, Writer, data_of, is_alive, value
from tests.waiting import eventually


@pytest.fixture
def server(home):
    with EmbeddedServer(home) as server:
        yield server


@contextlib.contextmanager
def writing(url):
    writer = Writer(url)
    writer.start()
    eventually(lambda: len(writer.acknowledged) > 20)
    yield writer
    writer.end()
    assert not writer.is_alive()


def kill(pid):
    os.kill(pid, signal.SIGKILL)
    eventually(lambda: not is_alive(pid))


def test_a_killed_postmaster_is_restarted_and_nothing_acknowledged_is_lost(server):
    with writing(server.urls.owner) as writer:
        for _ in range(3):
            kill(server.pid)
            eventually(lambda: server.ensure_running() is Condition.RESTARTED)
            before = len(writer.acknowledged)
            eventually(lambda before=before: len(writer.acknowledged) > before + 20)
    assert writer.interruptions >= 3
    assert writer.lost() == set()


def test_a_killed_backend_interrupts_but_loses_nothing(server):
    with writing(server.urls.owner) as writer:
        query = "select pid from pg_stat_activity where usename = 'rapport_owner'"
        postmaster_before = server.pid
        kill(value(server.urls.super, query))
        eventually(lambda: writer.interruptions > 0)
        before = len(writer.acknowledged)
        eventually(lambda: len(writer.acknowledged) > before + 20)
    assert server.pid == postmaster_before
    assert server.ensure_running() is Condition.RUNNING
    assert writer.lost() == set()


def test_a_killed_supervisor_takes_its_server_along_and_the_next_one_starts(home):
    with Foreground(home.root) as first, writing(first.urls()["owner"]) as writer:
        first.kill()
        eventually(lambda: server_processes(data_of(home)) == [])
    with EmbeddedServer(home):
        assert writer.lost() == set()


def test_a_supervisor_started_at_once_after_a_kill_waits_for_the_old_server(home):
    with Foreground(home.root) as first, writing(first.urls()["owner"]) as writer:
        first.kill()
        with EmbeddedServer(home) as second:
            before = len(writer.acknowledged)
            eventually(lambda: len(writer.acknowledged) > before + 20)
            writer.end()
            assert second.pid == postmaster(data_of(home))
            assert writer.lost() == set()


def test_the_orphan_of_a_killed_supervisor_is_stopped_cleanly(home):
    orphan = EmbeddedServer(home, outlives_us=True)
    urls = orphan.start()
    old = orphan.pid
    with writing(urls.owner) as writer:
        orphan.leave()
        with EmbeddedServer(home) as server:
            eventually(lambda: writer.interruptions > 0)
            assert server.pid != old
            assert not is_alive(old)
            writer.end()
            assert writer.lost() == set()
    assert "database system was not properly shut down" not in home.log.read_text()


def test_a_backend_that_outlives_its_postmaster_is_ended(server):
    busy = "do $$ begin loop perform 1; end loop; end $$"
    spinning = threading.Thread(target=interrupted, args=(server.urls.owner, busy))
    spinning.start()
    query = "select pid from pg_stat_activity where query like 'do $$ begin loop%'"
    eventually(lambda: rows(server.urls.super, query))
    (backend,) = rows(server.urls.super, query)[0]
    kill(server.pid)
    assert is_alive(backend)
    assert server.ensure_running() is Condition.RESTARTED
    assert not is_alive(backend)
    spinning.join(5)


def interrupted(url, query):
    with contextlib.suppress(psycopg.OperationalError), psycopg.connect(url) as connection:
        connection.execute(query)


def rows(url, query):
    with psycopg.connect(url) as connection:
        return connection.execute(query).fetchall()


def test_a_pid_file_whose_number_went_to_another_process_is_recognised(home):
    """The other process belongs to the server's own user: PostgreSQL alone would give up here."""
    with EmbeddedServer(home) as server:
        user = server.cluster.user
    switch = {} if user.is_me else {"user": user.uid, "group": user.gid, "extra_groups": []}
    bystander = subprocess.Popen(["/bin/sleep", "60"], cwd=None if user.is_me else "/", **switch)
    names = (data_of(home) / "postmaster.pid", home.socket_folder() / f"{SOCKET_NAME}.lock")
    for path in names:
        path.write_text(f"{bystander.pid}\n{data_of(home)}\n1\n5432\n{home.socket_folder()}\n")
    try:
        with EmbeddedServer(home) as server:
            assert value(server.urls.app, "select 1") == 1
        assert bystander.poll() is None
    finally:
        bystander.kill()
        bystander.wait()


def test_a_socket_without_a_server_is_replaced(home):
    with EmbeddedServer(home) as server:
        kill(server.pid)
        assert (home.socket_folder() / SOCKET_NAME).is_socket()
    with EmbeddedServer(home) as server:
        assert value(server.urls.app, "select 1") == 1


def test_a_set_up_cut_short_is_begun_again(home):
    home.prepare()
    with Foreground(home.root) as first:
        eventually(lambda: list(home.cluster().glob("data.new-*")))
        first.kill()
    assert not data_of(home).exists()
    with EmbeddedServer(home) as server:
        assert value(server.urls.app, "select 1") == 1


def test_a_server_that_keeps_dying_is_tried_again_with_pauses(server, caplog):
    own = server.cluster.folder / "own.conf"
    own.write_text("max_connections = few\n")
    kill(server.pid)
    assert server.ensure_running() is Condition.PAUSING
    assert "own.conf" in caplog.text
    attempts = caplog.text.count("did not start again")
    assert server.ensure_running() is Condition.PAUSING
    assert caplog.text.count("did not start again") == attempts
    own.unlink()
    eventually(lambda: server.ensure_running() is Condition.RESTARTED)


def test_the_foreground_server_ends_on_a_signal(home):
    with Foreground(home.root) as running:
        running.urls()
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(30) == 0
    assert server_processes(data_of(home)) == []


def test_the_foreground_server_restarts_a_killed_postmaster(home):
    with Foreground(home.root) as running:
        url = running.urls()["app"]
        kill(postmaster(data_of(home)))
        eventually(lambda: postmaster(data_of(home)) is not None)
        eventually(lambda: answers(url))


def answers(url):
    try:
        return value(url, "select 1") == 1
    except psycopg.OperationalError:
        return False
