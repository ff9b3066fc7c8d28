"""A new home serves: three roles, one socket, no root, wherever the checkout lies."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from rapport.database.embedded import EmbeddedServer, Home, client_binaries, database_urls
from rapport.database.embedded import testing as embedded_testing
from rapport.database.embedded.binaries import COPIES
from rapport.database.embedded.home import LONGEST_SOCKET, SOCKET_NAME, STATE
from rapport.database.embedded.processes import postmaster, server_processes
from tests.database.conftest import as_root, discard
from tests.database.servers import Foreground, data_of, uids_of, value


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_each_role_connects_as_itself(embedded):
    urls = embedded.urls
    assert value(urls.super, "select current_user") == "rapport_super"
    assert value(urls.owner, "select current_user") == "rapport_owner"
    assert value(urls.app, "select current_user") == "rapport_app"
    assert urls.direct == urls.app


@pytest.mark.parametrize("role", ["rapport_owner", "rapport_app"])
def test_neither_owner_nor_application_has_any_privilege_over_the_cluster(embedded, role):
    privileges = "rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication"
    query = f"select {privileges} from pg_roles where rolname = %s"  # noqa: S608 fixed text
    assert value(embedded.urls.super, query, role) is False


def test_the_application_owns_nothing_and_makes_nothing(embedded):
    owned = (
        "select count(*) from pg_shdepend where refobjid = 'rapport_app'::regrole and deptype = 'o'"
    )
    assert value(embedded.urls.super, owned) == 0
    with (
        psycopg.connect(embedded.urls.app) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("create table mine (id int)")


def test_the_owner_makes_tables(embedded):
    with psycopg.connect(embedded.urls.owner) as connection:
        connection.execute("create table theirs (id int)")
        connection.rollback()


def test_nothing_listens_but_a_socket_in_a_private_folder(embedded):
    assert value(embedded.urls.app, "show listen_addresses") == ""
    assert mode(embedded.home.socket_folder()) == 0o700
    assert mode(data_of(embedded.home)) == 0o700


def test_no_row_is_acknowledged_before_it_is_on_the_disk(home):
    with EmbeddedServer(home) as server:
        for setting in ("fsync", "synchronous_commit", "full_page_writes", "data_checksums"):
            assert value(server.urls.app, f"show {setting}") == "on"


def test_text_is_utf8_and_sorts_the_same_on_every_machine(embedded):
    query = (
        "select concat(datlocprovider, datlocale, pg_encoding_to_char(encoding)) from pg_database"
    )
    assert value(embedded.urls.super, query + " where datname = 'rapport'") == "bC.UTF-8UTF8"


def test_an_idle_server_is_small(embedded):
    def pss(pid: int) -> int:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:  # an autovacuum worker that just ended
            return 0
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))

    total = sum(pss(pid) for pid in server_processes(data_of(embedded.home)))
    assert 5_000 < total < 40_000  # KiB


@as_root
def test_root_runs_the_server_as_a_system_user(embedded):
    assert uids_of(server_processes(data_of(embedded.home))) == {embedded.cluster.user.uid}
    assert embedded.cluster.user.uid != 0


@as_root
def test_the_home_lets_the_server_pass_but_nobody_look(embedded):
    assert mode(embedded.home.root) == 0o710
    assert embedded.home.root.stat().st_uid == 0
    assert mode(embedded.home.lock) == mode(embedded.home.log) == 0o600


def test_a_second_start_finds_the_data(home):
    with EmbeddedServer(home) as server, psycopg.connect(server.urls.owner) as connection:
        connection.execute("create table kept (id int)")
    with EmbeddedServer(home) as server:
        assert value(server.urls.owner, "select count(*) from kept") == 0


def test_the_variables_of_another_postgres_do_not_lead_astray(home, monkeypatch):
    for name, text in {"PGPORT": "1", "PGHOST": "nowhere", "PGUSER": "x", "PGDATA": "/x"}.items():
        monkeypatch.setenv(name, text)
    with EmbeddedServer(home, durable=False) as server:
        assert value(server.urls.app, "select 1") == 1


def test_own_settings_win(home):
    with EmbeddedServer(home, durable=False) as server:
        own = server.cluster.folder / "own.conf"
    own.write_text("max_connections = 33\n")
    own.chmod(0o644)
    with EmbeddedServer(home, durable=False) as server:
        assert value(server.urls.app, "show max_connections") == "33"


def test_the_log_holds_no_statement_and_no_value(embedded):
    with psycopg.connect(embedded.urls.owner) as connection:
        for query in ("select 'secret words'::int", "select secret_words", "raise secret words"):
            with pytest.raises(psycopg.Error):
                connection.execute(query)
            connection.rollback()
    assert "secret" not in embedded.home.log.read_text()


@as_root
def test_below_a_folder_that_only_root_may_enter_the_cluster_lies_elsewhere(closed_home):
    above = [closed_home.root.parent, *closed_home.root.parent.parents]
    before = [(step.stat().st_mode, step.stat().st_uid, step.stat().st_gid) for step in above]
    with EmbeddedServer(closed_home, durable=False) as server:
        assert server.cluster.folder.is_relative_to(STATE)
        assert value(server.urls.app, "select 1") == 1
        assert database_urls({"RAPPORT_HOME": str(closed_home.root)}) == server.urls
    assert [(s.stat().st_mode, s.stat().st_uid, s.stat().st_gid) for s in above] == before
    assert mode(closed_home.root) == 0o700


@as_root
def test_a_whole_checkout_below_such_a_folder_runs_from_copied_programs(
    closed_home, installation, tmp_path
):
    checkout = shutil.copytree(installation, tmp_path / "checkout")
    before = set(COPIES.glob("*"))
    with Foreground(closed_home.root, installation=checkout) as running:
        assert value(running.urls()["app"], "select 1") == 1
        program = Path(f"/proc/{postmaster(data_of(closed_home))}/exe").readlink()
        assert program.is_relative_to(COPIES)
        assert running.process.poll() is None
    for copy in set(COPIES.glob("*")) - before:
        shutil.rmtree(copy)


@as_root
def test_a_folder_of_others_is_used_but_its_mode_is_not_touched(open_folder):
    folder = open_folder / "of-others"
    folder.mkdir(mode=0o700)
    (folder / "README.txt").write_text("Another project")
    home = Home(folder)
    with EmbeddedServer(home, durable=False) as server:
        assert server.cluster.folder.is_relative_to(STATE)
    assert mode(folder) == 0o700
    discard(home)


def test_our_keys_do_not_reach_the_server(home, monkeypatch):
    monkeypatch.setenv("RAPPORT_FIELD_KEYS", "a-secret")
    with EmbeddedServer(home, durable=False) as server:
        assert b"a-secret" not in Path(f"/proc/{server.pid}/environ").read_bytes()


@as_root
def test_a_home_deleted_and_made_again_begins_anew(closed_home):
    closed_home.prepare()
    first = closed_home.cluster()
    shutil.rmtree(closed_home.root)
    closed_home.prepare()
    assert closed_home.cluster() != first


def test_a_path_too_long_for_a_socket_gets_a_short_one(open_folder):
    home = Home(open_folder / ("long" * 40))
    with EmbeddedServer(home, durable=False) as server:
        assert value(server.urls.app, "select 1") == 1
        short = home.socket_folder()
        assert len(os.fsencode(short / SOCKET_NAME)) <= LONGEST_SOCKET
        assert mode(short) == 0o700
    assert not short.exists()
    discard(home)


def test_client_programs_reach_the_server(embedded):
    dump = client_binaries().run("pg_dump", "--schema-only", embedded.urls.owner)
    assert "PostgreSQL database dump" in dump.stdout


def test_addresses_from_the_environment_come_first():
    given = {"DATABASE_URL": "postgresql://a@db/x", "DATABASE_OWNER_URL": "postgresql://o@db/x"}
    urls = database_urls(given)
    assert (urls.app, urls.owner, urls.direct) == (*given.values(), given["DATABASE_URL"])
    assert urls.super is None
    assert database_urls(given | {"DATABASE_DIRECT_URL": "postgresql://a@direct/x"}).direct == (
        "postgresql://a@direct/x"
    )


def test_servers_for_tests_are_shared_and_stop_with_the_last_user(home):
    with embedded_testing.server(home.root) as first:
        began = value(first.super, "select pg_postmaster_start_time()")
        with embedded_testing.server(home.root) as second:
            assert value(second.super, "select pg_postmaster_start_time()") == began
        with embedded_testing.database(home.root, "own_copy", template="rapport") as own:
            assert value(own.app, "select current_database()") == "own_copy"
        assert (
            value(first.super, "select count(*) from pg_database where datname = 'own_copy'") == 0
        )
    assert server_processes(data_of(home)) == []


def test_the_launcher_needs_no_site_packages():
    source = Path(embedded_testing.__file__).with_name("launch.py")
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            source,
            "0",
            str(os.geteuid()),
            str(os.getegid()),
            "/bin/echo",
            "on",
        ],
        capture_output=True,
        text=True,
    )
    assert done.stdout == "on\n"
