"""From a message as it was typed to words as they are compared, without losing the places.

Case, accents, apostrophes, stretched letters, digits for letters, invisible characters and emoji
are levelled per word, so a place in the words is always a place in the original text.
"""

import re
import unicodedata
from collections.abc import Iterator

# Combining accents and invisible joiners stand inside words; so do apostrophes, @ and $.
_INSIDE = r"\w'’‘`´@$\u0300-\u036f\u00ad\u200b-\u200d"
EMOJI = {
    "🔵": "blue", "🟦": "blue", "🟣": "purple", "🟪": "purple", "⚪": "white", "⚫": "black",
    "😵": "dizzy", "💫": "dizzy", "🤢": "nauseous", "🤮": "vomiting", "😱": "scared",
    "😨": "scared", "😰": "scared", "🥶": "freezing", "👁": "eye", "👀": "eyes", "👄": "lips",
    "👅": "tongue", "💀": "lmao", "👃": "nose", "🤒": "fever", "🤕": "hurts", "🩸": "blood", "🚑": "ambulance",
    "🆘": "help", "😮‍💨": "breathless", "🫁": "breath", "🫀": "heart", "😶‍🌫️": "foggy", "🤰": "pregnant",
}  # fmt: skip
_TOKEN = re.compile(
    "|".join(map(re.escape, sorted(EMOJI, key=len, reverse=True)))
    + rf"|[^\W_](?:[{_INSIDE}]*[^\W_]\u0300?)?|[.!?;…\n]+|[,:()]"
)
_STRETCHED = re.compile(r"(.)\1{2,}")
_DIGITS = str.maketrans("013457@$", "oieastas")
_YEAR, _SOME_YEAR = re.compile(r"(19|20)\d\d"), "someyear"
BREAK, COMMA = "\n", ","
LONGEST_WORD = 40


def tokens(text: str) -> list[str]:
    """Words, emoji, sentence ends and commas, as typed."""
    return _TOKEN.findall(text)


def spans(text: str) -> list[tuple[int, int]]:
    """(start, end) in the text of what `tokens` returns."""
    return [found.span() for found in _TOKEN.finditer(text)]


def plain(token: str) -> str:
    """One token as it is compared: `\\n` for a sentence end, `,` for a comma, `someyear`, else letters."""
    if token in EMOJI:
        return EMOJI[token]
    if token[0] in ".!?;…\n":
        return BREAK
    if token[0] in ",:()":
        return COMMA
    return _SOME_YEAR if _YEAR.fullmatch(token) else levelled(token)


def levelled(word: str) -> str:
    """Lower case, without accents and marks: letters, digits, @ and $ only."""
    if word.isascii() and word.isalnum():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if sign.isalnum() or sign in "@$")


def spellings(word: str) -> Iterator[str]:
    """The ways one levelled word may have been meant, the likeliest first."""
    yield word
    if _STRETCHED.search(word):
        yield (short := _STRETCHED.sub(r"\1", word))
        yield _STRETCHED.sub(r"\1\1", word)
        word = short
    if not word.isalpha() and not word.isdigit():
        yield word.translate(_DIGITS)
        yield word.strip("0123456789@$")
