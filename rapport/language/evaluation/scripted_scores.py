"""The statistics that the validation of the index is told in."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Numbers = Sequence[float] | npt.NDArray[np.float64]


def ranks(values: Numbers) -> npt.NDArray[np.float64]:
    """From 1; ties share their mean."""
    unique, place, counts = np.unique(np.asarray(values), return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    shared = last - (counts - 1) / 2
    return np.asarray(shared[place], dtype=np.float64) if len(unique) else np.zeros(0)


def auc(high: Numbers, low: Numbers) -> float:
    """The chance that one of `high` lies above one of `low`, ties half (Mann-Whitney)."""
    both = ranks(np.concatenate([high, low]))
    n, m = len(high), len(low)
    return float((both[:n].sum() - n * (n + 1) / 2) / (n * m))


def correlation(one: Numbers, two: Numbers) -> float:
    """Pearson; 0 where one of them never changes."""
    a, b = np.asarray(one, dtype=float), np.asarray(two, dtype=float)
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / size if size > 1e-12 else 0.0


def spearman(one: Numbers, two: Numbers) -> float:
    return correlation(ranks(one), ranks(two))


def correlation_within(groups: Sequence[tuple[Numbers, Numbers]]) -> float:
    """Pearson after each group's own means are taken off: at equal truth."""
    one = np.concatenate([np.asarray(a, dtype=float) - np.mean(a) for a, _ in groups])
    two = np.concatenate([np.asarray(b, dtype=float) - np.mean(b) for _, b in groups])
    return correlation(one, two)


def icc(table: npt.NDArray[np.float64]) -> tuple[float, float]:
    """ICC(2,1) and ICC(2,k) of (subjects, raters or weeks) (Shrout and Fleiss 1979)."""
    n, k = table.shape
    whole = table.mean()
    rows = k * ((table.mean(axis=1) - whole) ** 2).sum() / (n - 1)
    columns = n * ((table.mean(axis=0) - whole) ** 2).sum() / (k - 1)
    rest = table - table.mean(axis=1, keepdims=True) - table.mean(axis=0) + whole
    error = (rest**2).sum() / ((n - 1) * (k - 1))
    single = (rows - error) / (rows + (k - 1) * error + k * (columns - error) / n)
    mean = (rows - error) / (rows + (columns - error) / n)
    return float(single), float(mean)
