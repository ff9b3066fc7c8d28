"""Weights of the index from texts of which the share of canned messages is known.

Logistic regression on shares (the target of a group half of whose messages are canned is .5), no
weight below zero: a sign may count for nothing, never against its meaning. Ridge-penalised; projected
gradient with momentum (Nesterov 1983).
"""

from typing import Any

import numpy as np

from rapport.language.scriptedness.index import Index
from rapport.language.scriptedness.measuring import Floats
from rapport.language.scriptedness.signs import SIGNS

STEPS = 4_000
RIDGE = 0.01


def fit(found: Floats, shares: Floats, about: dict[str, Any], *, ridge: float = RIDGE) -> Index:
    """found: (groups, 8) signs, NaN allowed; shares: (groups,), 0 to 1. Raises ValueError for none."""
    if not len(found):
        raise ValueError("there is no group of replies to learn from")
    known = ~np.isnan(found)
    n = np.maximum(known.sum(axis=0), 1)
    mean = np.where(known, found, 0).sum(axis=0) / n
    spread = np.sqrt(np.where(known, (found - mean) ** 2, 0).sum(axis=0) / n)
    blank = Index(mean, np.maximum(spread, 1e-3), np.zeros(len(SIGNS)), 0.0, about)
    weights, bias = _descend(blank.standard(found), shares, ridge)
    return Index(blank.mean, blank.spread, weights, bias, about)


def _descend(z: Floats, shares: Floats, ridge: float) -> tuple[Floats, float]:
    design = np.hstack([z, np.ones((len(z), 1))])
    penalty = np.append(np.full(z.shape[1], ridge), 0.0)
    step = 1 / (np.linalg.norm(design, 2) ** 2 / (4 * len(z)) + ridge)
    now = ahead = np.zeros(design.shape[1])
    for n in range(STEPS):
        chance = 1 / (1 + np.exp(-design @ ahead))
        slope = design.T @ (chance - shares) / len(z) + penalty * ahead
        moved = ahead - step * slope
        moved[:-1] = np.maximum(moved[:-1], 0)
        now, ahead = moved, moved + n / (n + 3) * (moved - now)
    return now[:-1], float(now[-1])
