"""One cluster: its folders, its creation, its settings, its roles and databases."""

import logging
import os
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from rapport.database.embedded import configuration
from rapport.database.embedded.binaries import Binaries, find_binaries
from rapport.database.embedded.errors import DatabaseSetupError, OtherMajorVersion
from rapport.database.embedded.home import SOCKET_NAME, Home, make_passage, write_private
from rapport.database.embedded.os_user import OsUser, make_system_user, me, owner_of
from rapport.database.embedded.processes import end_left_behind
from rapport.database.embedded.urls import DATABASE, embedded_urls

log = logging.getLogger("rapport.database")

SUPERUSER = "rapport_super"
INITDB = (
    *("--username", SUPERUSER, "--encoding", "UTF8", "--locale", "C"),
    *("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"),
    *("--auth-local", "peer", "--auth-host", "reject", "--data-checksums"),
)


@dataclass(frozen=True, slots=True)
class Cluster:
    home: Home
    folder: Path
    socket_folder: Path
    user: OsUser
    binaries: Binaries

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def prepare(self, *, durable: bool) -> None:
        """Bring the folders into a state from which `postgres` starts; the home's lock is held."""
        self._check_version()
        self._make_folders()
        end_left_behind(self.data, patience=60)
        self._clear_stale_files()
        if not (self.data / "PG_VERSION").exists():
            self._initialise(durable=durable)
        self._configure(durable=durable)

    def _make_folders(self) -> None:
        self.home.open_to(self.user)
        if not self.home.holds_cluster:
            make_passage(self.folder.parent)
        for folder in (self.folder, self.socket_folder):
            folder.mkdir(mode=0o700, exist_ok=True)
            self._claim(folder)

    def _claim(self, folder: Path) -> None:
        """A folder in a shared place could have been put there by somebody else: refuse it."""
        handle = os.open(folder, os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            if os.fstat(handle).st_uid not in (os.geteuid(), self.user.uid):
                raise DatabaseSetupError(f"{folder} is somebody else's: remove it and start again")
            self.user.own(handle)
            os.fchmod(handle, 0o700)
        finally:
            os.close(handle)

    def _clear_stale_files(self) -> None:
        """Nothing of this cluster runs any more, so whatever these name is not its server."""
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        for name in (SOCKET_NAME, f"{SOCKET_NAME}.lock"):
            (self.socket_folder / name).unlink(missing_ok=True)

    def _initialise(self, *, durable: bool) -> None:
        """Make the cluster beside its place, then move it there: a half-made one never counts.

        Each attempt has a place of its own: the programs of one that was killed may still run.
        """
        for remains in self.folder.glob("data.new-*"):
            shutil.rmtree(remains, ignore_errors=True)
        staging = self.folder / f"data.new-{secrets.token_hex(4)}"
        speed = () if durable else ("--no-sync",)
        arguments = ("--pgdata", str(staging), *INITDB, *speed)
        self.binaries.run("initdb", *arguments, as_user=self.user)
        staging.rename(self.data)
        if not self.home.holds_cluster:
            log.warning(
                "user %s can't enter %s: the database lies in %s",
                *(self.user.name, self.home.root, self.folder),
            )

    def _check_version(self) -> None:
        file = self.data / "PG_VERSION"
        expected = self.binaries.major()
        if file.exists() and (found := file.read_text().strip()) != expected:
            raise OtherMajorVersion(str(self.data), found, expected)

    def _configure(self, *, durable: bool) -> None:
        users = dict.fromkeys((self.user.name, me().name))
        files = {
            "postgresql.conf": configuration.settings(self.socket_folder, durable=durable),
            "pg_hba.conf": configuration.access_rules(),
            "pg_ident.conf": configuration.identities(users),
        }
        for name, text in files.items():
            write_private(self.data / name, text, owner=self.user)

    def stop(self) -> None:
        """Stop this cluster's server, whoever started it."""
        end_left_behind(self.data, patience=10)
        self.tidy()

    def tidy(self) -> None:
        """Leave no empty socket folder in a shared place."""
        if not self.socket_folder.is_relative_to(self.folder):
            with suppress(OSError):
                self.socket_folder.rmdir()

    def connect(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """A superuser's connection, autocommit."""
        address = embedded_urls(self.home, database).super
        return psycopg.connect(str(address), autocommit=True, connect_timeout=5)

    def bootstrap(self) -> None:
        """Make the owner, the application's role and the product's database where missing."""
        with self.connect() as connection:
            known = {row[0] for row in connection.execute("select rolname from pg_roles")}
            for role in set(configuration.ROLES) - known:
                connection.execute(
                    sql.SQL(
                        "create role {} login nosuperuser nocreatedb nocreaterole nobypassrls"
                    ).format(sql.Identifier(role))
                )
        self.create_database(DATABASE)

    def create_database(self, name: str, *, template: str = "template1") -> None:
        """A database of the owner's that the application may connect to; kept when it exists."""
        with self.connect() as connection:
            found = connection.execute("select 1 from pg_database where datname = %s", [name])
            if found.fetchone():
                return
            for statement in (
                "create database {name} owner rapport_owner template {template}",
                "revoke all on database {name} from public",
                "grant connect on database {name} to rapport_app",
            ):
                connection.execute(
                    sql.SQL(statement).format(
                        name=sql.Identifier(name), template=sql.Identifier(template)
                    )
                )

    def drop_database(self, name: str) -> None:
        with self.connect() as connection:
            connection.execute(
                sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name))
            )


def open_cluster(home: Home) -> Cluster:
    """The cluster of a prepared home, with the user and the programs it runs with."""
    folder = home.cluster()
    user = _server_user(folder)
    return Cluster(home, folder, home.socket_folder(), user, find_binaries(user))


def _server_user(folder: Path) -> OsUser:
    """Root runs an existing cluster as its owner, a new one as Rapport's system user."""
    if os.geteuid() != 0:
        return me()
    if (folder / "data").exists() and owner_of(folder / "data").uid != 0:
        return owner_of(folder / "data")
    return make_system_user()
