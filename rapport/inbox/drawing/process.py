"""A child for each file: whatever is in it, it takes nothing along but itself."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-I", str(Path(__file__).with_name("child.py")))
PATIENCE = 20.0  # seconds by the wall clock; its own time is bounded more tightly
LARGEST = 2 * 1024 * 1024  # bytes of a drawn picture
JPEG = b"\xff\xd8\xff"
WIDEST = 10_000  # pixels
MOST_PAGES = 2**31


class CannotDraw(Exception):
    """The file is broken, too large, or hostile: there is no picture of it."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A JPEG, its size in pixels, and how many pages a PDF has (0 for a picture)."""

    jpeg: bytes
    width: int
    height: int
    pages: int


def draw(content: bytes) -> Drawing:
    """A small picture of a picture, or of a PDF's first page. Raises CannotDraw."""
    try:
        done = subprocess.run(  # noqa: S603 - a command of our own, the file goes by standard input
            COMMAND,
            input=content,
            capture_output=True,
            timeout=PATIENCE,
            env={},
            cwd="/",
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise CannotDraw from error
    return _read(done.stdout)


def _read(answer: bytes) -> Drawing:
    """What the child says is no more to be believed than the file that it read."""
    line, _newline, jpeg = answer.partition(b"\n")
    if not jpeg.startswith(JPEG) or len(jpeg) > LARGEST:
        raise CannotDraw
    try:
        told = json.loads(line)
        drawing = Drawing(jpeg, int(told["width"]), int(told["height"]), int(told["pages"]))
    except (ValueError, KeyError, TypeError) as error:
        raise CannotDraw from error
    has_size = 0 < drawing.width < WIDEST and 0 < drawing.height < WIDEST
    if not has_size or not 0 <= drawing.pages < MOST_PAGES:
        raise CannotDraw
    return drawing
