"""What patients' comments are about: question, text, labels (several or none)."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from rapport.language.evaluation.near import train_near_any_of
from rapport.language.evaluation.reading import Row, both, rows
from rapport.language.learning.nearness import Nearness
from rapport.language.learning.scores import macro_f1, micro_f1
from rapport.language.learning.views import Truths

# By five folds of the training respondents: letters .35 and .5, slopes .5 to 2, ridges .1 to 1.
SETTINGS = Nearness(letters=0.5, slope=0.7, ridge=0.3)
FEWEST = 25  # examples without which a label is not learned: 34 of 46 have them


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """micro_f1 and macro_f1 over the labels that have 25 training comments or more."""
    both("nhs-labels", train, test, shipped)
    learned, asked = rows(train, "text", "labels"), rows(test, "text", "labels")
    counts = Counter(label for row in learned for label in row["labels"])
    labels = sorted(label for label, n in counts.items() if n >= FEWEST)
    trained = train_near_any_of(
        [said(row) for row in learned], truths(learned, labels), labels, SETTINGS
    )
    found, true = trained.found([said(row) for row in asked]), truths(asked, labels)
    scores = {"micro_f1": micro_f1(found, true), "macro_f1": macro_f1(found, true)}
    return scores | {"labels": len(labels), "n": len(asked)}


def said(row: Row) -> str:
    """The question belongs to the answer: `nothing` to *what could be better* is praise."""
    return f"{' '.join(str(row.get('question', '')).split())} {row['text']}"


def truths(given: Sequence[Row], labels: Sequence[str]) -> Truths:
    return np.array([[label in row["labels"] for label in labels] for row in given])
