"""From margins to probabilities, and to the point at which a machine may decide alone."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import optimize, stats

from rapport.language.encoder import Matrix
from rapport.language.learning.views import sigmoid, softmax

Hits = npt.NDArray[np.bool_]


def temperature(margins: Matrix, truth: npt.NDArray[np.int64]) -> float:
    """By which margins are divided before softmax (Guo et al. 2017): least negative log likelihood.

    Find it on margins of texts the head was not fitted on.
    """

    def loss(log: float) -> float:
        chances = softmax(margins / np.exp(log))[np.arange(len(truth)), truth]
        return float(-np.log(np.maximum(chances, 1e-12)).mean())

    found: Any = optimize.minimize_scalar(loss, bounds=(-4, 2), method="bounded")
    return float(np.exp(found.x))


@dataclass(frozen=True, slots=True)
class Platt:
    """A margin's chance of being right: sigmoid(slope * margin + shift) (Platt 1999)."""

    slope: float
    shift: float

    def chances(self, margins: npt.NDArray[Any]) -> Matrix:
        return sigmoid(np.asarray(self.slope * margins + self.shift, dtype=np.float32))


def platt(margins: npt.NDArray[Any], true: Hits) -> Platt:
    """By margins of texts the head was not fitted on. Few examples are not believed outright: they
    count as if one more of either answer had been seen (Platt's targets)."""
    spread = max(float(margins.std()), 1e-6)
    scaled, hits = margins.astype(np.float64) / spread, int(true.sum())
    target = np.where(true, (hits + 1) / (hits + 2), 1 / (len(true) - hits + 2))

    def loss(line: npt.NDArray[Any]) -> tuple[float, npt.NDArray[Any]]:
        seen = line[0] * scaled + line[1]
        wrong = 1 / (1 + np.exp(-np.clip(seen, -50, 50))) - target
        slope = np.array([(wrong * scaled).mean(), wrong.mean()])
        return float((np.logaddexp(0, seen) - target * seen).mean()), slope

    found: Any = optimize.minimize(loss, np.array([1.0, 0.0]), jac=True, method="BFGS")
    return Platt(float(found.x[0]) / spread, float(found.x[1]))


def lead(margins: Matrix) -> Matrix:
    """(n,): how far the highest margin is ahead of the next; 0 where there is but one label."""
    if margins.shape[1] < 2:
        return np.zeros(len(margins), dtype=np.float32)
    best = np.partition(margins, -2, axis=1)
    return np.asarray(best[:, -1] - best[:, -2], dtype=np.float32)


def calibration_error(confidence: npt.NDArray[Any], hits: Hits, bins: int = 15) -> float:
    """Expected calibration error over equal bins of confidence (Naeini et al. 2015)."""
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [
        abs(float(confidence[place == b].mean()) - float(hits[place == b].mean()))
        * float((place == b).mean())
        for b in np.unique(place)
    ]
    return float(sum(gaps))


def lower_bound(hits: int, trials: int, confidence: float = 0.95) -> float:
    """One-sided lower bound of a share (Clopper and Pearson 1934); 0 for no trials or no hits."""
    return float(stats.beta.ppf(1 - confidence, hits, trials - hits + 1)) if hits else 0.0


@dataclass(frozen=True, slots=True)
class DecisionPoint:
    """From `threshold` on the machine may decide alone: `precision_lower` is what it then keeps
    with 95% confidence on held-out texts, `share` of which it decides. threshold 1.01: never."""

    threshold: float
    precision_lower: float
    share: float


def decision_point(
    confidence: npt.NDArray[Any], hits: Hits, precision: float = 0.98
) -> DecisionPoint:
    """The lowest threshold whose precision is at least `precision` by its lower bound, not its mean."""
    order = np.argsort(-confidence, kind="stable")
    best = DecisionPoint(1.01, 0.0, 0.0)
    right = np.cumsum(hits[order])
    for count in range(1, len(order) + 1):
        bound = lower_bound(int(right[count - 1]), count)
        if bound >= precision:
            best = DecisionPoint(float(confidence[order[count - 1]]), bound, count / len(order))
    return best
