"""How the background process tells the supervisor that its loops run: its pid in a file."""

import os
from pathlib import Path

from rapport.database.embedded import write_private

NAME = "background.pid"


def write(home: Path) -> None:
    write_private(home / NAME, str(os.getpid()))


def read(home: Path) -> int | None:
    try:
        return int((home / NAME).read_text())
    except (OSError, ValueError):
        return None


def forget(home: Path) -> None:
    (home / NAME).unlink(missing_ok=True)
