"""Run tests on Debian's own PostgreSQL instead of the embedded one: `python -m tests.on_debian ARGUMENT…`.

Installs the package where that is allowed; where it is not, says loudly that this was left out.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.debian import install

PACKAGE = "postgresql"
ROLES = """
create role rapport_owner login nosuperuser;
create role rapport_app login nosuperuser nobypassrls;
create database rapport owner rapport_owner;
"""


def programs() -> Path | None:
    """The folder of the newest server that Debian packaged, installed first if need be."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if not found:
        install(PACKAGE)
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return found[-1].parent if found else None


def serve(bin_folder: Path, folder: Path) -> subprocess.Popen[bytes]:
    """A throw-away server on a socket in `folder`, which only its user and root can enter."""
    user = "postgres" if os.geteuid() == 0 else None
    data = folder / "data"
    if user:
        shutil.chown(folder, user, user)
    run = {"user": user, "group": user} if user else {}
    initdb = [bin_folder / "initdb", "-D", data, "-U", "super", "-E", "UTF8", "--locale=C.UTF-8"]
    subprocess.run([*initdb, "--auth=trust"], check=True, stdout=subprocess.DEVNULL, cwd="/", **run)
    settings = ("listen_addresses=", f"unix_socket_directories={folder}", "fsync=off", "jit=off")
    options = [part for setting in settings for part in ("-c", setting)]
    server = [bin_folder / "postgres", "-D", data, *options]
    return subprocess.Popen(server, cwd="/", stderr=subprocess.DEVNULL, **run)


def address(role: str, database: str, folder: Path) -> str:
    return f"postgresql://{role}@/{database}?host={folder}"


def main(paths: list[str]) -> int:
    bin_folder = programs()
    if bin_folder is None:
        print(f"*** NO DEBIAN POSTGRESQL: NOT TESTED ON IT. Install the package '{PACKAGE}'. ***")
        return 0
    with tempfile.TemporaryDirectory(prefix="rapport-debian-") as temporary:
        folder = Path(temporary)
        server = serve(bin_folder, folder)
        try:
            return run_tests(bin_folder, folder, paths)
        finally:
            server.terminate()
            server.wait(20)


def run_tests(bin_folder: Path, folder: Path, paths: list[str]) -> int:
    ready = [bin_folder / "pg_isready", "-q", "-h", folder]
    for _ in range(100):
        if subprocess.run(ready, check=False).returncode == 0:
            break
        time.sleep(0.1)
    psql = [bin_folder / "psql", "-q", "-h", folder, "-U", "super", "-d", "postgres"]
    subprocess.run([*psql, "-v", "ON_ERROR_STOP=1"], input=ROLES, text=True, check=True)
    addresses = {
        "DATABASE_URL": address("rapport_app", "rapport", folder),
        "DATABASE_OWNER_URL": address("rapport_owner", "rapport", folder),
        "DATABASE_SUPER_URL": address("super", "postgres", folder),
    }
    print(f"On Debian's PostgreSQL, {bin_folder.parent.name}:", flush=True)
    pytest = [sys.executable, "-m", "pytest", "-q", "-m", "not long and not journey", *paths]
    return subprocess.run(pytest, env=os.environ | addresses, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
