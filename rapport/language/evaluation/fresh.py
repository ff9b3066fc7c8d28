"""A head trained afresh on given texts, with what calibrates it: the shipped kind, for measuring."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rapport.language import encoder
from rapport.language.encoder import Matrix
from rapport.language.learning import calibration
from rapport.language.learning.fitting import Settings, fit_any_of, fit_one_of, folds
from rapport.language.learning.scores import best_threshold
from rapport.language.learning.views import Linear, Truths, Views, softmax
from rapport.language.terms import Terms

Numbers = npt.NDArray[np.int64]
ENOUGH = 30  # examples for which a label's own threshold counts half


@dataclass(frozen=True, slots=True)
class OneOf:
    """A head that chooses one label, its calibration, and margins on the part it was found on."""

    terms: Terms
    head: Linear
    temperature: float

    def view(self, texts: Sequence[str]) -> Views:
        return Views(encoder.default().encode(texts), self.terms.rows(texts))

    def chances(self, margins: Matrix) -> Matrix:
        return softmax(margins / self.temperature)

    def numbers(self, names: Sequence[str]) -> Numbers:
        """The place of each name among the labels; -1 for one that training did not hold."""
        place = {label: n for n, label in enumerate(self.head.labels)}
        return np.array([place.get(name, -1) for name in names])


def train_one_of(texts: Sequence[str], names: Sequence[str], settings: Settings) -> OneOf:
    """Calibrated on a fifth that is then learned too."""
    terms = Terms.fit(texts)
    views = Views(encoder.default().encode(texts), terms.rows(texts))
    learned, kept = folds(range(len(texts)))[0]
    part = fit_one_of(views.part(learned), len(terms), [names[n] for n in learned], settings)
    margins, truth = part.margins(views.part(kept)), [names[n] for n in kept]
    head = fit_one_of(views, len(terms), names, settings)
    return OneOf(terms, head, _temperature(part, margins, truth))


def _temperature(head: Linear, margins: Matrix, truth: Sequence[str]) -> float:
    place = {label: n for n, label in enumerate(head.labels)}
    kept = [n for n, name in enumerate(truth) if name in place]
    numbers = np.array([place[truth[n]] for n in kept])
    return calibration.temperature(margins[kept], numbers)


def one_of_scores(trained: OneOf, margins: Matrix, names: Sequence[str]) -> dict[str, Any]:
    """accuracy in percent, ece and n."""
    chances, truth = trained.chances(margins), trained.numbers(names)
    hits = chances.argmax(axis=1) == truth
    error = calibration.calibration_error(chances.max(axis=1), hits)
    return {"accuracy": 100 * float(hits.mean()), "ece": error, "n": len(names)}


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A head in which each label is true or not, and the threshold of each."""

    terms: Terms
    head: Linear
    thresholds: Matrix

    def found(self, texts: Sequence[str]) -> Truths:
        views = Views(encoder.default().encode(texts), self.terms.rows(texts))
        answer: Truths = self.head.margins(views) > self.thresholds
        return answer


def train_any_of(
    texts: Sequence[str], truths: Truths, labels: Sequence[str], settings: Settings, parts: int = 5
) -> AnyOf:
    """Thresholds by cross-validation in `parts`, on held-out margins: see `thresholds`."""
    terms = Terms.fit(texts)
    views = Views(encoder.default().encode(texts), terms.rows(texts))
    margins = held_out_margins(views, len(terms), truths, labels, settings, parts)
    head = fit_any_of(views, len(terms), truths, labels, settings)
    return AnyOf(terms, head, thresholds(margins, truths))


def thresholds(margins: Matrix, truths: Truths) -> Matrix:
    """(labels,): the threshold with the best F1 of the label, pulled to the one that is best for all
    together the more, the fewer examples the label has."""
    own = [best_threshold(m, t) for m, t in zip(margins.T, truths.T, strict=True)]
    common = best_threshold(margins.ravel(), truths.ravel())
    trust = truths.sum(axis=0) / (truths.sum(axis=0) + ENOUGH)
    return np.asarray(trust * own + (1 - trust) * common, dtype=np.float32)


def held_out_margins(
    views: Views, width: int, truths: Truths, labels: Sequence[str], settings: Settings, parts: int
) -> Matrix:
    """(n, labels): each text's margins from a head that has not seen it."""
    margins = np.zeros(truths.shape, dtype=np.float32)
    for learned, kept in folds(range(len(views)), parts):
        part = fit_any_of(views.part(learned), width, truths[learned], labels, settings)
        margins[kept] = part.margins(views.part(kept))
    return margins
