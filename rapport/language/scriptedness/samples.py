"""Replies written for rating: made-up people, the same moments answered in own words and from a card."""

import json
from dataclasses import dataclass
from functools import lru_cache

from rapport.language.scriptedness.index import SHIPPED

FILE = SHIPPED.parent / "moments_test.jsonl"


@dataclass(frozen=True, slots=True)
class Sample:
    """`writer` tells groups apart: one person, own words or canned. `names`: who is named in it."""

    key: str
    writer: str
    previous: str
    text: str
    names: tuple[str, ...]


@lru_cache(maxsize=1)
def samples() -> dict[str, Sample]:
    """By their key."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if not row.get("library")]
    found = {}
    for row in rows:
        kind = "canned" if row["scripted"] else "own"
        names = (*row["names"], row["agent"].capitalize())
        key = f"{row['client']}-{kind}".lower()
        found[key] = Sample(key, f"{row['agent']}-{kind}", row["previous"], row["text"], names)
    return found


@lru_cache(maxsize=1)
def library() -> tuple[str, ...]:
    """The saved replies that these people had."""
    rows = map(json.loads, FILE.read_text(encoding="utf-8").splitlines())
    return tuple(row["text"] for row in rows if row.get("library"))
