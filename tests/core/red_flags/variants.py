"""How the same sentence comes in: shouted, mistyped, without accents, run together, with emoji."""

import random
import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]{7,}")
_DIGITS = str.maketrans("aeios", "43105")


def variants(text: str, seed: int) -> Iterator[tuple[str, str]]:
    """(what was done, the text)."""
    dice = random.Random(seed)  # noqa: S311 - slips, not secrets
    yield "upper", text.upper()
    yield "capitals", text.title()
    yield "curly", text.replace("'", "’")
    yield "no apostrophe", text.replace("'", "")
    yield "no accents", without_accents(text)
    yield "decomposed", unicodedata.normalize("NFD", text)
    yield "emoji", f"😱😭 {text}!!! 🙏🏽"
    yield "in a mail", f"Hi there,\n\nthanks for Tuesday. {text}\n\nKind regards, Ana"
    yield "run on", f"hello hope you are well {text} thank you"
    for name, change in (("slip", slip), ("stretched", stretched), ("digits", digits)):
        if changed := with_one_word(text, dice, change):
            yield name, changed


def without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def with_one_word(text, dice, change) -> str:
    """One long word changed; empty if there is none."""
    if not (found := list(_WORD.finditer(text))):
        return ""
    word = dice.choice(found)
    return text[: word.start()] + change(word[0], dice) + text[word.end() :]


def slip(word: str, dice) -> str:
    """Two letters swapped, one left out, doubled or hit beside, never the first."""
    at = dice.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    dropped = word[:at] + word[at + 1 :]
    doubled = word[: at + 1] + word[at:]
    hit = word[:at] + "q" + word[at + 1 :]
    return dice.choice((swapped, dropped, doubled, hit))


def stretched(word: str, dice) -> str:
    return word + word[-1] * dice.randrange(2, 6)


def digits(word: str, dice) -> str:
    return word[0] + word[1:].translate(_DIGITS)
