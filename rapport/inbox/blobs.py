"""Where sealed files lie: a folder under RAPPORT_HOME, or an S3-compatible store."""

import contextlib
import os
import secrets
from functools import cache
from pathlib import Path
from typing import Protocol

from django.conf import settings

from rapport.inbox.object_store import ObjectStore


class Store(Protocol):
    """Keeps sealed bytes under a path."""

    def write(self, path: str, content: bytes) -> None: ...
    def read(self, path: str) -> bytes: ...
    def remove(self, path: str) -> None: ...


class Folder:
    """Files of mode 0600, on disk before `write` returns."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, content: bytes) -> None:
        """Raises OSError where it could not be kept, a full disk included."""
        target = self.root / path
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _sync(target.parent)

    def read(self, path: str) -> bytes:
        """Raises FileNotFoundError."""
        return (self.root / path).read_bytes()

    def remove(self, path: str) -> None:
        """Removing twice is no error."""
        with contextlib.suppress(FileNotFoundError):
            (self.root / path).unlink()


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def new_path(practice_id: int) -> str:
    """A fresh path that tells nothing but the practice."""
    name = secrets.token_hex(16)
    return f"{practice_id}/{name[:2]}/{name[2:]}"


@cache
def store() -> Store:
    """The S3-compatible store where RAPPORT_S3_BUCKET is set, else a folder in the home."""
    if os.environ.get("RAPPORT_S3_BUCKET"):
        return ObjectStore.from_environment(os.environ)
    return Folder(Path(settings.HOME) / "files")
