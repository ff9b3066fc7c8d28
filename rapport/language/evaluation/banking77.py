"""Intents of Banking77 (Casanueva et al. 2020): text, category."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapport.language.evaluation.fresh import one_of_scores, train_one_of
from rapport.language.evaluation.reading import both, first_of, rows
from rapport.language.learning.fitting import Settings

# By five-fold cross-validation on the training file: weights .5 to 2, costs .3 to 3.
SETTINGS = Settings(weight=1.0, cost=1.0)


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """accuracy (percent) and ece."""
    both("banking77", train, test, shipped)
    texts, names = read(train)
    trained = train_one_of(texts, names, SETTINGS)
    asked, truth = read(test)
    return one_of_scores(trained, trained.head.margins(trained.view(asked)), truth)


def read(files: Sequence[Path]) -> tuple[list[str], list[str]]:
    found = rows(files)
    names = [first_of(row, "category", "label", "intent") for row in found]
    return [first_of(row, "text", "utterance") for row in found], names
