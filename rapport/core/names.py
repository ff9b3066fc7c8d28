"""Names and words made comparable for search: folding, prefixes, and how a name sounds."""

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("(?<=\\w)['\u2018\u2019\u02bc\u0060\u00b4](?=\\w)")
_WORD = re.compile(r"[^\W_]+")

# Letters that Unicode does not take apart, as their own languages write them without the key.
_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "þ": "th",
        "ŋ": "n",
        "ŧ": "t",
    }
)


def fold(text: str) -> str:
    """Lower case without accents: `Zoë Łukasz Straße` becomes `zoe lukasz strasse`.

    Only the combining accents of European scripts are dropped: in Japanese or Hindi the marks
    make other letters.
    """
    apart = unicodedata.normalize("NFKD", text).casefold()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", apart)).translate(_LETTERS)
    return unicodedata.normalize("NFC", bare)


def words(text: str) -> set[str]:
    """Folded words for search; an apostrophe joins (O'Brien: obrien), a hyphen separates."""
    return set(sequence(text))


def sequence(text: str) -> list[str]:
    """The same in the order of the text."""
    return _WORD.findall(without_apostrophes(fold(text)))


def without_apostrophes(text: str) -> str:
    """The text with words that an apostrophe parts written as one."""
    return _APOSTROPHES.sub("", text)


def prefixes(word: str, *, shortest: int = 2, longest: int = 12) -> set[str]:
    """Beginnings under which a word is found; a word shorter than `shortest` is its own."""
    if len(word) <= shortest:
        return {word} if word else set()
    return {word[:length] for length in range(shortest, min(len(word), longest) + 1)}


Sounds = tuple[tuple[re.Pattern[str], str], ...]


def sounds(*rows: tuple[str, str]) -> Sounds:
    """A table of (pattern, how it is spoken) for `spoken`; `\\g<0>` is spoken as it is written.

    A pattern that begins with ^ fits only where the name begins.
    """
    return tuple((re.compile(pattern), heard) for pattern, heard in rows)


def spoken(name: str, table: Sounds) -> str:
    """How a name sounds: read from left to right, the first pattern that fits is spoken, then comes
    what follows it; what sounds like the letter before it is heard once."""
    letters = "".join(char for char in fold(name) if "a" <= char <= "z")
    said, rest = "", letters
    while rest:
        heard, rest = _next_sound(rest, table, is_start=len(rest) == len(letters))
        if heard != said[-1:]:
            said += heard
    return said


def _next_sound(rest: str, table: Sounds, *, is_start: bool) -> tuple[str, str]:
    for pattern, heard in table:
        found = pattern.match(rest) if is_start or not pattern.pattern.startswith("^") else None
        if found:
            return found.expand(heard), rest[found.end() :]
    return "", rest[1:]


_SOUNDS = sounds(
    (r"^[aeiouyhw]*[aeiouy]+", "a"),
    (r"^(gn|kn|pn)", "n"),
    (r"^wr", "r"),
    (r"^x", "s"),
    (r"tsch|tch|sch|sh", "x"),
    (r"ch(?=[rl])|chr|ck|cq|q|k", "k"),
    (r"ch|cz", "x"),
    (r"ph|f|v", "f"),
    (r"gh(?=[aeiouy])", "k"),
    (r"gh", ""),
    (r"dg(?=[eiy])|j|g(?=[eiy])", "j"),
    (r"g", "k"),
    (r"ts|tz|c(?=[eiy])|s|z|ç", "s"),
    (r"c", "k"),
    (r"x", "ks"),
    (r"th|dt|d|t", "t"),
    (r"b|p", "p"),
    (r"m", "m"),
    (r"n", "n"),
    (r"l", "l"),
    (r"r", "r"),
)


def sound(name: str) -> str:
    """How a name sounds, roughly: equal for Katherine and Catheryn, Meyer and Mair, Jon and John.

    Consonant classes in the manner of Postel (1969) and Philips (1990), with vowels kept only at
    the start; made for English, Spanish and German names. A key for suggestions, never for
    identity. Empty for a name without Latin letters.
    """
    return spoken(name, _SOUNDS)
