"""A home that was set up already, for tests that do not watch the setting up.

Most of what `rapport up` does on an empty home is to make its tables. That is done once on this
machine and after every change of migrations; everybody begins with a copy.
"""

import fcntl
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from bench.stack import Stack
from rapport.database.embedded import EmbeddedServer, Home
from tests.fingerprint import fingerprint

PLACE = Path(tempfile.gettempdir())
PREFIX = f"rapport-prepared-{os.geteuid()}"


def with_tables(home: Path) -> None:
    """Make `home`, which must not exist, a copy of one that was migrated."""
    with open(PLACE / f"{PREFIX}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        prepared = PLACE / f"{PREFIX}-{fingerprint()}"
        if not prepared.exists():
            _drop_older()
            _set_up(prepared)
    # Not shutil.copytree: the server refuses data that are not its user's.
    subprocess.run(["cp", "-a", prepared / "home", home], check=True)


def _set_up(prepared: Path) -> None:
    half = prepared.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o755)
    half.chmod(0o755)  # the server's user has to pass
    stack = Stack(half / "home")
    with EmbeddedServer(Home(stack.home), durable=False):
        done = stack.command("migrate", seconds=240)
        assert done.returncode == 0, done.stderr
    half.rename(prepared)


def _drop_older() -> None:
    for older in PLACE.glob(f"{PREFIX}-*"):
        shutil.rmtree(older, ignore_errors=True)
