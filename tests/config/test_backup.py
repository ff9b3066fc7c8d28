"""A backup brings everything back, and forgets who was erased once its keys are gone."""

import os
import secrets
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import psycopg
import pytest

from bench.stack import Stack
from rapport.database.embedded import EmbeddedServer, Home, embedded_urls
from tests.homes import with_tables

pytestmark = pytest.mark.xdist_group("stack")
MARKER = "marigold-under-the-stairs"
PLANT = """
from rapport.config.processes.framework import set_up; set_up()
from datetime import UTC, datetime
from rapport.clients.models import Client, DataKey
from rapport.database import vault
from rapport.database.scope import practice_scope
from rapport.practice import actions
at = datetime(2026, 3, 4, 16, tzinfo=UTC)
practice = actions.found(name="Riverside", slug="riverside", emergency_line="911", is_medical=True, at=at)
with practice_scope(practice):
    for name in ("MARKER", "somebody else"):
        key = DataKey.objects.create(practice_id=practice, wrapped=vault.new_data_key(practice)[1])
        client = Client(practice_id=practice, key=key, created_at=at)
        client.name = name
        client.save()
"""
READ = """
from rapport.config.processes.framework import set_up; set_up()
from rapport.clients.models import Client
from rapport.database.scope import practice_scope
from rapport.practice.queries import practice_ids
(practice,) = practice_ids()
with practice_scope(practice):
    print([client.name for client in Client.objects.select_related("key").order_by("id")])
"""


def python(stack: Stack, script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=stack.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def done(stack: Stack, *arguments: str) -> str:
    ended = stack.command(*arguments)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def planted():
    """A home with a practice of two clients, its database running, and a file."""
    with tempfile.TemporaryDirectory(prefix="rapport-backup-") as folder:
        Path(folder).chmod(0o755)
        stack = Stack(Path(folder) / "home")
        with_tables(stack.home)
        with EmbeddedServer(Home(stack.home), durable=False):
            python(stack, PLANT.replace("MARKER", MARKER))
            (stack.home / "files").mkdir()
            (stack.home / "files" / "photo").write_bytes(b"sealed")
            yield stack
        stack.remove()


@pytest.fixture
def elsewhere(planted):
    """Another home, as after the first machine burned."""
    other = Stack(planted.home.with_name(secrets.token_hex(4)))
    yield other
    other.remove()


def erase(stack: Stack) -> None:
    """Destroy the first client's key, as erasure does."""
    with psycopg.connect(str(embedded_urls(Home(stack.home)).super)) as connection:
        connection.execute("update clients_client set key_id = null where id = 1")
        connection.execute("delete from clients_datakey where id = 1")


def backed_up(stack: Stack, name: str) -> Path:
    file = stack.home.parent / name
    done(stack, "backup", str(file))
    return file


@pytest.mark.long
def test_another_home_has_everything_again(planted, elsewhere):
    file = backed_up(planted, "monday")
    done(elsewhere, "restore", str(file))
    with EmbeddedServer(Home(elsewhere.home), durable=False):
        assert python(elsewhere, READ) == f"{[MARKER, 'somebody else']}\n"
        found = python(elsewhere, READ.replace("client.name for", "client.tokens.count() > 0 for"))
        assert found == "[True, True]\n", "and the search index was built anew"
    assert (elsewhere.home / "files" / "photo").read_bytes() == b"sealed"


def test_only_its_maker_may_read_a_backup_and_it_holds_no_key(planted):
    file = backed_up(planted, "monday")
    for path in (file, file.with_name("monday.keys")):
        assert path.stat().st_mode & 0o777 == 0o600
    with tarfile.open(file) as tar:
        assert sorted(tar.getnames()) == ["database.dump", "files", "files/photo", "manifest.json"]
    with tarfile.open(file.with_name("monday.keys")) as tar:
        kept = ["field.keys", "keys.dump", "secret.key", "vapid.key"]
        assert sorted(tar.getnames()) == kept


def test_a_damaged_backup_changes_nothing(planted):
    file = planted.home.parent / "broken"
    file.write_bytes(b"not a tar")
    file.with_name("broken.keys").write_bytes(b"")
    refused = planted.command("restore", str(file))
    assert refused.returncode == 1
    assert refused.stderr.startswith("rapport: not restored: ")
    assert python(planted, READ) == f"{[MARKER, 'somebody else']}\n"


def test_a_running_rapport_is_not_restored_over(stack, tmp_path):
    (tmp_path / "some").write_bytes(b"")
    refused = stack.command("restore", str(tmp_path / "some"))
    assert refused.returncode == 1
    assert "stop it first" in refused.stderr


@pytest.mark.long
def test_without_its_keys_nothing_is_restored_unless_told_so(planted, elsewhere):
    file = backed_up(planted, "monday")
    file.with_name("monday.keys").unlink()
    refused = elsewhere.command("restore", str(file))
    assert refused.returncode == 1
    assert "monday.keys is missing" in refused.stderr
    done(elsewhere, "restore", str(file), "--without-keys")
    with EmbeddedServer(Home(elsewhere.home), durable=False):
        assert python(elsewhere, READ) == f"{['', '']}\n"


@pytest.mark.long
def test_an_old_backup_with_the_keys_of_later_has_forgotten_the_erased(planted, elsewhere):
    old = backed_up(planted, "monday")
    erase(planted)
    new = backed_up(planted, "tuesday")
    os.replace(new.with_name("tuesday.keys"), old.with_name("monday.keys"))
    done(elsewhere, "restore", str(old))
    with EmbeddedServer(Home(elsewhere.home), durable=False):
        assert python(elsewhere, READ) == f"{['', 'somebody else']}\n"
