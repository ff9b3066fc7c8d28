"""Slots of restaurant bookings (Coope et al. 2020): text, requestedSlots, labels with start and end."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapport.language.evaluation.reading import Row, both, rows
from rapport.language.tagging.crf import Crf, tag_names
from rapport.language.tagging.fitting import fit
from rapport.language.tagging.signs import parts, signs
from rapport.language.tagging.spans import Slot, extract, to_tags

Found = set[tuple[str, int, int]]


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """f1: the mean over slots of the F1 of exact spans, as the paper gives it; micro_f1 besides."""
    both("restaurant8k", train, test, shipped)
    learned, asked = rows(train, "text", "labels"), rows(test, "text", "labels")
    tagger = train_tagger(learned)
    return score([(gold(row), found(tagger, row)) for row in asked]) | {"n": len(asked)}


def train_tagger(learned: Sequence[Row]) -> Crf:
    names = sorted({label["slot"] for row in learned for label in row["labels"]})
    tags = tag_names(names)
    spans = [parts(row["text"]) for row in learned]
    seen = [list(signs(r["text"], s, asked_for(r))) for r, s in zip(learned, spans, strict=True)]
    truth = [to_tags(s, slots(row), tags) for row, s in zip(learned, spans, strict=True)]
    return fit(seen, truth, tags)


def asked_for(row: Row) -> list[str]:
    return list(row.get("requestedSlots") or ())


def slots(row: Row) -> list[Slot]:
    return [Slot(label["slot"], label["start"], label["end"]) for label in row["labels"]]


def gold(row: Row) -> Found:
    return {(slot.name, slot.start, slot.end) for slot in slots(row)}


def found(tagger: Crf, row: Row) -> Found:
    return {(s.name, s.start, s.end) for s in extract(tagger, row["text"], asked_for(row))}


def score(pairs: Sequence[tuple[Found, Found]]) -> dict[str, Any]:
    true = Counter(name for expected, _ in pairs for name, _, _ in expected)
    given = Counter(name for _, answer in pairs for name, _, _ in answer)
    hits = Counter(name for expected, answer in pairs for name, _, _ in expected & answer)
    by_slot = {name: 2 * hits[name] / (true[name] + given[name]) for name in sorted(true)}
    micro = 2 * hits.total() / max(true.total() + given.total(), 1)
    mean = sum(by_slot.values()) / len(by_slot) if by_slot else 0.0
    return {"f1": mean, "micro_f1": micro, "by_slot": by_slot}
