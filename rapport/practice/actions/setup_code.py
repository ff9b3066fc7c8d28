"""The code that lets the first person in when they do not sit at the machine itself."""

import contextlib
import hmac
import os
import secrets
from pathlib import Path

FILE = "setup.code"


def setup_token(home: Path) -> str:
    """The one-time set-up code kept in the home, made first if there is none.

    It opens the first step of /welcome/ from another machine, and nothing once a user exists.
    """
    path = home / FILE
    if not path.exists():
        draft = path.with_name(f"{FILE}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(18))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text().strip()


def is_setup_token(home: Path, token: str) -> bool:
    """Whether this is the code, compared in constant time; no file means no code is right."""
    path = home / FILE
    kept = path.read_text().strip() if path.exists() else ""
    return bool(kept) and hmac.compare_digest(kept.encode(), token.strip().encode())


def forget_setup_token(home: Path) -> None:
    """Remove the code once it has done its work."""
    (home / FILE).unlink(missing_ok=True)
