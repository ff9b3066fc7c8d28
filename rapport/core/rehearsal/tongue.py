"""Whether something was said in Spanish, by its small words."""

import re

from rapport.core.rehearsal.hearing import fold

WORD = re.compile(r"[^\W\d_]+")
SMALL_WORDS = (
    "el la los las un una unos que de del y en es son esta estan se su sus por para con como cuando donde quien "
    "cual le les lo mi muy pero si usted ustedes tiene puede quiere hay fue ha soy estoy gracias hola buenos "
    "buenas dias al"
)
SMALL = frozenset(SMALL_WORDS.split())
SHARE = 0.3  # of the words
LEAST = 2


def is_spanish(text: str) -> bool:
    """Opening marks, or enough of the words that no sentence goes without."""
    said = [fold(word) for word in WORD.findall(text)]
    small = sum(word in SMALL for word in said)
    return bool(set("¿¡") & set(text)) or (small >= LEAST and small >= SHARE * len(said))
