"""`rapport restore FILE`: everything as it was, in a new database that then takes the old one's place."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from rapport.config import secrets
from rapport.config.cli import archive
from rapport.config.cli.errors import CommandFailed
from rapport.config.cli.programs import run_program
from rapport.config.processes import memo
from rapport.config.processes.database import running
from rapport.database.embedded import DatabaseSetupError, Urls, is_embedded

NEW, OLD = "rapport_restored", "rapport_replaced"
# A client erased after the backup has no key in a FILE.keys of later: nothing may point at it.
FORGET = """
update {table} t set {column} = null
 where {column} is not null and not exists (select 1 from {keys} k where k.id = t.{column})
"""


def run(given: argparse.Namespace) -> int:
    file = Path(given.file).resolve()
    keys = archive.keys_file(file)
    home = secrets.home(os.environ)
    _require(file, keys, home, given.without_keys)
    try:
        with running(os.environ) as urls, tempfile.TemporaryDirectory(dir=home) as name:
            folder = Path(name)
            _unpack(file, keys, folder)
            _restore_database(urls, folder)
            _restore_files(folder, home)
            _finish()
    except (OSError, tarfile.TarError, DatabaseSetupError, psycopg.Error) as error:
        raise CommandFailed(f"not restored: {str(error).strip()}") from error
    print(f"restored from {file}")
    return 0


def _require(file: Path, keys: Path, home: Path, without_keys: bool) -> None:
    if found := memo.read(home):
        raise CommandFailed(f"Rapport runs on this home (process {found.pid}): stop it first")
    if not file.is_file():
        raise CommandFailed(f"{file} does not exist")
    if not keys.is_file() and not without_keys:
        raise CommandFailed(
            f"{keys} is missing, without which nothing that clients said can be read: "
            f"put it there, or add --without-keys"
        )


def _unpack(file: Path, keys: Path, folder: Path) -> None:
    for path in [file, *([keys] if keys.is_file() else [])]:
        with tarfile.open(path) as tar:
            tar.extractall(folder, members=_checked(tar))  # noqa: S202 - each is checked
    manifest = json.loads((folder / "manifest.json").read_text())
    if manifest["format"] > archive.FORMAT:
        raise CommandFailed("this backup was made by a newer Rapport: install that version first")


def _checked(tar: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """Plain files and folders that stay inside. (tarfile's own filter came with Python 3.11.4.)"""
    for member in tar:
        path = PurePosixPath(member.name)
        is_plain = member.isfile() or member.isdir()
        if not is_plain or path.is_absolute() or ".." in path.parts:
            raise CommandFailed(
                f"{member.name} does not belong into a backup: nothing was restored"
            )
        member.mode = 0o700 if member.isdir() else 0o600
        yield member


def _restore_database(urls: Urls, folder: Path) -> None:
    if not is_embedded(os.environ):
        _require_empty(urls.owner)
        return _load(urls.owner, folder)
    _create(str(urls.super))
    _load(make_conninfo(urls.owner, dbname=NEW), folder)
    return _swap(str(urls.super))


def _load(url: str, folder: Path) -> None:
    """Tables, rows, data keys; then what depends on them: constraints and policies."""
    dump, keys = str(folder / "database.dump"), folder / "keys.dump"
    common = ("--no-owner", "--no-acl", "--exit-on-error", "--single-transaction")
    for section in ("pre-data", "data"):
        run_program(os.environ, "pg_restore", url, *common, f"--section={section}", dump)
    if keys.exists():
        run_program(os.environ, "pg_restore", url, *common, "--data-only", str(keys))
    _forget_dangling(url)
    run_program(os.environ, "pg_restore", url, *common, "--section=post-data", dump)


def _forget_dangling(url: str) -> None:
    with psycopg.connect(url) as connection:
        for table, column in _key_columns():
            connection.execute(
                sql.SQL(FORGET).format(
                    table=sql.Identifier(table),
                    column=sql.Identifier(column),
                    keys=sql.Identifier(archive.KEYS_TABLE),
                )
            )


def _key_columns() -> list[tuple[str, str]]:
    """Every column that points at a data key."""
    from rapport.config.processes.framework import set_up

    set_up()
    from django.apps import apps

    return [
        (model._meta.db_table, str(field.column))
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.remote_field and field.remote_field.model._meta.db_table == archive.KEYS_TABLE
    ]


def _create(url: str) -> None:
    with psycopg.connect(url, dbname="postgres", autocommit=True) as connection:
        for statement in (
            f"drop database if exists {NEW} with (force)",
            f"create database {NEW} owner rapport_owner",
            f"revoke all on database {NEW} from public",
            f"grant connect on database {NEW} to rapport_app",
        ):
            connection.execute(statement)


def _swap(url: str) -> None:
    with psycopg.connect(url, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"drop database if exists {OLD} with (force)")
        with connection.transaction():
            connection.execute(f"alter database rapport rename to {OLD}")
            connection.execute(f"alter database {NEW} rename to rapport")
        connection.execute(f"drop database {OLD} with (force)")


def _require_empty(url: str) -> None:
    with psycopg.connect(url) as connection:
        found = connection.execute("select 1 from pg_tables where schemaname = 'public'")
        if found.fetchone():
            raise CommandFailed("the database of DATABASE_URL is not empty: give a new one")


def _restore_files(folder: Path, home: Path) -> None:
    """The files and the keys of the backup; keys that differ are set aside, never overwritten."""
    if (folder / "files").is_dir():
        shutil.rmtree(home / "files", ignore_errors=True)
        shutil.move(folder / "files", home / "files")
    for name in archive.KEPT_KEYS:
        new, kept = folder / name, home / name
        if new.exists() and kept.exists() and new.read_bytes() != kept.read_bytes():
            kept.replace(home / f"{name}.before-restore")
        if new.exists():
            shutil.move(new, kept)
            kept.chmod(0o600)


def _finish() -> None:
    """This version's tables and grants, and what is derived, in processes that read the restored keys."""
    for command in ("migrate", "reindex"):
        arguments = [sys.executable, "-m", "rapport.config.cli", command]
        done = subprocess.run(arguments, check=False)  # noqa: S603 our own interpreter and module
        if done.returncode != 0:
            raise CommandFailed(f"restored, but `rapport {command}` failed; see above")
