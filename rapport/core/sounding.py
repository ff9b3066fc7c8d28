"""Names as they are misspelt: keys that still meet when the spelling does not.

A search index of keyed words knows equality only, so a misspelling has to be turned into words that
are equal: what is left when one letter is missing, and how the name sounds in Spanish (how it
sounds in English and German is `core.names.sound`). Trigrams then say which name is closest.
"""

import re

from rapport.core.names import fold, sounds, spoken

SHORTEST = 4  # letters; of fewer, everything is one edit away from everything
LONGEST = 24


def near_keys(word: str) -> set[str]:
    """A folded word, and from five letters on all that one missing letter makes of it.

    Two words of five letters or more that are one insertion, deletion, substitution or exchange of
    neighbours apart share a key; two that share one are at most two edits apart. The idea of keys
    by deletion: Mor and Fraenkel (1982).
    """
    kept = word[:LONGEST]
    if len(kept) < SHORTEST:
        return set()
    missing = {kept[:place] + kept[place + 1 :] for place in range(len(kept))}
    return {kept} | (missing if len(kept) > SHORTEST else set())


# Vowels stay: Spanish writes what it says.
_SPANISH = sounds(
    (r"^x", "j"),
    (r"j|g(?=[eiy])", "j"),
    (r"sh|ch", "x"),
    (r"h", ""),
    (r"ll|y(?=[aeiou])", "y"),
    (r"y", "i"),
    (r"qu(?=[ei])|ck|k|q|c(?![eiy])", "k"),
    (r"gu(?=[ei])|g", "g"),
    (r"sc(?=[ei])|c|z|s|x", "s"),
    (r"v|b|w", "b"),
    (r"ph|f", "f"),
    (r"n(?=[bpv])|m", "m"),
    (r"th|t", "t"),
    (r"[aeioudlnpr]", r"\g<0>"),
)


def spanish_sound(name: str) -> str:
    """How a name sounds where Spanish is spoken: equal for Vázquez and Basques, Jiménez and Ximenes.

    A key for suggestions, never for identity. Empty for a name without Latin letters.
    """
    return spoken(name, _SPANISH)


def trigrams(text: str) -> set[str]:
    """Groups of three letters of each word, with two blanks before and one behind it.

    As the documentation of PostgreSQL's pg_trgm describes them.
    """
    found = set()
    for word in re.findall(r"[^\W_]+", fold(text)):
        padded = f"  {word} "
        found |= {padded[place : place + 3] for place in range(len(padded) - 2)}
    return found


def closeness(one: str, other: str) -> float:
    """The share of trigrams that two texts have in common, 0 to 1 (Jaccard's index)."""
    mine, theirs = trigrams(one), trigrams(other)
    return len(mine & theirs) / len(mine | theirs) if mine or theirs else 0.0
