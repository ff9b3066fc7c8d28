"""Intents of Banking77 (Casanueva et al. 2020): text, category."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapport.language.evaluation.near import train_near_one_of
from rapport.language.evaluation.reading import both, first_of, rows
from rapport.language.learning.nearness import Nearness

# By five folds of the training file: letters .2 to .65, slopes 0 to 2, ridges .03 to .3.
SETTINGS = Nearness(letters=0.2, slope=1.0, ridge=0.1)


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """accuracy (percent) and ece."""
    both("banking77", train, test, shipped)
    texts, names = read(train)
    trained = train_near_one_of(texts, names, SETTINGS)
    asked, truth = read(test)
    return trained.scores(trained.margins(asked), truth)


def read(files: Sequence[Path]) -> tuple[list[str], list[str]]:
    found = rows(files)
    names = [first_of(row, "category", "label", "intent") for row in found]
    return [first_of(row, "text", "utterance") for row in found], names
