"""What changed between two versions, word by word."""

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum

_WORD = re.compile(r"\n|[^\S\n]*\S+|[^\S\n]+")


class Change(StrEnum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that were kept, taken away, or added."""

    change: Change
    text: str


def difference(before: str, after: str) -> list[Piece]:
    """Pieces in reading order: those not NEW give `before`, those not GONE give `after`.

    White space belongs to the word that it leads to, so that nothing is lost between pieces.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    pieces: list[Piece] = []
    for code, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if code == "equal":
            pieces.append(Piece(Change.SAME, "".join(old[a:b])))
            continue
        for change, words in ((Change.GONE, old[a:b]), (Change.NEW, new[c:d])):
            if words:
                pieces.append(Piece(change, "".join(words)))
    return pieces
