"""What no verdict is formed of: nothing, next to nothing, an image alone, another language, an attack."""

import re
from collections import Counter
from enum import StrEnum

from rapport.language.tongue import SCRIPTS, is_foreign
from rapport.language.words import INVISIBLE, TOKEN, words

LONGEST = 20_000  # characters; a long mail has 5,000
MOST_INVISIBLE = 8
LONGEST_WORD = 120
REPEATS_FROM, REPEATED_SHARE = 40, 0.6
ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")


class Reason(StrEnum):
    """Why there is no verdict."""

    EMPTY = "empty"
    IMAGE_ALONE = "image_alone"
    TOO_SHORT = "too_short"
    OTHER_LANGUAGE = "other_language"
    HOSTILE = "hostile"


def cannot_tell(text: str, images: int = 0) -> Reason | None:
    """The reason for which no verdict is formed, or None."""
    if not text.strip() or not TOKEN.search(INVISIBLE.sub("", text)):
        return Reason.IMAGE_ALONE if images else Reason.EMPTY
    if is_hostile(text):
        return Reason.HOSTILE
    if not any(character.isalnum() for character in text):
        return Reason.TOO_SHORT
    if is_foreign(text):
        return Reason.OTHER_LANGUAGE
    letters = sum(character.isalpha() for character in text)
    return Reason.TOO_SHORT if letters < 2 else None


def is_hostile(text: str) -> bool:
    """Made for a machine to stumble over rather than for a person to read."""
    if len(text) > LONGEST or len(INVISIBLE.findall(text)) > MOST_INVISIBLE:
        return True
    return _mixes_scripts(text) or _repeats(text) or _has_endless_word(text)


def _mixes_scripts(text: str) -> bool:
    """Words of Latin letters with look-alikes of another script among them."""
    mixed = sum(
        bool(SCRIPTS["latin"].search(word))
        and any(SCRIPTS[name].search(word) for name in ("cyrillic", "greek"))
        for word in text.split()
    )
    return mixed >= 2


def _repeats(text: str) -> bool:
    """Many words, most of them the same one."""
    found = [word for word in words(text) if word.isalnum()]
    if len(found) < REPEATS_FROM:
        return False
    counts = Counter(found)
    return counts.most_common(1)[0][1] >= REPEATED_SHARE * len(found) or len(counts) < 5


def _has_endless_word(text: str) -> bool:
    return any(len(word) > LONGEST_WORD for word in ADDRESS.sub("", text).split())
