"""The server's log: appended to by the server itself, kept small by the supervisor."""

import os
import shutil
from pathlib import Path
from typing import BinaryIO

from rapport.database.embedded.home import Home

LARGEST = 5_000_000  # bytes; the previous part is kept beside it


def open_log(home: Home) -> BinaryIO:
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW
    handle = os.open(home.log, flags, 0o600)
    home.own(handle)
    return os.fdopen(handle, "ab")


def shorten(path: Path) -> None:
    """Move a log that grew too long aside; the server's handle stays good as it only appends."""
    try:
        if path.stat().st_size > LARGEST:
            shutil.copyfile(path, path.with_suffix(".log.1"))
            os.truncate(path, 0)
    except OSError:  # a full disk must not take the watcher of the server down
        return


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def last_words(path: Path, since: int) -> str:
    """Why the server gave up: its last fatal line after byte `since`, or its last line."""
    if not path.exists():
        return "it left no log"
    with path.open("rb") as file:
        file.seek(since)
        lines = file.read().decode(errors="replace").split("\n")
    told = [line for line in lines if line.strip()]
    fatal = [line for line in told if "FATAL" in line or "PANIC" in line]
    return (fatal or told or ["it gave no reason"])[-1].strip()
