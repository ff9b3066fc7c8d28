"""The operating system's user that the server runs as; PostgreSQL refuses to run as root."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from rapport.database.embedded.errors import DatabaseSetupError

SYSTEM_USER = "rapport"


@dataclass(frozen=True, slots=True)
class OsUser:
    name: str
    uid: int
    gid: int

    @property
    def is_me(self) -> bool:
        return self.uid == os.geteuid()

    def own(self, handle: int) -> None:
        """Hand an open file or folder of ours over; only root ever needs to."""
        if not self.is_me:
            os.fchown(handle, self.uid, self.gid)

    def may_enter(self, folder: Path) -> bool:
        """Whether this user reaches `folder`, judged by the mode bits of it and all above it."""
        return all(self._passes(os.stat(step)) for step in (folder, *folder.parents))

    def _passes(self, entry: os.stat_result) -> bool:
        if self.uid == entry.st_uid:
            return bool(entry.st_mode & 0o100)
        return bool(entry.st_mode & (0o010 if entry.st_gid == self.gid else 0o001))


def me() -> OsUser:
    """The user of this process.

    Raises DatabaseSetupError for a number without a name (containers started with a bare
    `--user 1234`): PostgreSQL looks its own name up and gives up without one.
    """
    try:
        return _from_entry(pwd.getpwuid(os.geteuid()))
    except KeyError:
        raise DatabaseSetupError(
            f"user id {os.geteuid()} has no name in /etc/passwd, which PostgreSQL needs: "
            f"add an entry for it, or set DATABASE_URL"
        ) from None


def system_user() -> OsUser | None:
    """Rapport's own system user, or None while it does not exist."""
    try:
        return _from_entry(pwd.getpwnam(SYSTEM_USER))
    except KeyError:
        return None


def nobody() -> OsUser:
    """Stands for the system user until it is made: nothing on this machine belongs to it."""
    return OsUser(SYSTEM_USER, -1, -1)


def make_system_user() -> OsUser:
    """Return Rapport's system user, made now if it does not exist. Needs root."""
    if found := system_user():
        return found
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is None:
        raise DatabaseSetupError(
            "PostgreSQL refuses to run as root and there is no `useradd` to make a user for it: "
            "run Rapport as an ordinary user, or set DATABASE_URL"
        )
    return _add(useradd)


def _add(useradd: str) -> OsUser:
    made = subprocess.run(  # noqa: S603 fixed arguments
        [useradd, "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
        + ["--shell", "/usr/sbin/nologin", SYSTEM_USER],
        capture_output=True,
        text=True,
        check=False,
    )
    # Two installations may add it at the same moment: what counts is that it is there.
    if found := system_user():
        return found
    raise DatabaseSetupError(
        f"could not make the system user `{SYSTEM_USER}` ({made.stderr.strip()}): "
        f"run Rapport as an ordinary user, or set DATABASE_URL"
    )


def owner_of(path: Path) -> OsUser:
    uid = path.stat().st_uid
    try:
        return _from_entry(pwd.getpwuid(uid))
    except KeyError:
        raise DatabaseSetupError(
            f"{path} belongs to user id {uid}, which has no name here: chown it to a user that has"
        ) from None


def _from_entry(entry: pwd.struct_passwd) -> OsUser:
    return OsUser(entry.pw_name, entry.pw_uid, entry.pw_gid)
