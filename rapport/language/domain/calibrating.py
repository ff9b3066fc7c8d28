"""From margins that no head had learned to probabilities, thresholds and points of decision."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from rapport.language.domain.curved import CURVED
from rapport.language.domain.labels import FLAGGED, ONE_OF, PAGE_NOW, SAID, TRUE_OR_NOT, truths
from rapport.language.domain.messages import Sample
from rapport.language.domain.model import NO_CURVE, Margins, OneOfHead, TrueOrNot
from rapport.language.encoder import Matrix
from rapport.language.learning.calibration import decision_point, temperature
from rapport.language.learning.scores import best_threshold
from rapport.language.learning.views import softmax

Truth = npt.NDArray[np.bool_]
# What a machine that acts alone keeps with 95% confidence.
CHOICE_PRECISION, LABEL_PRECISION = 0.95, 0.95
PAGE_FALSE_ALARMS, FLAG_FALSE_ALARMS, ZONE_FALSE_ALARMS = 0.005, 0.065, 0.09
# These wrote their innocent messages as near to worry as they could: they teach the difference, and
# would tell nothing of how often a practice's ordinary mail is flagged.
NEAR = frozenset("fhijklmnopqrstu")
# The word rules were made without a look at these: so much is a finding worth on somebody new.
NEW_TO_RULES = frozenset("ijklmnop")
ALIKE = {"zone/clinical_worry": FLAGGED}  # the one is of the milder kind of the other
ZONE_RECALL = 0.98  # more false alarms are not bought for the last of them


def choices(found: Margins, samples: list[Sample]) -> dict[str, OneOfHead]:
    heads, first = {}, 0
    for name, (labels, of) in ONE_OF.items():
        heads[name] = _choice(
            found.whole[:, first : first + len(labels)], labels, of, samples, first
        )
        first += len(labels)
    return heads


def _choice(
    margins: Matrix, labels: tuple[str, ...], of: Callable[[Sample], str],
    samples: list[Sample], first: int,
) -> OneOfHead:  # fmt: skip
    kept = [n for n, sample in enumerate(samples) if of(sample) in labels]
    truth = np.array([labels.index(of(samples[n])) for n in kept])
    heat = temperature(margins[kept], truth)
    chances = softmax(margins[kept] / heat)
    point = decision_point(chances.max(axis=1), chances.argmax(axis=1) == truth, CHOICE_PRECISION)
    return OneOfHead(labels, first, heat, point.threshold)


def labels_true_or_not(
    found: Margins, samples: list[Sample], signs: Matrix
) -> dict[str, TrueOrNot]:
    first = sum(len(labels) for labels, _ in ONE_OF.values())
    true = truths(samples, TRUE_OR_NOT)
    spoken, curves = ({name: n for n, name in enumerate(names)} for names in (SAID, CURVED))
    curves |= {zone: curves[flag] for zone, flag in ALIKE.items()}
    innocent = ~np.array([sample.is_flagged for sample in samples])
    ordinary = innocent & ~_by(NEAR, samples)
    fresh = _by(NEW_TO_RULES, samples)
    fair = {
        "innocent": ordinary if ordinary.any() else innocent,
        "fresh": fresh if fresh.any() else ~fresh,
    }
    heads = {}
    for n, name in enumerate(TRUE_OR_NOT):
        place = TrueOrNot(first + n, spoken.get(name, 0), (), 0, 0, curves.get(name, NO_CURVE))
        heads[name] = _true_or_not(name, place, place.inputs(found, signs), true[:, n], fair)
    return heads


def _by(writers: frozenset[str], samples: list[Sample]) -> Truth:
    return np.array([sample.writer in writers for sample in samples])


def _true_or_not(
    name: str, place: TrueOrNot, seen: Matrix, true: Truth, fair: dict[str, Truth]
) -> TrueOrNot:
    if name not in SAID:
        seen[:, 1] = 0
    learned = np.ones_like(true) if place.curve == NO_CURVE else fair["fresh"]
    fitted = LogisticRegression(C=100.0).fit(seen[learned], true[learned])
    line = (*map(float, fitted.coef_[0]), float(fitted.intercept_[0]))
    head = replace(place, line=line)
    chances = head.chance(seen)
    return replace(
        head,
        threshold=_threshold(name, chances, true, fair["innocent"]),
        sure_from=decision_point(chances, true, LABEL_PRECISION).threshold,
    )


def _threshold(name: str, chances: Matrix, true: Truth, innocent: Truth) -> float:
    if name == PAGE_NOW:
        return at_false_alarms(chances, innocent, PAGE_FALSE_ALARMS)
    if name == FLAGGED:
        return at_false_alarms(chances, innocent, FLAG_FALSE_ALARMS)
    if name.startswith("zone/"):
        nearly_all = float(np.quantile(chances[true], 1 - ZONE_RECALL, method="lower"))
        return max(at_false_alarms(chances, ~true, ZONE_FALSE_ALARMS), nearly_all)
    return best_threshold(chances, true)


def at_false_alarms(chances: Matrix, innocent: Truth, share: float) -> float:
    """The threshold that this share of the innocent reaches."""
    return float(np.quantile(chances[innocent], 1 - share, method="higher"))
