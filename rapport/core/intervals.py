"""Figures with their uncertainty: proportions, differences of two, and waiting times.

A waiting time without an answer is a censored observation: it says "at least this long", and it
is never dropped.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, inf, log, sqrt
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure between the two ends of its interval."""

    value: float
    low: float
    high: float


def _z(level: float) -> float:
    return NormalDist().inv_cdf(0.5 + level / 2)


def wilson(successes: float, trials: float, level: float = 0.95) -> Estimate:
    """A proportion with its score interval (Wilson 1927). Nothing tried: 0 to 1, value 0.5."""
    if trials <= 0:
        return Estimate(0.5, 0.0, 1.0)
    z, share = _z(level), successes / trials
    middle = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    reach = z * sqrt(share * (1 - share) / trials + z * z / (4 * trials**2)) / (1 + z * z / trials)
    return Estimate(
        share, min(share, max(0.0, middle - reach)), max(share, min(1.0, middle + reach))
    )


def newcombe(
    successes: float,
    trials: float,
    other_successes: float,
    other_trials: float,
    level: float = 0.95,
) -> Estimate:
    """Difference of two independent proportions, first minus second (Newcombe 1998, method 10)."""
    one, two = wilson(successes, trials, level), wilson(other_successes, other_trials, level)
    difference = one.value - two.value
    return Estimate(
        difference,
        difference - sqrt((one.value - one.low) ** 2 + (two.high - two.value) ** 2),
        difference + sqrt((one.high - one.value) ** 2 + (two.value - two.low) ** 2),
    )


@dataclass(frozen=True, slots=True)
class Survival:
    """Share still waiting after each time at which somebody was answered (a step function).

    `times` ascending in the unit that was put in; `waiting[i]` holds from `times[i]` on;
    `hazard_variance[i]` is Greenwood's sum d/(n(n-d)) up to there, infinite once nobody waits.
    """

    times: tuple[float, ...]
    waiting: tuple[float, ...]
    hazard_variance: tuple[float, ...]
    durations: tuple[float, ...]
    still_observed: tuple[int, ...]
    answered: int
    observed: int

    def at(self, time: float, level: float = 0.95) -> Estimate:
        """Share not yet answered at `time`.

        The interval is log-log with Greenwood's variance (Kalbfleisch and Prentice 1980). It does
        not exist while all or none wait; there it is Wilson's, from those still observed at
        `time`, or from those answered.
        """
        index = bisect_right(self.times, time) - 1
        if index < 0:
            left = self._observed_at(time)
            return wilson(left, left, level) if left else Estimate(1.0, 0.0, 1.0)
        share, variance = self.waiting[index], self.hazard_variance[index]
        if share <= 0:
            return wilson(0, self.answered, level)
        spread = _z(level) * sqrt(variance) / abs(log(share))
        return Estimate(share, share ** exp(spread), share ** exp(-spread))

    def answered_by(self, time: float, level: float = 0.95) -> Estimate:
        """Share answered within `time`: what is left of 1."""
        rest = self.at(time, level)
        return Estimate(1 - rest.value, 1 - rest.high, 1 - rest.low)

    def quantile(self, share: float) -> float | None:
        """The time by which `share` of all were answered; None when it was not reached."""
        return self._first(self.waiting, 1 - share)

    def quantile_interval(
        self, share: float, level: float = 0.95
    ) -> tuple[float | None, float | None]:
        """Times between which the quantile lies (Brookmeyer and Crowley 1982, log-log bands)."""
        bands = [self.at(time, level) for time in self.times]
        low = self._first([band.low for band in bands], 1 - share)
        return low, self._first([band.high for band in bands], 1 - share)

    def _first(self, shares: Sequence[float], target: float) -> float | None:
        # The tolerance undoes what floating point adds to a product such as 0.9 * 0.5 / 0.9.
        reached = (t for t, left in zip(self.times, shares, strict=True) if left <= target + 1e-12)
        return next(reached, None)

    def _observed_at(self, time: float) -> int:
        index = bisect_right(self.durations, time) - 1
        return self.still_observed[index] if index >= 0 else self.observed


def kaplan_meier(durations: Iterable[float], answered: Iterable[bool]) -> Survival:
    """The estimator of Kaplan and Meier (1958); `answered[i]` false: still waiting after that."""
    counts = Counter(zip(durations, answered, strict=True))
    return kaplan_meier_of_counts(
        (time, count if is_answered else 0, 0 if is_answered else count)
        for (time, is_answered), count in counts.items()
    )


def kaplan_meier_of_counts(rows: Iterable[tuple[float, int, int]]) -> Survival:
    """The same from a histogram of (time, answered, still waiting), in any order.

    Who stopped being observed at the instant of somebody's answer still counts as waiting then.
    """
    answers, leavers = Counter[float](), Counter[float]()
    for time, answered, censored in rows:
        if time < 0:
            raise ValueError("nobody is answered before the message arrived")
        answers[time] += answered
        leavers[time] += answered + censored
    durations = sorted(leavers)
    observed = leavers.total()
    left = [observed - gone for gone in accumulate(leavers[time] for time in durations)]
    at_risk = dict(zip(durations, [observed, *left], strict=False))
    times = [time for time in durations if answers[time]]
    steps = [(answers[time], at_risk[time]) for time in times]
    return Survival(
        times=tuple(times),
        waiting=tuple(accumulate((1 - d / n for d, n in steps), lambda a, b: a * b)),
        hazard_variance=tuple(accumulate(d / (n * (n - d)) if n > d else inf for d, n in steps)),
        durations=tuple(durations),
        still_observed=tuple(left),
        answered=answers.total(),
        observed=observed,
    )
