"""From bytes to numbered lines of cells."""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rapport.practice.errors import ExpectedError

LARGEST = 20 * 1024 * 1024  # bytes
MOST_ROWS = 50_000
DELIMITERS = (",", ";", "\t", "|")
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class UnreadableFile(ExpectedError):
    """The file as a whole can't be read; the message says what to save instead."""

    status = 422


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file: where it begins (1 is the first line) and its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The head and all lines that aren't empty."""

    head: Line
    lines: tuple[Line, ...]


def read(content: bytes) -> Table:
    """All cells of a CSV file. Raises UnreadableFile."""
    if len(content) > LARGEST:
        raise UnreadableFile(_("This file is larger than 20 MB. Export fewer days at once."))
    if content[:4] == b"PK\x03\x04" or content[:4] == b"\xd0\xcf\x11\xe0":
        raise UnreadableFile(_("This is a spreadsheet. Save it as CSV and choose that file."))
    lines = list(_lines(decoded(content)))
    if len(lines) < 2:
        raise UnreadableFile(_("This file has no rows. Its first line names the columns."))
    if len(lines) > MOST_ROWS + 1:
        raise UnreadableFile(_("This file has more than 50,000 rows. Export fewer days at once."))
    return Table(lines[0], tuple(lines[1:]))


def decoded(content: bytes) -> str:
    """The text: UTF-8, UTF-16 (marked or not), else Windows-1252 as old exports write it."""
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), None)
    if encoding is None and b"\0" in content[:400]:
        encoding = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
    try:
        return content.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        return content.decode("utf-16" if encoding == "utf-16" else "cp1252", "replace")


def _lines(text: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text.replace("\0", "")), delimiter=_delimiter(text))
    begins = 1
    try:
        for cells in reader:
            trimmed = tuple(_bare(cell) for cell in cells)
            if any(trimmed):
                yield Line(begins, trimmed)
            begins = reader.line_num + 1
    except csv.Error:
        raise UnreadableFile(
            _("Line %(line)s can't be read: a quotation mark may be missing.") % {"line": begins}
        ) from None


def _bare(cell: str) -> str:
    """Without spaces around, and without the apostrophe that keeps our own exports harmless."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=first.count)
