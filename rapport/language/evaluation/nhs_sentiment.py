"""Sentiment of patients' comments: 1 and 2 positive, 3 neutral or mixed, 4 and 5 negative."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from rapport.language.encoder import Matrix
from rapport.language.evaluation.fresh import Numbers
from rapport.language.evaluation.near import Facts, NearOneOf, train_near_one_of
from rapport.language.evaluation.nhs_labels import said
from rapport.language.evaluation.reading import Row, both, rows
from rapport.language.learning.nearness import Nearness
from rapport.language.learning.scores import as_truths, macro_f1

# By five folds of the training respondents: letters .35 and .5, slopes .5 and 1, facts 0 to .5.
SETTINGS = Nearness(letters=0.35, slope=1.0, ridge=0.5, facts=0.3)
NAMES = {"1": "positive", "2": "positive", "3": "neutral", "4": "negative", "5": "negative"}
MIXED = "neutral"
STEPS = np.linspace(-0.6, 0.6, 25)


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """macro_f1 and accuracy (percent) of three classes, read beside the question, the service and the
    answer that was ticked; the same of the words (and the question) alone as text_alone. Comments
    without a sentiment are left out."""
    both("nhs-sentiment", train, test, shipped)
    learned, asked = judged(train), judged(test)
    alone = _scores(learned, asked, [()] * len(learned), [()] * len(asked))
    scores = _scores(learned, asked, beside(learned), beside(asked))
    return scores | {"text_alone": alone, "n": len(asked)}


def _scores(learned: list[Row], asked: list[Row], known: Facts, given: Facts) -> dict[str, float]:
    names = [NAMES[level(row)] for row in learned]
    texts = [said(row) for row in learned]
    trained = train_near_one_of(texts, names, SETTINGS, facts=known, is_balanced=True)
    truth, count = trained.numbers([NAMES[level(row)] for row in asked]), len(trained.head.labels)
    margins = trained.margins([said(row) for row in asked], given)
    chosen = (margins + handicap(trained, trained.numbers(names))).argmax(axis=1)
    score = macro_f1(as_truths(chosen, count), as_truths(truth, count))
    return {"macro_f1": score, "accuracy": 100 * float((chosen == truth).mean())}


def handicap(trained: NearOneOf, truth: Numbers) -> Matrix:
    """(labels,): added to the margin of what is mixed, which is rare and lies between the others: what
    gives the learned texts, each read by a head that has not seen it, their best macro F1."""
    labels = trained.head.labels
    is_mixed = np.array([label == MIXED for label in labels], dtype=np.float32)
    true = as_truths(truth, len(labels))

    def score(step: float) -> float:
        chosen = (trained.left_out + step * is_mixed).argmax(axis=1)
        return macro_f1(as_truths(chosen, len(labels)), true)

    return np.asarray(max(STEPS, key=score) * is_mixed, dtype=np.float32)


def beside(given: Sequence[Row]) -> Facts:
    """The question, the service and the answer that was ticked."""
    names = ("question", "service", "fft")
    return [tuple(" ".join(str(row.get(name, "")).split()) for name in names) for row in given]


def judged(files: Sequence[Path]) -> list[Row]:
    return [row for row in rows(files, "text", "sentiment") if level(row) in NAMES]


def level(row: Row) -> str:
    return str(row["sentiment"]).strip().removesuffix(".0")
