"""From labelled spans to tags and back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapport.language.tagging.crf import Crf, Tags
from rapport.language.tagging.signs import parts, signs
from rapport.language.words import Span


@dataclass(frozen=True, slots=True)
class Slot:
    """A fact in a text: text[start:end]; `confidence` is its least certain part's."""

    name: str
    start: int
    end: int
    confidence: float = 1.0


def to_tags(spans: Sequence[Span], slots: Sequence[Slot], tags: tuple[str, ...]) -> Tags:
    """The tag of each part that a slot covers, at least in part."""
    numbers, found = {tag: n for n, tag in enumerate(tags)}, [0] * len(spans)
    for slot in slots:
        inside = [
            n for n, (start, end) in enumerate(spans) if start < slot.end and end > slot.start
        ]
        for count, n in enumerate(inside):
            found[n] = numbers[f"{'I' if count else 'B'}-{slot.name}"]
    return found


def extract(crf: Crf, text: str, asked: Sequence[str] = ()) -> list[Slot]:
    """The slots of a text, each with its span; no two overlap."""
    spans = parts(text)
    if not spans:
        return []
    emitted = crf.emissions(signs(text, spans, asked))
    path, chances = crf.best(emitted), crf.chances(emitted)
    return [
        Slot(
            name, spans[a][0], spans[b][1], float(min(chances[n, path[n]] for n in range(a, b + 1)))
        )
        for name, a, b in _runs([crf.tags[tag] for tag in path])
    ]


def _runs(tags: list[str]) -> Iterator[tuple[str, int, int]]:
    """(slot, first part, last part) of each run."""
    begun: tuple[str, int] | None = None
    for at, tag in enumerate([*tags, "O"]):
        if begun and tag != f"I-{begun[0]}":
            yield begun[0], begun[1], at - 1
            begun = None
        if tag != "O" and begun is None:
            begun = (tag[2:], at)
