"""The parts put together: one script, its version, and as browsers take it."""

import gzip
import hashlib
import json
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
LOOK = "look.css"
# Each part uses what stands in the ones before it.
PARTS = ("words", "drawing", "line", "talk", "thread", "choosing", "writing", "panel", "start")
LICENCE = "/* Rapport's chat: no cookie, nothing kept before the first message, nothing loaded from elsewhere. */"


@cache
def content() -> bytes:
    """The whole script, UTF-8."""
    look = json.dumps(_lean((FOLDER / LOOK).read_text()), ensure_ascii=False)
    parts = (_lean((FOLDER / f"{name}.js").read_text()) for name in PARTS)
    whole = "\n".join(
        [LICENCE, '(() => {\n"use strict";', f"const LOOK = {look};", *parts, "})();"]
    )
    return f"{whole}\n".encode()


@cache
def packed() -> bytes:
    """The same, as gzip (RFC 1952); the same bytes every time."""
    return gzip.compress(content(), compresslevel=9, mtime=0)


@cache
def version() -> str:
    """Twelve hexadecimal digits over the script."""
    return hashlib.sha256(content()).hexdigest()[:12]


def _lean(text: str) -> str:
    """Without indentation and without lines that only comment; no string here spans lines."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not _is_comment(line))


def _is_comment(line: str) -> bool:
    return line.startswith("//") or (line.startswith("/*") and line.endswith("*/"))
