"""`rapport backup FILE`: the database and the files; the data keys apart, in FILE.keys."""

import argparse
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import psycopg

from rapport.config import secrets
from rapport.config.cli import archive
from rapport.config.cli.errors import CommandFailed
from rapport.config.cli.programs import run_program
from rapport.config.processes.database import running
from rapport.database.embedded import DatabaseSetupError

# The owner is held to row-level security by FORCE, and lifted by its own policy.
SHAPE = ("--format=custom", "--enable-row-security", "--no-owner", "--no-acl")


def run(given: argparse.Namespace) -> int:
    file = Path(given.file).resolve()
    try:
        with running(os.environ) as urls, tempfile.TemporaryDirectory(dir=file.parent) as folder:
            _write(file, Path(folder), urls.owner)
    except (OSError, DatabaseSetupError, psycopg.OperationalError) as error:
        raise CommandFailed(f"nothing was backed up: {str(error).strip()}") from error
    print(f"{file}\n{archive.keys_file(file)}  (keep it apart, and not for long)")
    return 0


def _write(file: Path, folder: Path, url: str) -> None:
    everything, keys = folder / "database.dump", folder / "keys.dump"
    left_out = [f"--exclude-table-data={name}" for name in (archive.KEYS_TABLE, *archive.DERIVED)]
    with _snapshot(url) as snapshot:
        same = (*SHAPE, f"--snapshot={snapshot}")
        run_program(os.environ, "pg_dump", url, *same, *left_out, f"--file={everything}")
        only = ("--data-only", f"--table={archive.KEYS_TABLE}")
        run_program(os.environ, "pg_dump", url, *same, *only, f"--file={keys}")
    manifest = folder / "manifest.json"
    manifest.write_text(json.dumps(_manifest()))
    home = secrets.home(os.environ)
    with archive.new_tar(archive.keys_file(file)) as tar:
        tar.add(keys, "keys.dump")
        for name in archive.KEPT_KEYS:
            if (home / name).exists():
                tar.add(home / name, name)
    with archive.new_tar(file) as tar:
        tar.add(manifest, "manifest.json")
        tar.add(everything, "database.dump")
        if (home / "files").is_dir():
            tar.add(home / "files", "files")


def _manifest() -> dict[str, object]:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return {"format": archive.FORMAT, "rapport": version("rapport"), "at": at}


@contextmanager
def _snapshot(url: str) -> Iterator[str]:
    """Both dumps see the database at the same moment."""
    with psycopg.connect(url) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        row = connection.execute("select pg_export_snapshot()").fetchone()
        yield str(row[0]) if row else ""
