"""From labelled messages to a model with its scores."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from rapport.language.domain.calibrating import choices, labels_true_or_not
from rapport.language.domain.curving import curved_pairs, fit_curved
from rapport.language.domain.labels import ONE_OF, TRUE_OR_NOT, truths
from rapport.language.domain.messages import Sample
from rapport.language.domain.model import Chances, Margins, Model
from rapport.language.domain.sight import look
from rapport.language.domain.signs import by_rules, signs
from rapport.language.domain.training import WEIGHT, Material, fit_single, fit_whole, unseen_margins
from rapport.language.encoder import Encoder, Matrix
from rapport.language.learning.fitting import SEED
from rapport.language.learning.kernel import pairs
from rapport.language.learning.outside import Outside
from rapport.language.learning.scores import auroc, f1
from rapport.language.terms import Terms

SELDOM, MOST_TERMS = 3, 30_000
KNOWN = 1000  # messages that stand for what is known
STRANGE = 0.975  # of known messages are nearer than what counts as outside


def build(samples: list[Sample], encoder: Encoder, about: dict[str, Any]) -> Model:
    """Thresholds and scores come from leaving whole writers out; see `training`."""
    terms = Terms.fit([s.message.text for s in samples], min_df=SELDOM, most=MOST_TERMS)
    sight = look([sample.message for sample in samples], encoder, terms)
    material = Material(
        samples, sight, len(terms), pairs(sight.whole, len(terms), WEIGHT), curved_pairs(sight, len(terms))
    )  # fmt: skip
    unseen, everything = unseen_margins(material), np.arange(len(samples))
    worded = signs([by_rules(sample.message) for sample in samples])
    one_of, true_or_not = choices(unseen, samples), labels_true_or_not(unseen, samples, worded)
    outside, outside_from = _outside(sight.whole.vectors[:, : encoder.dimensions], unseen)
    model = Model(
        terms, fit_whole(material, everything), fit_single(material, everything),
        fit_curved(material.curved, samples, sight), one_of, true_or_not, outside, outside_from, about,
    )  # fmt: skip
    chances = model.chances(unseen, worded)
    scores = choice_scores(chances, samples) | label_scores(model, chances, samples)
    about |= {"seed": SEED, "encoder": encoder.name, "samples": len(samples), "scores": scores}
    return model


def _outside(vectors: Matrix, unseen: Margins) -> tuple[Outside, float]:
    """Known are some of the messages; the others say how far a known kind of message is."""
    order = np.random.default_rng(SEED).permutation(len(vectors))
    known, rest = order[: min(KNOWN, len(order) // 2)], order[min(KNOWN, len(order) // 2) :]
    intents = unseen.whole[:, : len(ONE_OF["intent"][0])]
    outside = Outside.fit(vectors[known], intents[rest], vectors[rest])
    return outside, float(np.quantile(outside.score(intents[rest], vectors[rest]), STRANGE))


def choice_scores(chances: Chances, samples: Sequence[Sample]) -> dict[str, Any]:
    found = {}
    for name, (labels, of) in ONE_OF.items():
        kept = [n for n, sample in enumerate(samples) if of(sample) in labels]
        truth = np.array([labels.index(of(samples[n])) for n in kept])
        hits = chances[name][kept].argmax(axis=1) == truth if kept else np.zeros(0)
        found[name] = (
            {"accuracy": round(100 * float(hits.mean()), 1), "n": len(kept)} if kept else {}
        )
    return found


def label_scores(model: Model, chances: Chances, samples: Sequence[Sample]) -> dict[str, Any]:
    """Of each label: recall and false alarms at its threshold, area under the ROC curve."""
    true, found = truths(samples, TRUE_OR_NOT), {}
    for name, column in zip(TRUE_OR_NOT, true.T, strict=True):
        given = chances[name] >= model.true_or_not[name].threshold
        if column.any() and not column.all():
            found[name] = {
                "recall": round(float(given[column].mean()), 3),
                "false_alarms": round(float(given[~column].mean()), 3),
                "f1": round(f1(given, column), 3),
                "auroc": round(auroc(chances[name][column], chances[name][~column]), 3),
                "n": int(column.sum()),
            }
    return found
