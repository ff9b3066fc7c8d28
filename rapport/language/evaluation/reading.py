"""Labelled files as they come: CSV, JSON lines or JSON, packed with gzip or not, under any name."""

import csv
import gzip
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
GZIP = b"\x1f\x8b"


def content(path: Path) -> str:
    raw = path.read_bytes()
    return (gzip.decompress(raw) if raw.startswith(GZIP) else raw).decode("utf-8-sig")


def parsed(path: Path) -> Any:
    """A JSON value, or a list of rows; what the file is is seen from how it begins."""
    text = content(path).strip()
    if not text.startswith(("{", "[")):
        return list(csv.DictReader(io.StringIO(text)))
    try:
        lines = [json.loads(line) for line in text.splitlines() if line.strip()]
    except json.JSONDecodeError:
        return json.loads(text)
    return lines[0] if len(lines) == 1 and _is_whole(lines[0]) else lines


def _is_whole(value: Any) -> bool:
    """A list, or an object of lists, is the file; an object of a text is a file of one line."""
    return isinstance(value, list) or all(isinstance(part, list) for part in value.values())


def rows(paths: Iterable[Path], *needed: str) -> list[Row]:
    """All rows of the files; raises ValueError where one lacks a needed column."""
    found = [row for path in paths for row in _rows_of(path)]
    for row in found:
        missing = [name for name in needed if name not in row]
        if missing:
            raise ValueError(f"a row has no {', '.join(missing)}: {', '.join(row)}")
    return found


def _rows_of(path: Path) -> list[Row]:
    value = parsed(path)
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise ValueError(f"{path} holds no rows")
    return value


def first_of(row: Row, *names: str) -> str:
    """The value under the first of the names that the row has."""
    for name in names:
        if row.get(name) is not None:
            return str(row[name])
    raise ValueError(f"a row has none of {', '.join(names)}: {', '.join(row)}")


def both(task: str, train: Sequence[Path], test: Sequence[Path], shipped: bool) -> None:
    """For tasks whose head is trained afresh: raises ValueError unless both kinds of files are given."""
    if shipped or not train or not test:
        raise ValueError(
            f"{task} trains a head: give --train FILE… and --test FILE…, not --shipped"
        )
