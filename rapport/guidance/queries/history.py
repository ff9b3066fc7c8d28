"""What changed between versions of a guideline, field by field."""

from dataclasses import dataclass

from rapport.core.manual.difference import Piece, difference
from rapport.guidance.label_words import FIELDS
from rapport.guidance.models import Guideline


@dataclass(frozen=True, slots=True)
class Changed:
    """One field that is not what it was."""

    label: str
    pieces: tuple[Piece, ...]


def changed(before: Guideline, after: Guideline) -> list[Changed]:
    """The fields that differ, in the order of the page, word by word."""
    pairs = ((name, _text(before, name), _text(after, name)) for name in FIELDS)
    return [
        Changed(str(FIELDS[name]), tuple(difference(old, new)))
        for name, old, new in pairs
        if old != new
    ]


def _text(guideline: Guideline, name: str) -> str:
    value = getattr(guideline, name)
    return "\n".join(value) if isinstance(value, list) else value
