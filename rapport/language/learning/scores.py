"""The scores that are reported."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Truths = npt.NDArray[np.bool_]


def f1(found: Truths, true: Truths) -> float:
    """2 tp / (2 tp + fp + fn); 0 where nothing was found and nothing was there."""
    hits = float((found & true).sum())
    return 2 * hits / total if (total := float(found.sum() + true.sum())) else 0.0


def micro_f1(found: Truths, true: Truths) -> float:
    return f1(found.ravel(), true.ravel())


def macro_f1(found: Truths, true: Truths) -> float:
    """The mean over labels (columns) that occur in the truth."""
    occurring = [k for k in range(true.shape[1]) if true[:, k].any()]
    return float(np.mean([f1(found[:, k], true[:, k]) for k in occurring]))


def auroc(positive: npt.NDArray[Any], negative: npt.NDArray[Any]) -> float:
    """The chance that a positive scores above a negative, ties half (Mann and Whitney 1947)."""
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, "left")
    upto = np.searchsorted(ordered, positive, "right")
    return float((below + upto).mean() / 2 / len(negative))


def as_truths(chosen: Sequence[int] | npt.NDArray[Any], count: int) -> Truths:
    """(n, count): one true in each row."""
    found: Truths = np.asarray(chosen)[:, None] == np.arange(count)
    return found


def best_threshold(margins: npt.NDArray[Any], true: Truths) -> float:
    """The threshold with the highest F1, halfway between two margins; on held-out margins only."""
    order = np.argsort(-margins, kind="stable")
    falling = np.append(margins[order], margins.min() - 1).astype(np.float64)
    hits = np.cumsum(true[order])
    scores = 2 * hits / (np.arange(1, len(order) + 1) + max(true.sum(), 1))
    scores[falling[1:] == falling[:-1]] = -1  # no threshold lies between equals
    place = int(scores.argmax())
    return float(falling[place : place + 2].mean())
