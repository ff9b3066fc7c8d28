"""Words and their stems, in English and Spanish: enough to see that `bruises` is about `bruising`.

A light suffix stripper, not a dictionary: both tongues share it, longest ending first, and what is
left has at least three letters. Misspellings are met by `near`, not here.
"""

import re
from functools import lru_cache

from rapport.core.folding import plain

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LEAST = 3
_SUFFIXES = """
ations ation ingly ings ing edly ed ies ied es ers er ness ments ment ly s
aciones acion amientos amiento imientos imiento adas ados ada ado idas idos ida ido ando iendo
mente arias ario aria ar er ir as os a o e
"""
_ENDINGS = tuple(sorted(_SUFFIXES.split(), key=len, reverse=True))
_SAYS_LITTLE = """
a an and are as at be been but by can could did do does don for from had has have he her him his how
i if in into is it its just me my no not of on or our out she so some than that the their them then
there they this to too up us long many much was we what when where which who why will with would you your yours
al como con cual cuando de del el ella en es esa ese esta este esto la las le les lo los mas me mi muy
nos o mucho mucha para pero por que se si sin su sus te tu un una unas uno unos y ya
"""
STOP = frozenset(_SAYS_LITTLE.split())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The part of a word that its forms share."""
    bare = plain(word).removesuffix("'s").replace("'", "")
    return _trimmed(_without_ending(bare))


def _without_ending(bare: str) -> str:
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= LEAST:
            is_no_plural = ending == "s" and bare[-2] in "us"
            return bare if is_no_plural else bare.removesuffix(ending)
    return bare


def _trimmed(bare: str) -> str:
    """`stopped` and `stop`, `happily` and `happy` meet."""
    if bare[-1:] in ("y", "i") and len(bare) > LEAST:
        bare = bare[:-1]
    if bare[-1:] == bare[-2:-1] and bare[-1:] != "s" and len(bare) > LEAST:
        return bare[:-1]
    return bare


def content(text: str) -> list[str]:
    """Stems of the words that carry meaning, in order."""
    found = (plain(word) for word in TOKEN.findall(text))
    return [stem(word) for word in found if word not in STOP]


def near(one: str, other: str) -> bool:
    """Whether one is the other misspelt: one letter changed, lost, added or swapped, in a word of at
    least five letters whose first letter is right."""
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    shorter, longer = sorted((one, other), key=len)
    at = next(
        (n for n, pair in enumerate(zip(shorter, longer, strict=False)) if pair[0] != pair[1]), None
    )
    if at is None:
        return True
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    is_swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or is_swapped
