"""`rapport up`: it serves, it repairs itself, it ends in time, and it says what is in its way."""

import os
import signal
import socket
import time

import httpx
import psycopg
import pytest

from rapport.config.processes.readiness import answers
from rapport.database.embedded import Home, embedded_urls
from rapport.database.embedded.processes import postmaster
from tests.homes import with_tables
from tests.waiting import eventually

pytestmark = pytest.mark.xdist_group("stack")


def serves(stack) -> bool:
    return answers(f"{stack.web}/health/ready") and answers(f"{stack.live}/live/health")


def said(stack) -> str:
    return stack.errors.read_text()[-3000:]


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def descendants(pid: int) -> list[int]:
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        children = [int(text) for text in file.read().split()]
    return [member for child in children for member in (child, *descendants(child))]


def test_it_serves_pages_live_updates_and_static_files(stack):
    assert serves(stack)
    script = "django_htmx/htmx-2.min.js"
    served = httpx.get(f"{stack.web}/static/{script}")
    assert served.content == (stack.home / "static" / script).read_bytes()


def test_request_lines_hold_no_query_and_no_secret(stack):
    httpx.get(f"{stack.web}/clients/?q=ada")
    httpx.get(f"{stack.web}/c/s3cr3t/")
    eventually(lambda: "GET /c/***/ 404" in stack.errors.read_text())
    assert '"GET /clients/ 302' in stack.errors.read_text()
    assert "ada" not in stack.errors.read_text()
    assert "s3cr3t" not in stack.errors.read_text()


def test_status_says_what_runs(stack):
    done = stack.command("status", "--json")
    assert done.returncode == 0, done.stderr
    assert f'"supervisor": {stack.process.pid}' in done.stdout


def test_doctor_finds_nothing_wrong_with_it(stack):
    done = stack.command("doctor")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("role", ["web", "live", "background"])
def test_a_killed_child_is_started_again_and_said_so(stack, role):
    before = stack.child(role)
    os.kill(before, signal.SIGKILL)
    eventually(lambda: stack.child(role) not in (before, None))
    eventually(lambda: serves(stack), what=lambda: said(stack))
    assert f"rapport: {role} was ended by SIGKILL; starting it again" in stack.errors.read_text()


def test_a_killed_database_is_started_again_and_everything_goes_on(stack):
    data = Home(stack.home).cluster() / "data"
    before = postmaster(data)
    os.kill(before, signal.SIGKILL)
    eventually(lambda: postmaster(data) not in (before, None))
    eventually(lambda: serves(stack), what=lambda: said(stack))
    with psycopg.connect(embedded_urls(Home(stack.home)).app) as connection:
        assert connection.execute("select 1").fetchone() == (1,)


def test_a_second_one_on_the_same_home_says_so(stack):
    done = stack.command("up", "--no-demo")
    assert done.returncode == 1
    assert done.stderr.startswith("rapport: ")
    assert f"is already in use by process {stack.process.pid}" in done.stderr
    assert done.stderr.count("\n") == 1
    assert serves(stack), "and the first one goes on"


def test_a_taken_port_is_said_and_nothing_stays_behind(fresh):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", fresh.port))
        taken.listen()
        done = fresh.command("up", "--no-demo")
    assert done.returncode == 1
    assert (
        done.stderr == f"rapport: port {fresh.port} is already in use: give another with --port\n"
    )
    assert postmaster(Home(fresh.home).cluster() / "data") is None


def test_the_port_of_the_command_line_wins(fresh):
    taken = fresh.port
    with socket.socket() as other:
        other.bind(("127.0.0.1", taken))
        other.listen()
        done = fresh.command("up", "--no-demo", "--port", str(taken))
    assert f"port {taken} is already in use" in done.stderr
    assert fresh.command("up", "--port", "70000").returncode == 2


@pytest.mark.long
def test_sigterm_ends_all_of_it_within_ten_seconds_and_a_killed_one_leaves_nothing(fresh):
    with_tables(fresh.home)
    fresh.start("--no-demo")
    fresh.wait_ready()
    everything = descendants(fresh.process.pid)
    assert len(everything) >= 5
    fresh.stop(signal.SIGKILL)
    eventually(lambda: all(is_gone(pid) for pid in everything), within=30)

    fresh.start("--no-demo")
    fresh.wait_ready()
    assert serves(fresh), "and the next one works"
    everything = descendants(fresh.process.pid)
    assert fresh.stop(signal.SIGTERM) < 10
    assert fresh.process.returncode == 0
    assert all(is_gone(pid) for pid in everything)


@pytest.mark.long
def test_sigterm_while_it_starts_ends_it_as_well(fresh):
    fresh.start("--no-demo")
    fresh.wait_ready()
    fresh.stop()
    for moment in (0.2, 1.5, 3.0, 4.0):
        fresh.start("--no-demo")
        time.sleep(moment)
        everything = descendants(fresh.process.pid)
        assert fresh.stop(signal.SIGTERM) < 10
        assert all(is_gone(pid) for pid in everything)
