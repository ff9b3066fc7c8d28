"""Sentiment by aspect of MAMS (Jiang et al. 2019): text, aspects of category and polarity. Every
sentence holds several aspects of different polarity."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapport.language import encoder
from rapport.language.evaluation.reading import Row, both, rows
from rapport.language.learning.aspects import Asked, learn_focus, learn_polarity


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """accuracy (percent) over pairs of sentence and aspect; an aspect that training did not hold is
    wrong."""
    both("mams-acsa", train, test, shipped)
    learned, polarities = pairs(rows(train, "text", "aspects"))
    focus = learn_focus(learned, encoder.default())
    head = learn_polarity(learned, polarities, focus)
    asked, truth = pairs(rows(test, "text", "aspects"))
    known = [n for n, pair in enumerate(asked) if pair.category in focus.about.labels]
    chosen = head.margins(focus.views([asked[n] for n in known])).argmax(axis=1)
    hits = sum(head.labels[c] == truth[n] for c, n in zip(chosen, known, strict=True))
    return {"accuracy": 100 * hits / len(asked), "n": len(asked)}


def pairs(given: Sequence[Row]) -> tuple[list[Asked], list[str]]:
    """Sentences with an aspect, and the polarity of each."""
    found = [(row["text"], aspect) for row in given for aspect in row["aspects"]]
    asked = [Asked(str(text), str(aspect["category"])) for text, aspect in found]
    return asked, [str(aspect["polarity"]) for _, aspect in found]
