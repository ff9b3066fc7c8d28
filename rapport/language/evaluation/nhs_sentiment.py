"""Sentiment of patients' comments: 1 and 2 positive, 3 neutral or mixed, 4 and 5 negative."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapport.language.evaluation.fresh import train_one_of
from rapport.language.evaluation.nhs_labels import said
from rapport.language.evaluation.reading import Row, both, rows
from rapport.language.learning.fitting import Settings
from rapport.language.learning.scores import as_truths, macro_f1

# By a fifth of the training respondents: weights 1 and 2, costs .1 to 1, balanced or not.
SETTINGS = Settings(weight=2.0, cost=0.1, is_balanced=True)
NAMES = {"1": "positive", "2": "positive", "3": "neutral", "4": "negative", "5": "negative"}


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """macro_f1 and accuracy (percent) of three classes; comments without a sentiment are left out."""
    both("nhs-sentiment", train, test, shipped)
    learned, asked = judged(train), judged(test)
    names = [NAMES[level(row)] for row in learned]
    trained = train_one_of([said(row) for row in learned], names, SETTINGS)
    margins = trained.head.margins(trained.view([said(row) for row in asked]))
    truth, count = trained.numbers([NAMES[level(row)] for row in asked]), len(trained.head.labels)
    chosen = margins.argmax(axis=1)
    score = macro_f1(as_truths(chosen, count), as_truths(truth, count))
    return {"macro_f1": score, "accuracy": 100 * float((chosen == truth).mean()), "n": len(asked)}


def judged(files: Sequence[Path]) -> list[Row]:
    return [row for row in rows(files, "text", "sentiment") if level(row) in NAMES]


def level(row: Row) -> str:
    return str(row["sentiment"]).strip().removesuffix(".0")
