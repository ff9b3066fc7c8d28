"""Labelled mails: from a folder, a tar of one, or a tar beside its labels."""

import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LABELS = "expected.json"


@dataclass(frozen=True, slots=True)
class Sample:
    """A mail and what is known about it: labels, [] for ordinary mail, None for no label."""

    name: str
    raw: bytes
    expected: list[dict[str, Any]] | None


def labelled(place: Path) -> Iterator[Sample]:
    files = dict(packed(place) if place.is_file() else loose(place))
    labels = files.pop(LABELS, None) or (place.parent / LABELS).read_bytes()
    expected = json.loads(labels)
    for name, raw in files.items():
        if name in expected or name.endswith(".eml"):
            yield Sample(name, raw, expected.get(name))


def loose(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder by its name, packed ones unpacked."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield from packed(file) if file.name == "mails.tar.gz" else [(file.name, file.read_bytes())]


def packed(archive: Path) -> Iterator[tuple[str, bytes]]:
    if not tarfile.is_tarfile(archive):
        raise ValueError(f"{archive} is no tar")
    with tarfile.open(archive) as members:
        for member in members:
            content = members.extractfile(member)
            if content is not None:
                yield Path(member.name).name, content.read()


def plain(folder: Path) -> Iterator[Sample]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield Sample(file.name, file.read_bytes(), [])
