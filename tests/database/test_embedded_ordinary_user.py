"""An ordinary user runs the server as itself, and root may run that user's home."""

import os

import pytest

from rapport.database.embedded import EmbeddedServer, Home
from rapport.database.embedded.processes import server_processes
from tests.database.conftest import as_root, discard
from tests.database.servers import Foreground, data_of, uid_of, uids_of, value
from tests.waiting import eventually


@pytest.fixture
def their_home(open_folder, somebody):
    folder = open_folder / "theirs"
    folder.mkdir(mode=0o755, exist_ok=True)
    os.chown(folder, somebody.uid, somebody.gid)
    home = Home(folder / "home")
    yield home
    discard(home)


@pytest.fixture
def foreground(their_home, somebody, installation, python_for_all):
    def run():
        return Foreground(
            their_home.root, python=python_for_all, installation=installation, user=somebody
        )

    return run


def test_the_server_runs_as_the_user_itself(their_home, foreground, somebody):
    with foreground() as running:
        url = running.urls()["app"]
        assert str(their_home.cluster()) in url
        assert uids_of(server_processes(data_of(their_home))) == {somebody.uid}
        assert their_home.root.stat().st_mode & 0o777 == 0o700


@as_root
def test_root_runs_it_as_its_owner_and_leaves_it_to_them(their_home, foreground, somebody):
    with foreground() as running:
        running.urls()
    with EmbeddedServer(their_home) as server:
        assert uid_of(server.pid) == somebody.uid
        assert value(server.urls.app, "select 1") == 1
    assert {path.stat().st_uid for path in their_home.root.rglob("*")} == {somebody.uid}
    with foreground() as running:
        assert running.urls()


@as_root
def test_a_killed_supervisor_takes_its_server_along(their_home, foreground):
    with foreground() as running:
        running.urls()
        running.kill()
        eventually(lambda: server_processes(data_of(their_home)) == [])
    with foreground() as running:
        assert running.urls()
