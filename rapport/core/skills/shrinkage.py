"""Figures about one person: drawn towards the practice's own mean by how little they rest on.

Beta-binomial empirical Bayes. People's true shares are Beta(a, b) distributed; M = a + b is found by
maximum likelihood; somebody with x of n is estimated at (x + a)/(n + M), and n/(n + M) is the
reliability: how much of it is theirs. Below `RELIABLE` no figure about a person is shown. It is
not adjusted for the mix of clients, never a rank, and hides a bad record on few cases: single
events need a way of their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log, log1p

from rapport.core.intervals import Estimate

RELIABLE = 0.5
LEVEL = 0.9
_TINY, _STEPS = 1e-300, 400
# M is looked for between these, on a logarithmic scale; the upper end means: all are alike.
_LEAST, _MOST, _GRID = 0.5, 1e5, 60


@dataclass(frozen=True, slots=True)
class Prior:
    """How people's true shares are spread: Beta(a, b)."""

    a: float
    b: float

    @property
    def weight(self) -> float:
        """M: how many observations the practice's own mean is worth."""
        return self.a + self.b

    @property
    def mean(self) -> float:
        return self.a / (self.a + self.b)


@dataclass(frozen=True, slots=True)
class Shrunk:
    """One person's share, its 90% interval, its reliability, and how surely it lies above the mean."""

    estimate: Estimate
    reliability: float
    above_mean: float

    @property
    def may_be_shown(self) -> bool:
        return self.reliability >= RELIABLE


def shrink(well: float, all_of: float, prior: Prior, *, level: float = LEVEL) -> Shrunk:
    """The share of somebody with `well` of `all_of`, counts that may be weighted."""
    if not 0 <= well <= all_of:
        raise ValueError("of n outcomes between none and n went well")
    a, b = prior.a + well, prior.b + all_of - well
    ends = (quantile((1 - level) / 2, a, b), quantile((1 + level) / 2, a, b))
    above = 1 - below(prior.mean, a, b)
    return Shrunk(Estimate(a / (a + b), *ends), all_of / (all_of + prior.weight), above)


def fit(records: Iterable[tuple[float, float]]) -> Prior | None:
    """The spread of people's true shares by maximum likelihood; None when there is nothing to compare.

    Records are (well, all). With two people of any record, or all the same share, M runs to its
    upper end: then nobody differs from the mean, and no reliability reaches `RELIABLE`.
    """
    known = [(well, all_of) for well, all_of in records if all_of > 0]
    well, every = sum(w for w, _ in known), sum(n for _, n in known)
    if len(known) < 3 or not 0 < well < every:
        return None
    weights = [exp(log(_LEAST) + log(_MOST / _LEAST) * i / _GRID) for i in range(_GRID + 1)]
    best = max(weights, key=lambda weight: _likelihood(known, _mean(known, weight), weight))
    mean = _mean(known, best)
    return Prior(best * mean, best * (1 - mean))


def _mean(known: Sequence[tuple[float, float]], weight: float) -> float:
    """The mean of shares, each weighted by its reliability: large records do not drown small ones."""
    parts = [(w / n, n / (n + weight)) for w, n in known]
    mean = sum(share * each for share, each in parts) / sum(each for _, each in parts)
    return min(max(mean, 1e-6), 1 - 1e-6)


def _likelihood(known: Sequence[tuple[float, float]], mean: float, weight: float) -> float:
    a, b = weight * mean, weight * (1 - mean)
    return sum(_log_beta(w + a, n - w + b) - _log_beta(a, b) for w, n in known)


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def below(p: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_p(a, b) (Lentz's continued fraction; DLMF 8.17.22)."""
    if p <= 0 or p >= 1:
        return float(p >= 1)
    if p > (a + 1) / (a + b + 2):
        return 1 - below(1 - p, b, a)
    front = exp(a * log(p) + b * log1p(-p) - _log_beta(a, b)) / a
    return front / _fraction(p, a, b)


def _fraction(p: float, a: float, b: float) -> float:
    value = c = 1.0
    d = 0.0
    for step in range(1, _STEPS):
        term = _term(step, p, a, b)
        d = 1 / ((1 + term * d) or _TINY)
        c = (1 + term / c) or _TINY
        value *= c * d
        if abs(c * d - 1) < 1e-13:
            break
    return value


def _term(step: int, p: float, a: float, b: float) -> float:
    m = step // 2
    if step % 2:
        return -(a + m) * (a + b + m) * p / ((a + 2 * m) * (a + 2 * m + 1))
    return m * (b - m) * p / ((a + 2 * m - 1) * (a + 2 * m))


def quantile(share: float, a: float, b: float) -> float:
    """Where `share` of Beta(a, b) lies below, by halving."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle, a, b) < share else (low, middle)
    return (low + high) / 2
