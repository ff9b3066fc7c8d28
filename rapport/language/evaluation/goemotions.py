"""Emotions of GoEmotions (Demszky et al. 2020): text, labels; also as Ekman's six and as four groups."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from rapport.language.evaluation.fresh import train_any_of
from rapport.language.evaluation.reading import Row, both, rows
from rapport.language.learning.fitting import Settings
from rapport.language.learning.scores import macro_f1
from rapport.language.learning.views import Truths

SETTINGS = Settings(weight=1.0, cost=0.3)
# The paper's two coarser label sets.
EKMAN = {
    "anger": "anger annoyance disapproval",
    "disgust": "disgust",
    "fear": "fear nervousness",
    "joy": "joy amusement approval excitement gratitude love optimism relief pride admiration "
    "desire caring",
    "sadness": "sadness disappointment embarrassment grief remorse",
    "surprise": "surprise realization confusion curiosity",
    "neutral": "neutral",
}
GROUPS = {
    "positive": EKMAN["joy"],
    "negative": " ".join(EKMAN[name] for name in ("anger", "disgust", "fear", "sadness")),
    "ambiguous": EKMAN["surprise"],
    "neutral": "neutral",
}
Sets = dict[str, set[str]]


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """ekman_macro_f1 (7), group_macro_f1 (4) and macro_f1 (28), neutral among them."""
    both("goemotions", train, test, shipped)
    learned, asked = rows(train, "text", "labels"), rows(test, "text", "labels")
    kinds = {label: {label} for row in learned for label in row["labels"]}
    families = {"macro_f1": dict(sorted(kinds.items())), "ekman_macro_f1": _sets(EKMAN)}
    families["group_macro_f1"] = _sets(GROUPS)
    sets = {f"{key}/{name}": s for key, f in families.items() for name, s in f.items()}
    trained = train_any_of(_texts(learned), truths(learned, sets), list(sets), SETTINGS, parts=3)
    found, true = trained.found(_texts(asked)), truths(asked, sets)
    scores: dict[str, Any] = {"n": len(asked)}
    for key in families:
        chosen = np.array([name.startswith(f"{key}/") for name in sets])
        scores[key] = macro_f1(found[:, chosen], true[:, chosen])
    return scores


def _sets(named: dict[str, str]) -> Sets:
    return {name: set(members.split()) for name, members in named.items()}


def _texts(given: Sequence[Row]) -> list[str]:
    return [row["text"] for row in given]


def truths(given: Sequence[Row], sets: Sets) -> Truths:
    return np.array([[not s.isdisjoint(row["labels"]) for s in sets.values()] for row in given])
