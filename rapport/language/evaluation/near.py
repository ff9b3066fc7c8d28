"""Heads by nearness, trained afresh on given texts, with what calibrates them: for measuring.

Everything but the settings is found on the training texts alone, by the margins each of them gets from
a head that learned all the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rapport.language import encoder
from rapport.language.encoder import Matrix
from rapport.language.evaluation.fresh import Numbers, thresholds
from rapport.language.learning import calibration
from rapport.language.learning.calibration import Platt
from rapport.language.learning.nearness import Near, Nearness, Seen, fit_near, one_hot, seen
from rapport.language.learning.scores import as_truths, best_threshold
from rapport.language.learning.views import Truths, view
from rapport.language.terms import Terms

Facts = list[tuple[str, ...]]  # what stands beside each text, the same kinds in the same order
# By five folds: all of a label's own threshold is better for macro F1, half of it for micro F1.
OWN = 0.75


@dataclass(frozen=True, slots=True)
class Reader:
    """How texts, and the facts beside them, are seen."""

    terms: Terms
    facts: Facts
    settings: Nearness

    def see(self, texts: Sequence[str], facts: Facts) -> Seen:
        views = view(texts, encoder.default(), self.terms)
        return seen(views, len(self.terms), self.settings, one_hot(facts, self.facts))


def reader(texts: Sequence[str], facts: Facts | None, settings: Nearness) -> Reader:
    return Reader(Terms.fit(texts), facts or [()] * len(texts), settings)


@dataclass(frozen=True, slots=True)
class NearOneOf:
    """A head that chooses one label. `sure`: the chance that it is right by its lead."""

    reader: Reader
    head: Near
    sure: Platt
    left_out: Matrix

    def margins(self, texts: Sequence[str], facts: Facts | None = None) -> Matrix:
        return self.head.margins(self.reader.see(texts, facts or [()] * len(texts)))

    def numbers(self, names: Sequence[str]) -> Numbers:
        """The place of each name among the labels; -1 for one that training did not hold."""
        place = {label: n for n, label in enumerate(self.head.labels)}
        return np.array([place.get(name, -1) for name in names])

    def scores(self, margins: Matrix, names: Sequence[str]) -> dict[str, Any]:
        """accuracy in percent, ece and n."""
        hits = margins.argmax(axis=1) == self.numbers(names)
        confidence = self.sure.chances(calibration.lead(margins))
        error = calibration.calibration_error(confidence, hits)
        return {"accuracy": 100 * float(hits.mean()), "ece": error, "n": len(names)}


def train_near_one_of(
    texts: Sequence[str], names: Sequence[str], settings: Nearness, *,
    facts: Facts | None = None, is_balanced: bool = False,
) -> NearOneOf:  # fmt: skip
    """`is_balanced`: an error costs more by the root of how rare its label is."""
    sight = reader(texts, facts, settings)
    labels = sorted(set(names))
    truth = np.array([labels.index(name) for name in names])
    share = np.bincount(truth, minlength=len(labels)) * len(labels) / len(truth)
    weights = 1 / np.sqrt(share[truth]) if is_balanced else None
    given, truths = sight.see(texts, sight.facts), as_truths(truth, len(labels))
    head, left_out = fit_near(given, truths, tuple(labels), settings, weights)
    hits = left_out.argmax(axis=1) == truth
    sure = calibration.platt(calibration.lead(left_out), hits)
    return NearOneOf(sight, head, sure, left_out)


@dataclass(frozen=True, slots=True)
class NearAnyOf:
    """A head in which each label is true or not, the chance that it is, and the chance it needs."""

    reader: Reader
    head: Near
    scales: list[Platt]
    needed: Matrix

    def found(self, texts: Sequence[str], facts: Facts | None = None) -> Truths:
        margins = self.head.margins(self.reader.see(texts, facts or [()] * len(texts)))
        answer: Truths = _chances(margins, self.scales) > self.needed
        return answer


def train_near_any_of(
    texts: Sequence[str], truths: Truths, labels: Sequence[str], settings: Nearness, *,
    facts: Facts | None = None,
) -> NearAnyOf:  # fmt: skip
    """A label needs a chance between its own best and the one that is best for all.

    Of chances, not of margins: those of rare labels lie lower, and what is best for all would never
    find them."""
    sight = reader(texts, facts, settings)
    head, left_out = fit_near(sight.see(texts, sight.facts), truths, tuple(labels), settings)
    scales = [calibration.platt(m, t) for m, t in zip(left_out.T, truths.T, strict=True)]
    chances = _chances(left_out, scales)
    common = best_threshold(chances.ravel(), truths.ravel())
    needed = OWN * thresholds(chances, truths) + np.float32((1 - OWN) * common)
    return NearAnyOf(sight, head, scales, needed)


def _chances(margins: Matrix, scales: Sequence[Platt]) -> Matrix:
    columns = [scale.chances(m) for scale, m in zip(scales, margins.T, strict=True)]
    return np.stack(columns, axis=1)
