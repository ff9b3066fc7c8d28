"""PostgreSQL's client programs: the package's own for the embedded server, the system's for another."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from rapport.config.cli.errors import CommandFailed
from rapport.database.embedded import client_binaries, is_embedded


def run_program(environ: Mapping[str, str], name: str, url: str, *arguments: str) -> None:
    """Run pg_dump or pg_restore on the database; raises CommandFailed with its last complaint."""
    known = conninfo_to_dict(url)
    password = str(known.pop("password", "") or "")
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    done = subprocess.run(  # noqa: S603 PostgreSQL's own program
        [str(_find(environ, name)), "--dbname", make_conninfo("", **known), *arguments],
        env=kept | {"LC_ALL": "C"} | ({"PGPASSWORD": password} if password else {}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if "error" in line] or [name]
        raise CommandFailed(f"{name} failed: {lines[0].strip()}")


def _find(environ: Mapping[str, str], name: str) -> Path:
    if is_embedded(environ):
        return client_binaries()[name]
    found = shutil.which(name)
    if found is None:
        raise CommandFailed(f"{name} is not installed: install the package postgresql-client")
    return Path(found)
