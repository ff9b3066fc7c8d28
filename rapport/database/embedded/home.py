"""Where this installation keeps its data, and where in it the cluster lies.

A home holds the keys, the files and (unless DATABASE_URL is set) the database. It belongs to
whoever runs Rapport. As root the server runs as a system user of its own; when a folder above the
home keeps that user out (a checkout below root's own folder), the cluster lies under
/var/lib/rapport instead, and the home remembers where. No permission above the home is changed.
"""

import hashlib
import json
import os
import secrets
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import rapport
from rapport.database.embedded.errors import DatabaseSetupError
from rapport.database.embedded.os_user import OsUser, nobody, system_user

STATE = Path("/var/lib/rapport")
# sun_path holds 107 bytes and a zero; PostgreSQL appends its own file name to the folder.
LONGEST_SOCKET = 100
SOCKET_NAME = ".s.PGSQL.5432"
README = """This folder belongs to Rapport: its database, its keys and its files.
Back it up with `rapport backup FILE`; a copy of the folder of a running database is not a backup.
"""


@dataclass(frozen=True, slots=True)
class Home:
    root: Path

    def __post_init__(self) -> None:
        object.__setattr__(self, "root", self.root.expanduser().resolve())

    @property
    def lock(self) -> Path:
        return self.root / "database.lock"

    @property
    def log(self) -> Path:
        return self.root / "log" / "postgresql.log"

    @property
    def memo(self) -> Path:
        """Says where the cluster lies when it isn't inside the home."""
        return self.root / "database.json"

    @property
    def digest(self) -> str:
        return hashlib.sha256(os.fsencode(self.root)).hexdigest()[:12]

    @property
    def is_ours(self) -> bool:
        readme = self.root / "README.txt"
        return readme.is_file() and readme.read_bytes().startswith(README[:20].encode())

    def cluster(self) -> Path:
        """The cluster's folder, as `prepare` decided once and for all."""
        if self.memo.exists():
            return Path(json.loads(self.memo.read_text())["cluster"])
        return self.root / "postgres"

    @property
    def holds_cluster(self) -> bool:
        return self.cluster().is_relative_to(self.root)

    def _lets_in(self, user: OsUser) -> bool:
        # A home that we made is opened to that user at the start; one that was there is not touched.
        return user.may_enter(self.root.parent if self.is_ours else self.root)

    def socket_folder(self) -> Path:
        """The folder of the socket: beside the data, or a short one where that path is too long."""
        beside = self.cluster() / "socket"
        if len(os.fsencode(beside / SOCKET_NAME)) <= LONGEST_SOCKET:
            return beside
        if os.geteuid() == 0:
            return Path("/run") / f"rapport-{self.digest}"
        # Not TMPDIR, which may differ between the processes that have to meet here. The server
        # refuses a folder that somebody else made.
        return Path("/tmp") / f"rapport-{os.geteuid()}-{self.digest}"  # noqa: S108 see above

    def prepare(self) -> None:
        """Make the home, 0700; everybody who writes into it calls this first."""
        try:
            fresh = not self.root.exists()
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            if fresh or not any(self.root.iterdir()):
                (self.root / "README.txt").write_text(README)
            self.log.parent.mkdir(mode=0o700, exist_ok=True)
            self._place_cluster()
        except OSError as error:
            raise DatabaseSetupError(
                f"can't write to {self.root} ({error.strerror}): give a folder that "
                f"you may write to with --home or RAPPORT_HOME"
            ) from error

    def open_to(self, user: OsUser) -> None:
        """Let the server's user pass through the home to its own folder, and nobody else."""
        if self.is_ours and self.holds_cluster and not user.may_enter(self.root):
            os.chown(self.root, -1, user.gid)
            self.root.chmod(0o710)

    def _place_cluster(self) -> None:
        """As root, put a new cluster outside a home that the server's user can't reach.

        The name differs each time: a home that was deleted and made again has new keys, and must
        not meet the data that the old ones sealed.
        """
        if os.geteuid() != 0 or self.cluster().exists():
            return
        if not self.memo.exists() and not self._lets_in(system_user() or nobody()):
            place = STATE / f"{self.digest}-{secrets.token_hex(3)}"
            write_private(self.memo, json.dumps({"cluster": str(place)}), once=True)

    def own(self, handle: int) -> None:
        """Give a file that root makes in an ordinary user's home to that user."""
        if os.geteuid() == 0:
            os.fchown(handle, self.root.stat().st_uid, -1)


def make_passage(folder: Path) -> None:
    """A folder under STATE that everybody may pass through, whatever the umask."""
    for step in (STATE, folder):
        if not step.exists():
            step.mkdir(exist_ok=True)
            step.chmod(0o755)


def write_private(
    path: Path, text: str, *, owner: OsUser | None = None, once: bool = False
) -> None:
    """Replace `path` by `text` in one step, mode 0600; a crash leaves the old or the new one.

    Never follows a link: root writes into folders of the server's user this way. With `once` the
    first of several writers wins.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            if owner:
                owner.own(file.fileno())
        (_link_once if once else os.replace)(name, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)


def _link_once(name: str, path: Path) -> None:
    with suppress(FileExistsError):
        os.link(name, path)


def find_home(environ: Mapping[str, str]) -> Home:
    """RAPPORT_HOME, else `.rapport` in the checkout, else the user's data folder."""
    if given := environ.get("RAPPORT_HOME"):
        return Home(Path(given))
    checkout = Path(rapport.__file__).resolve().parent.parent
    if (checkout / "pyproject.toml").is_file():
        return Home(checkout / ".rapport")
    return Home(_data_folder(environ))


def _data_folder(environ: Mapping[str, str]) -> Path:
    base = environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "rapport"
