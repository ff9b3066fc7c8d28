"""Stylesheet, scripts and icons under an address that changes with their content.

One request brings all styles, no build step makes them, and what a browser once fetched it never
asks for again: the version in the address is a hash over every file.
"""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings

FOLDER = Path(__file__).parent / "static" / "rapport"
STYLESHEET = "rapport.css"
LAYERS = "@layer reset, tokens, base, layout, components, states;\n"
# Order matters only inside a layer; components come after these by name.
GROUND = ("tokens", "base", "layout", "desk")
KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}


def version() -> str:
    """Twelve hexadecimal digits over all files; computed once unless DEBUG is on."""
    return _hash() if settings.DEBUG else _version()


def content(path: str) -> bytes | None:
    """The file at `path` below static/rapport, the whole stylesheet for rapport.css, or None."""
    return _read(path) if settings.DEBUG else _kept(path)


def kind(path: str) -> str:
    """The MIME type a path is served with."""
    return KINDS[Path(path).suffix]


def _hash() -> str:
    files = sorted(p for p in FOLDER.rglob("*") if p.suffix in KINDS)
    return hashlib.sha256(b"".join(p.read_bytes() for p in files)).hexdigest()[:12]


def _read(path: str) -> bytes | None:
    if path == STYLESHEET:
        return _stylesheet().encode()
    file = (FOLDER / path).resolve()
    inside = file.is_relative_to(FOLDER.resolve())
    return file.read_bytes() if inside and file.suffix in KINDS and file.is_file() else None


def _stylesheet() -> str:
    ground = [FOLDER / "css" / f"{name}.css" for name in GROUND]
    parts = ground + sorted((FOLDER / "css/components").glob("*.css"))
    return LAYERS + "\n".join(part.read_text() for part in parts)


_version = cache(_hash)
_kept = cache(_read)
