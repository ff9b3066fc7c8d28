"""The beginnings under which the words of a text are found.

A text is filed under the first 3, 4, 5 and 7 letters of each word. A word that somebody types is
looked for under the longest of these that it has; what is found beyond it falls out when the text
is read. So every beginning of three letters finds the word, and a word costs four keys at most.
"""

from collections.abc import Iterable

LENGTHS = (3, 4, 5, 7)

# Words that nearly every text has: filing them would cost much and find nothing.
_COMMON = (
    "the and for you your with that this are was have has had not but can will would from our they "
    "what when there just about been would could please thank thanks hello all out get any her his "
    "she him who how why which were did does its let very been than then them these those also me "
    "que los las una uno por para con del como pero sus este esta esto hay fue muy mas sin sobre "
    "hola gracias cuando donde desde hasta porque quiero puedo tengo"
)
COMMON = frozenset(_COMMON.split())


def filed(words: Iterable[str]) -> set[str]:
    """The keys of a text with these folded words."""
    kept = (word for word in words if word not in COMMON)
    return {word[:length] for word in kept for length in LENGTHS if length <= len(word)}


def sought(words: Iterable[str]) -> list[str]:
    """One key for each word asked for that can be looked up, in order and without doubles.

    Common words are only asked for where nothing else is: they may be the beginning of another.
    """
    usable = [word for word in words if len(word) >= LENGTHS[0]]
    telling = [word for word in usable if word not in COMMON] or usable
    return list(dict.fromkeys(_key(word) for word in telling))


def _key(word: str) -> str:
    return word[: max(length for length in LENGTHS if length <= len(word))]
