"""The eight signs of the index from counted replies, each larger the more scripted."""

from collections.abc import Sequence

import numpy as np

from rapport.language.scriptedness.concreteness import balance
from rapport.language.scriptedness.function_words import CATEGORIES
from rapport.language.scriptedness.matching import ENOUGH_WORDS, style_match
from rapport.language.scriptedness.measuring import COLUMNS, Floats

SIGNS = (
    "library",
    "others",
    "unresponsive",
    "unmatched_style",
    "impersonal",
    "repetition",
    "without_i",
    "abstract",
)
PLACE = {name: n for n, name in enumerate(COLUMNS)}
_OWN = slice(PLACE[f"own_{CATEGORIES[0]}"], PLACE[f"client_{CATEGORIES[0]}"])
_CLIENT = slice(PLACE[f"client_{CATEGORIES[0]}"], len(COLUMNS))


def signs(sums: Floats, repetition: float | None) -> Floats:
    """(8,) from one row of summed counts, see COLUMNS; NaN for what there is too little of."""
    at = {name: float(sums[n]) for name, n in PLACE.items()}
    words = max(at["words"], 1.0)
    return np.array(
        [
            _share(at["library"], at["countable"]),
            _share(at["others"], at["countable"]),
            1 - _share(at["responsiveness"], at["answered"]),
            1 - _style(sums[_OWN], sums[_CLIENT], at["words"], at["client_words"]),
            -np.log1p(100 * at["references"] / words),
            np.nan if repetition is None else repetition,
            -100 * at["first_person"] / words,
            -balance(at["concrete"], at["abstract"]),
        ]
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")


def _style(
    own: Sequence[float] | Floats, client: Sequence[float] | Floats, n: float, m: float
) -> float:
    if min(n, m) < ENOUGH_WORDS:
        return float("nan")
    found = style_match([100 * x / n for x in own], [100 * x / m for x in client])
    return float("nan") if found is None else found
