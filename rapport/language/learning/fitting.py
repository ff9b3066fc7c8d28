"""Fitting linear heads on the joined view (LinearSVC: Fan et al. 2008, LIBLINEAR)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from rapport.language.encoder import Matrix
from rapport.language.learning.views import Linear, Truths, Views

Numbers = npt.NDArray[np.int64]
SEED = 20
NEVER = -9.0  # the margin of what no example has


@dataclass(frozen=True, slots=True)
class Settings:
    """`weight` of the meaning beside the letters; `cost` of an error (liblinear's C)."""

    weight: float = 1.0
    cost: float = 1.0
    is_balanced: bool = False
    is_logistic: bool = False


def stacked(views: Views, width: int, weight: float) -> sparse.csr_array:
    """(n, d + width): the vectors times `weight`, then the terms."""
    counts = [0, *(len(ids) for ids, _ in views.rows)]
    ids = np.concatenate([np.zeros(0, np.int32), *(ids for ids, _ in views.rows)])
    values = np.concatenate([np.zeros(0, np.float32), *(values for _, values in views.rows)])
    letters = sparse.csr_array((values, ids, np.cumsum(counts)), shape=(len(views), width))
    joined = sparse.hstack([sparse.csr_array(views.vectors * weight), letters], format="csr")
    # liblinear knows 32-bit positions only.
    joined.indptr, joined.indices = joined.indptr.astype(np.int32), joined.indices.astype(np.int32)
    return joined


def fit_one_of(views: Views, width: int, names: Sequence[str], settings: Settings) -> Linear:
    """A head that chooses one label: one against the rest for each."""
    found = _model(settings).fit(stacked(views, width, settings.weight), list(names))
    weights, bias = found.coef_, found.intercept_
    if len(found.classes_) == 2:
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    return _linear(tuple(map(str, found.classes_)), weights, bias, views, settings)


def fit_any_of(
    views: Views, width: int, truths: Truths, labels: Sequence[str], settings: Settings
) -> Linear:
    """A head in which every label is true or not. `truths`: (n, labels); a label that is always true
    or never gets that as its answer."""
    matrix = stacked(views, width, settings.weight)
    weights, bias = np.zeros((len(labels), matrix.shape[1])), np.full(len(labels), NEVER)
    for n, column in enumerate(truths.T):
        if column.all():
            bias[n] = -NEVER
        elif column.any():
            model = _model(settings).fit(matrix, column)
            weights[n], bias[n] = model.coef_[0], model.intercept_[0]
    return _linear(tuple(labels), weights, bias, views, settings)


def _model(settings: Settings) -> Any:
    balanced = "balanced" if settings.is_balanced else None
    shared = {"C": settings.cost, "class_weight": balanced, "random_state": SEED}
    if settings.is_logistic:
        return LogisticRegression(solver="liblinear", tol=1e-2, **shared)
    return LinearSVC(tol=1e-2, **shared)


def _linear(
    labels: tuple[str, ...], weights: Matrix, bias: Matrix, views: Views, settings: Settings
) -> Linear:
    size = views.vectors.shape[1]
    weights = np.ascontiguousarray(weights.T, dtype=np.float32)
    dense = weights[:size] * np.float32(settings.weight)
    return Linear(labels, dense, weights[size:], bias.astype(np.float32))


def folds(groups: Sequence[object], count: int = 5) -> list[tuple[Numbers, Numbers]]:
    """(training, held out) numbers; what shares a group stays together, each group once held out."""
    order = np.random.default_rng(SEED).permutation(len(set(groups)))
    place = dict(zip(dict.fromkeys(groups), order % count, strict=True))
    held = np.array([place[group] for group in groups])
    return [(np.flatnonzero(held != n), np.flatnonzero(held == n)) for n in range(count)]
