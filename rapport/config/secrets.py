"""Keys that Rapport makes once and keeps in its home when the environment does not give them."""

import base64
import contextlib
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from rapport.database.embedded import find_home


def home(environ: Mapping[str, str]) -> Path:
    """The data folder, made with mode 0700 when it is new."""
    folder = find_home(environ)
    folder.prepare()
    return folder.root


def secret_key(environ: Mapping[str, str], folder: Path) -> str:
    """Django's signing key: RAPPORT_SECRET_KEY, else the one kept in the home."""
    return environ.get("RAPPORT_SECRET_KEY") or _kept(folder / "secret.key")


def field_keys(environ: Mapping[str, str], folder: Path) -> list[bytes]:
    """The 32-byte keys that wrap every data key, newest first (RAPPORT_FIELD_KEYS, comma separated).

    Raises ValueError when a key is not 32 bytes of URL-safe base64.
    """
    text = environ.get("RAPPORT_FIELD_KEYS") or _kept(folder / "field.keys")
    return [_decoded(part) for part in text.split(",")]


def vapid_key(environ: Mapping[str, str], folder: Path) -> str:
    """What browsers' push services know us by (RFC 8292): a P-256 private key, 32 bytes of base64.

    Any 32 bytes are one, but for a chance of 1 in 2**32. Raises ValueError for anything else.
    """
    text = environ.get("RAPPORT_VAPID_KEY") or _kept(folder / "vapid.key")
    if len(_bytes(text)) != 32:
        raise ValueError("RAPPORT_VAPID_KEY is not 32 bytes of URL-safe base64.")
    return text.strip().rstrip("=")


def _decoded(text: str) -> bytes:
    key = _bytes(text)
    if len(key) != 32:
        raise ValueError("RAPPORT_FIELD_KEYS holds a key that is not 32 bytes of URL-safe base64.")
    return key


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text.strip() + "=" * (-len(text.strip()) % 4))


def _kept(path: Path) -> str:
    """The secret in the file, made first if there is none; processes that race agree on one."""
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(32))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text().strip()
