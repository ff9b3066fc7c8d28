"""What the supervisor tells other commands about itself: a file in the home that means nothing once it died."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from rapport.database.embedded import write_private

NAME = "up.json"


@dataclass(frozen=True, slots=True)
class Memo:
    """pid: the supervisor's; children: role → pid; web, live: where this machine reaches them."""

    pid: int
    web: str
    live: str
    is_ready: bool
    children: Mapping[str, int | None]


def write(home: Path, memo: Memo) -> None:
    write_private(home / NAME, json.dumps(asdict(memo)))


def read(home: Path) -> Memo | None:
    """The memo of a living supervisor, or None."""
    try:
        memo = Memo(**json.loads((home / NAME).read_text()))
        command = Path(f"/proc/{memo.pid}/cmdline").read_bytes()
    except (OSError, ValueError, TypeError):
        return None
    return memo if b"rapport" in command else None


def forget(home: Path) -> None:
    (home / NAME).unlink(missing_ok=True)
